import { signed } from "../texts/signed.js";
import { format, type Texts } from "../texts/texts.js";
import type { MatchSeatView, RoundSeatView } from "./result-view.js";

type Words = Pick<Texts, "table">;

/** What is counted over a match, in the order in which it is told. */
export const MATCH_COUNTS = ["wins", "selfDraws", "dealtIn", "concealedKongs", "openKongs"] as const;

/** What one is after a match who won most, or discarded most of what others won on; empty for the others. */
export function honourOf({ biggestWinner, dealInKing }: MatchSeatView, { table: { results } }: Words): string {
  return biggestWinner ? results.biggestWinner : dealInKing ? results.dealInKing : "";
}

/** What a hand that won is worth, and why; both empty for another one. */
export function worthOf(
  { won, fan, limit, fans }: RoundSeatView,
  { table }: Words,
): { readonly worth: string; readonly fans: string } {
  if (!won) return { worth: "", fans: "" };
  const names = fans.map(({ name, text, times }) => (name ? table.fans[name] : text) + (times > 1 ? ` ×${times}` : ""));
  const worth = limit ? table.fanAtLimit : fan ? format(table.fan, { fan }) : table.noFan;
  return { worth, fans: names.join(" · ") };
}

/** What kongs have brought a seat in a round: points of each kind. */
export function kongPoints({ rain, wind }: RoundSeatView, { table: { causes } }: Words): string[] {
  return [
    ...(rain === 0 ? [] : [`${causes.rain} ${signed(rain)}`]),
    ...(wind === 0 ? [] : [`${causes.wind} ${signed(wind)}`]),
  ];
}
