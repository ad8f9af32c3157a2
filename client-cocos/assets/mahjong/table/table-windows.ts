import type { TableView } from "../../shaddock/shaddock.mjs";

/** Seconds for which one sees how a round ended before its result is told. */
const PAUSE = 1.5;

/** The window that a table wants open, whatever a person chose; null for none. */
export function windowOf({ match, closed, vote, result }: TableView): string | null {
  if (match) return "MatchResult";
  if (closed) return "Closed";
  if (vote) return "VoteWindow";
  return result ? "RoundResult" : null;
}

/** Seconds until a result is told; 0 when it can be, or there is none. `now` in Unix ms. */
export function secondsToResult({ events, vote, result }: TableView, now: number): number {
  if (!result || vote) return 0;
  const over = events.filter(({ type }) => type === "round-over" || type === "match-over").pop();
  // A clock that was set back must not keep the result back.
  const passed = over ? Math.abs(now - over.time) / 1000 : PAUSE;
  return Math.max(0, PAUSE - passed);
}
