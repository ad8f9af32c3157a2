import { selectTip, tipsActions } from "@shaddock/game";
import { type ReactNode, useEffect } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import "./tip-line.css";

/** Tells a newcomer what to do, once for each kind of thing; gone when it is done, or by a click. */
export function TipLine(): ReactNode {
  const dispatch = useDispatch();
  const { board } = useTexts();
  const tip = useSelector(selectTip);
  useEffect(() => {
    dispatch(tipsActions.tell(tip));
  }, [tip, dispatch]);
  return (
    tip && (
      <div className="tip" role="status">
        <Picture className="tip-icon" name="icon-hint" />
        <span>{board.tips[tip]}</span>
        <button type="button" className="tip-close" onClick={() => dispatch(tipsActions.tell(null))}>
          {board.gotIt}
        </button>
      </div>
    )
  );
}
