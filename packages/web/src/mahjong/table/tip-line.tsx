import { keepTips, seenTips, type TableView, type Tip, tipFor } from "@shaddock/game";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { browserStorage } from "../../settings/browser-storage.js";
import { useTexts } from "../../texts/texts.js";
import { Picture } from "../tile/picture.js";
import "./tip-line.css";

/** Tells a newcomer what to do, once for each kind of thing; gone when it is done, or by a click. */
export function TipLine({ view }: { readonly view: TableView }): ReactNode {
  const { board } = useTexts();
  const [seen, setSeen] = useState(() => seenTips(browserStorage));
  const tip = tipFor(view);
  const shown = tip !== null && !seen.includes(tip) ? tip : null;
  const before = useRef(shown);

  const understand = (one: Tip): void => {
    const all = [...new Set([...seen, one])];
    setSeen(all);
    keepTips(browserStorage, all);
  };
  // What was shown and does not matter any more counts as understood.
  useEffect(() => {
    const last = before.current;
    before.current = shown;
    if (last && last !== shown) understand(last);
  });

  return (
    shown && (
      <div className="tip" role="status">
        <Picture className="tip-icon" name="icon-hint" />
        <span>{board.tips[shown]}</span>
        <button type="button" className="tip-close" onClick={() => understand(shown)}>
          {board.gotIt}
        </button>
      </div>
    )
  );
}
