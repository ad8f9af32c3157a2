import { freshNotices, type NoticeLine, noticesOf, type TableView } from "@shaddock/game";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts.js";

/** Why nothing happened when one clicked, and what is wrong with what the server tells: a line that goes by itself. */
export function Refused({ view }: { readonly view: TableView }): ReactNode {
  const notices = noticesOf(view, useTexts());
  const said = useRef(notices);
  const [lines, setLines] = useState<readonly NoticeLine[]>([]);
  const [line] = lines;

  useEffect(() => {
    const fresh = freshNotices(notices, said.current);
    said.current = notices;
    if (fresh.length > 0) setLines(fresh);
  });

  return (
    line && (
      <p key={line.key} className="refused" role="status" onAnimationEnd={() => setLines(lines.slice(1))}>
        {line.text}
      </p>
    )
  );
}
