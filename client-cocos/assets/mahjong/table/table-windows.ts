import type { TableView } from "../../shaddock/shaddock.mjs";

/** The window that a table wants open, whatever a person chose; null for none. */
export function windowOf({ match, closed, vote, result }: TableView): string | null {
  if (match) return "MatchResult";
  if (closed) return "Closed";
  if (vote) return "VoteWindow";
  return result ? "RoundResult" : null;
}
