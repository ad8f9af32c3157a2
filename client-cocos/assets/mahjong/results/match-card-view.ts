import { avatarOf } from "../../app/avatar";
import { shortName } from "../../app/short-name";
import type { Art, MatchSeatView, Texts } from "../../shaddock/shaddock.mjs";
import { type Gain, gainOf, signed } from "./signed";

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
const COUNTS = ["wins", "selfDraws", "dealtIn", "concealedKongs", "openKongs"] as const;

/** What a match has brought a seat. */
export function matchCardView(seat: MatchSeatView, { table: { results } }: Texts): MatchCardView {
  const { uid, name, self, total, biggestWinner, dealInKing } = seat;
  return {
    face: avatarOf(uid),
    crown: biggestWinner,
    self,
    name: shortName(name, NAME),
    title: biggestWinner ? results.biggestWinner : dealInKing ? results.dealInKing : "",
    points: signed(total),
    gain: gainOf(total),
    counted: COUNTS.map((count) => results[count]).join("\n"),
    counts: COUNTS.map((count) => seat[count]).join("\n"),
  };
}
