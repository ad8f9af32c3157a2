import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import {
  type Art,
  type Gain,
  gainOf,
  honourOf,
  MATCH_COUNTS,
  type MatchSeatView,
  signed,
  type Texts,
} from "../../shaddock/shaddock.mjs";

/** What a match has brought a seat, as it is written. */
export interface MatchCardView {
  readonly face: Art;
  readonly crown: boolean;
  readonly self: boolean;
  readonly name: string;
  /** Biggest winner or deal-in king; empty for the others. */
  readonly title: string;
  readonly points: string;
  readonly gain: Gain;
  /** What is counted, one a line, and how often, in the same order. */
  readonly counted: string;
  readonly counts: string;
}

const NAME = 16;

/** What a match has brought a seat. */
export function matchCardView(seat: MatchSeatView, { table }: Texts): MatchCardView {
  const { uid, name, self, total, biggestWinner } = seat;
  return {
    face: avatarOf(uid),
    crown: biggestWinner,
    self,
    name: shortName(name, NAME),
    title: honourOf(seat, { table }),
    points: signed(total),
    gain: gainOf(total),
    counted: MATCH_COUNTS.map((count) => table.results[count]).join("\n"),
    counts: MATCH_COUNTS.map((count) => seat[count]).join("\n"),
  };
}
