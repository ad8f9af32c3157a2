import type { TableView } from "./table-view.js";

/** Ms for which a deal is shown before it counts as seen. */
export const DEAL_PAUSE = 900;

/** Ms for which one sees how a round ended before its result is told. */
export const RESULT_PAUSE = 1500;

/** Ms until the result of the round is told; 0 when it can be, or there is none. `now` in Unix ms. */
export function msUntilResult({ events, result }: Pick<TableView, "events" | "result">, now: number): number {
  const over = events.filter(({ type }) => type === "round-over" || type === "match-over").pop();
  if (!result || !over) return 0;
  // A clock that was set back must not keep the result back.
  return Math.max(0, RESULT_PAUSE - Math.abs(now - over.time));
}
