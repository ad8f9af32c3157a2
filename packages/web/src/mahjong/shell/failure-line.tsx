import { type Failure, format } from "@shaddock/game";
import type { ReactNode } from "react";
import { useTexts } from "../../texts/texts.js";
import "./failure-line.css";

/** Why something did not happen, and what one can do. */
export function FailureLine({
  failure: { code, detail },
  onDismiss,
}: {
  readonly failure: Failure;
  readonly onDismiss?: () => void;
}): ReactNode {
  const { close, mahjong } = useTexts();
  const { why, wayOn } = mahjong.failures[code];
  return (
    <p className="failure" role="alert">
      <span>
        <strong>{format(why, { detail })}</strong> {format(wayOn, { detail })}
      </span>
      {onDismiss && (
        <button type="button" className="link" onClick={onDismiss}>
          {close}
        </button>
      )}
    </p>
  );
}
