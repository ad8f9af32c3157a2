import { type Art, format, type TableView, type Texts } from "../../shaddock/shaddock.mjs";

/** What the middle of the table shows. */
export interface CentreView {
  /** Tiles left to draw; empty while the dice lie there. */
  readonly wall: string;
  readonly round: string;
  /** How far the light is turned from where it is drawn, in degrees; null while it is nobody's turn. */
  readonly turn: number | null;
  readonly dice: readonly [Art, Art] | null;
}

/** The middle of the table: whose turn it is, how many tiles are left, the round, the dice of the deal. */
export function centreView(view: TableView, { table }: Texts): CentreView {
  const { phase, wall, round, rounds, turn } = view;
  const dice = phase === "dealing" ? view.dice : null;
  return {
    wall: phase === "waiting" ? "–" : dice ? "" : `${wall}`,
    round: round > 0 ? format(table.round, { round, rounds: rounds || "?" }) : "",
    turn: turn === null ? null : ([0, 90, 180, 270][turn] ?? 0),
    dice: dice && [dieOf(dice[0]), dieOf(dice[1])],
  };
}

function dieOf(pips: number): Art {
  return `die-${pips as 1}`;
}
