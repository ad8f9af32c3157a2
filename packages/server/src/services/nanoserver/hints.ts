import { type Hint, type OfferedOp, OpType, type ReadyHand } from "@shaddock/contract/nanoserver";
import {
  type Action,
  countTiles,
  indexOfKind,
  KINDS,
  kindOf,
  kindsIn,
  legalActions,
  type Round,
  type SeatState,
  type Tile,
  winningKinds,
} from "@shaddock/mahjong";

const OPS = { discard: OpType.Discard, pong: OpType.Pung, kong: OpType.Kong, win: OpType.Win, pass: OpType.Pass };

/** What a seat may do now, in the server's order: of own kongs, those of four in the hand come first. */
export function hintOf(round: Round, seat: number, uid: number): Hint {
  const state = round.seats[seat] as SeatState;
  if (round.phase === "discard") {
    return { ops: [{ op: OpType.Discard, mjidxs: null }], tings: readyHands(state.hand), uid };
  }
  const claimed = round.claim?.tile;
  const actions = legalActions(round, seat);
  const sorted = claimed === undefined ? [...actions].sort((a, b) => rank(a, state) - rank(b, state)) : actions;
  return { ops: sorted.map((action) => offer(action, claimed ?? (state.lastDrawn as Tile), claimed)), tings: [], uid };
}

function offer(action: Action, tile: Tile, claimed: Tile | undefined): OfferedOp {
  if (action.type === "missing-suit") throw new RangeError("Cannot hint at missing suits: they have their own push");
  const own = action.type === "kong" && claimed === undefined ? action.tile : tile;
  return { op: OPS[action.type], mjidxs: action.type === "pass" ? null : [own] };
}

/** Kongs of four in the hand, kongs of one to a pong, the rest. */
function rank(action: Action, { hand }: SeatState): number {
  if (action.type !== "kong") return 2;
  return hand.filter((tile) => kindOf(tile) === kindOf(action.tile)).length === 4 ? 0 : 1;
}

/** What each discard would leave a hand waiting for, whatever its missing suit (Q23). */
function readyHands(hand: readonly Tile[]): ReadyHand[] {
  const counts = countTiles(hand);
  const found: ReadyHand[] = [];
  for (let kind = 0; kind < KINDS; kind++) {
    const count = counts[kind] as number;
    if (count === 0) continue;
    counts[kind] = count - 1;
    const waits = kindsIn(winningKinds(counts));
    counts[kind] = count;
    if (waits.length > 0) found.push({ index: indexOfKind(kind), hu: waits.map(indexOfKind) });
  }
  return found;
}

/** What a client answers: an OpChoice, if it is a good one. */
export interface Answer {
  readonly optype: number;
  readonly idx: number;
}

/** What an answer is: the action, or what is wrong with it. */
export type Reading = { readonly action: Action } | { readonly wrong: "unlisted-answer" | "wrong-tile" };

/** Reads the answer of a seat that was given this hint. */
export function readAnswer(round: Round, seat: number, hint: Hint, answer: Answer): Reading {
  const { optype, idx } = answer;
  const listed = hint.ops.filter(({ op }) => op === optype);
  if (listed.length === 0) return { wrong: "unlisted-answer" };
  switch (optype) {
    case OpType.Discard:
      if (!round.seats[seat]?.hand.includes(idx)) return { wrong: "wrong-tile" };
      return { action: { type: "discard", seat, tile: idx } };
    case OpType.Kong:
      // With a win beside it the server does not look at the tile; without, it becomes the meld.
      if (round.claim && (hint.ops[0]?.op === OpType.Win || idx === round.claim.tile)) {
        return { action: { type: "kong", seat, tile: round.claim.tile } };
      }
      if (round.claim || !listed.some(({ mjidxs }) => sameKind(mjidxs, idx))) return { wrong: "wrong-tile" };
      return { action: { type: "kong", seat, tile: idx } };
    case OpType.Pung:
      if (hint.ops[0]?.op !== OpType.Win && idx !== round.claim?.tile) return { wrong: "wrong-tile" };
      return { action: { type: "pong", seat } };
    default:
      return { action: { type: optype === OpType.Win ? "win" : "pass", seat } };
  }
}

function sameKind(tiles: readonly Tile[] | null, tile: Tile): boolean {
  return tiles?.some((one) => kindOf(one) === kindOf(tile)) ?? false;
}
