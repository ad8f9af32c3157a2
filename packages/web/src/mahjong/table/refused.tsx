import type { TableView } from "@shaddock/game";
import { type ReactNode, useEffect, useState } from "react";
import { useTexts } from "../../texts/texts.js";

/** Why nothing happened when one clicked, and what is wrong with what the server tells: a line that goes by itself. */
export function Refused({ view: { refused, trouble } }: { readonly view: TableView }): ReactNode {
  const { table } = useTexts();
  const [line, setLine] = useState<{ readonly key: string; readonly text: string } | null>(null);

  const refusedId = refused?.id;
  const refusal = refused?.refusal;
  useEffect(() => {
    if (refusedId !== undefined && refusal) setLine({ key: `refused ${refusedId}`, text: table.refusals[refusal] });
  }, [refusedId, refusal, table]);
  const code = trouble?.code;
  const time = trouble?.time;
  useEffect(() => {
    if (code) setLine({ key: `trouble ${time}`, text: table.troubles[code] });
  }, [code, time, table]);

  return (
    line && (
      <p key={line.key} className="refused" role="status" onAnimationEnd={() => setLine(null)}>
        {line.text}
      </p>
    )
  );
}
