import { deskActions, selectTable } from "@shaddock/game";
import type { ReactNode } from "react";
import { useDispatch, useSelector } from "react-redux";
import { useTexts } from "../../texts/texts.js";
import { Dialog } from "../shell/dialog.js";

/** Asks once more before one leaves, or proposes to dissolve the desk. */
export function LeaveTable({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dispatch = useDispatch();
  const { board, table } = useTexts();
  const { way, refusal } = useSelector(selectTable).leaving;
  const title = way === "dissolve" ? table.dissolve : board.leaveNow;
  const go = (): void => {
    if (refusal) return;
    dispatch(way === "dissolve" ? deskActions.proposeDissolve() : deskActions.leave());
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      className="dialog-small"
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {board.stay}
          </button>
          <button type="button" className="button button-main" aria-disabled={refusal !== null} onClick={go}>
            {title}
          </button>
        </>
      }
    >
      <p>{table.refusals[refusal ?? `${way}-instead`]}</p>
    </Dialog>
  );
}
