import { type Art, format, LAST_SECONDS, type TableView, type Texts, TURN_SECONDS } from "../../shaddock/shaddock.mjs";

/** What the middle of the table shows. */
export interface CentreView {
  /** When what the clock in the dish counts began, Unix ms; null where none runs. */
  readonly since: number | null;
  /** What is in the dish instead of it: in a replay, which has no clock, the tiles left to draw. */
  readonly dish: string;
  /** Below: the tiles left to draw, where they are not in the dish, and the round. */
  readonly line: string;
  /** How far the light is turned from where it is drawn, in degrees; null while it is nobody's turn. */
  readonly turn: number | null;
  readonly dice: readonly [Art, Art] | null;
}

/** The middle of the table: whose turn it is and how long yet, how many tiles are left, the round, the dice of the deal. */
export function centreView(view: TableView, { board, table }: Texts): CentreView {
  const { phase, wall, round, rounds, turn, turnSince } = view;
  const dice = phase === "dealing" ? view.dice : null;
  const isReplay = turn !== null && turnSince === null && !dice;
  const left = isReplay ? "" : `${format(board.wallLeft, { count: wall })} · `;
  return {
    since: turn === null ? null : turnSince,
    dish: isReplay ? `${wall}` : "",
    line: round > 0 ? left + format(table.round, { round, rounds: rounds || "?" }) : "",
    turn: turn === null ? null : ([0, 90, 180, 270][turn] ?? 0),
    dice: dice && [dieOf(dice[0]), dieOf(dice[1])],
  };
}

/** A second of the clock in the dish. */
export interface ClockView {
  readonly text: string;
  /** How much of the ring around it is left: 0 to 1. */
  readonly part: number;
  /** Whether it is one of the last ones, which are red, and larger. */
  readonly last: boolean;
}

/** The clock at so many seconds left. */
export function clockView(left: number): ClockView {
  return { text: `${left}`, part: left / TURN_SECONDS, last: left <= LAST_SECONDS };
}

function dieOf(pips: number): Art {
  return `die-${pips as 1}`;
}
