import { type RootState, type RoundResultView, selectTable, texts } from "../../shaddock/shaddock.mjs";
import { type MatchCardView, matchCardView } from "./match-card-view";

/** The window that tells how a match ended. */
export interface MatchWindowView {
  readonly title: string;
  readonly cards: readonly MatchCardView[];
  /** Whether anybody has a title. */
  readonly titled: boolean;
  /** The last round, where there was one. */
  readonly round: RoundResultView | null;
  /** What leads to the other one of match and last round. */
  readonly other: string;
  readonly leave: string;
}

/** How the match ended, or its last round where that is looked at; null while none has ended. */
export function matchWindowView(state: RootState, looksAtRound: boolean): MatchWindowView | null {
  const { match, result, number } = selectTable(state);
  if (!match) return null;
  const said = texts[state.settings.language];
  const { matchOver, roundOver, dissolved } = said.table.results;
  const shown = looksAtRound && result ? roundOver : matchOver;
  const cards = match.seats.map((seat) => matchCardView(seat, said));
  return {
    title: [shown, number, ...(match.dissolved ? [dissolved] : [])].filter(Boolean).join(" · "),
    cards,
    titled: cards.some(({ title }) => title !== ""),
    round: result,
    other: shown === roundOver ? matchOver : roundOver,
    leave: said.board.toLobby,
  };
}
