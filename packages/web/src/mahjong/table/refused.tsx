import { type NoticeLine, noticesOf, type TableView } from "@shaddock/game";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts/texts.js";

/** Why nothing happened when one clicked, and what is wrong with what the server tells: a line that goes by itself. */
export function Refused({ view }: { readonly view: TableView }): ReactNode {
  const notices = noticesOf(view, useTexts());
  const said = useRef(notices);
  const [line, setLine] = useState<NoticeLine | null>(null);

  useEffect(() => {
    const fresh = notices.find(({ key }) => !said.current.some((one) => one.key === key));
    said.current = notices;
    if (fresh) setLine(fresh);
  });

  return (
    line && (
      <p key={line.key} className="refused" role="status" onAnimationEnd={() => setLine(null)}>
        {line.text}
      </p>
    )
  );
}
