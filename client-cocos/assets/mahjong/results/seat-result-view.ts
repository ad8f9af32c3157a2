import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import {
  type Art,
  type Gain,
  gainOf,
  kongPoints,
  type RoundResultView,
  type RoundSeatView,
  signed,
  type Texts,
  worthOf,
} from "../../shaddock/shaddock.mjs";

/** What a round has brought a seat, as it is written. */
export interface SeatResultView {
  /** Null where nobody sits. */
  readonly face: Art | null;
  readonly name: string;
  readonly self: boolean;
  readonly outcome: string;
  /** What the hand is worth and why, and what was won or lost beside it. */
  readonly why: string;
  readonly points: string;
  readonly gain: Gain;
  /** Of the match so far. */
  readonly score: string;
}

/** So many letters of a name have room. */
const NAME = 16;
/** Between what is said of a hand. */
const BETWEEN = "   ";

/** What a round has brought a seat. */
export function seatResultView(seat: RoundSeatView, { table }: Texts): SeatResultView {
  const { player, outcome, total, score } = seat;
  const { worth, fans } = worthOf(seat, { table });
  return {
    face: player && avatarOf(player.uid),
    name: player ? shortName(player.name, NAME) : table.freeSeat,
    self: player?.self ?? false,
    outcome: outcome === "none" ? "" : table.outcomes[outcome],
    why: [worth, fans, ...kongPoints(seat, { table })].filter(Boolean).join(BETWEEN),
    points: signed(total),
    gain: gainOf(total),
    score: `${score}`,
  };
}

/** What each hand of a round is worth, in words. */
export function handWords({ seats }: RoundResultView, texts: Texts): string[] {
  return seats.map((seat) => seatResultView(seat, texts).why);
}
