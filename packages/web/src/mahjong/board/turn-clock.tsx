import { LAST_SECONDS, TURN_SECONDS } from "@shaddock/game";
import type { ReactNode } from "react";
import "./turn-clock.css";
import { useSecondsLeft } from "./use-seconds-left.js";

/** What is left of a turn, in the dish of the compass. Who does not see it misses nothing: nothing happens at its end. */
export function TurnClock({ since }: { readonly since: number }): ReactNode {
  const left = useSecondsLeft(since) ?? TURN_SECONDS;
  return (
    <div className="turn-clock" data-last={left <= LAST_SECONDS} aria-hidden="true">
      <svg viewBox="0 0 156 156" aria-hidden="true">
        <circle
          className="turn-ring"
          cx="78"
          cy="76"
          r="31"
          pathLength={TURN_SECONDS}
          strokeDasharray={`${left} ${TURN_SECONDS}`}
        />
      </svg>
      <span key={left} className="turn-seconds">
        {left}
      </span>
    </div>
  );
}
