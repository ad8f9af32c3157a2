import type { RootState } from "@shaddock/game";
import type { ReactNode } from "react";
import "./marquee.css";

/** What the operator tells everybody: the newest line. */
export function Marquee({ lines }: { readonly lines: RootState["lobby"]["marquee"] }): ReactNode {
  const newest = lines.at(-1);
  return (
    newest && (
      <div className="marquee" role="status">
        <span className="marquee-line" key={newest.id} title={newest.text} dir="auto">
          {newest.text}
        </span>
      </div>
    )
  );
}
