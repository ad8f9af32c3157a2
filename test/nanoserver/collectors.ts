import {
  type Action,
  countTiles,
  type FanName,
  fanOf,
  type Kind,
  kindOf,
  rankOf,
  SUITS,
  type Suit,
  suitOf,
  type Tile,
  type TileCounts,
} from "@shaddock/mahjong";
import { type Chooser, sensible } from "./choosers.js";
import { find, isOf, ownSeat, type Situation } from "./situation.js";

/** How much a tile of this kind is worth to who has these tiles; melds are made of what is worth more than 0. */
type Worth = (kind: Kind, counts: TileCounts) => number;

/** Collects tiles and wins with these fan only. */
function collecting(names: readonly FanName[], worth: Worth, melds = true): Chooser {
  const isWanted = (situation: Situation, tile: Tile): boolean =>
    !isOf(ownSeat(situation).missing, tile) && worth(kindOf(tile), countTiles(ownSeat(situation).hand)) > 0;
  return {
    missing(hand) {
      const counts = countTiles(hand);
      const total = (suit: Suit): number =>
        hand.reduce((sum, tile) => sum + (isOf(suit, tile) ? Math.max(0, worth(kindOf(tile), counts)) : 0), 0);
      return SUITS.reduce((least, suit) => (total(suit) < total(least) ? suit : least));
    },
    choose(situation, actions) {
      const pass = find(actions, "pass") as Action;
      if (find(actions, "win")) return hasFan(situation, names) ? (find(actions, "win") as Action) : pass;
      if (actions[0]?.type === "discard") return leastWorth(situation, actions, worth);
      const meld = melds ? (find(actions, "pong") ?? find(actions, "kong")) : undefined;
      const tile = meld?.type === "kong" ? meld.tile : situation.table.offered?.tile;
      return meld && tile !== undefined && isWanted(situation, tile) ? meld : pass;
    },
  };
}

function hasFan(situation: Situation, names: readonly FanName[]): boolean {
  const { hand, melds } = ownSeat(situation);
  const offered = situation.table.offered?.tile;
  const counts = countTiles(offered === undefined ? hand : [...hand, offered]);
  return fanOf({ counts, melds }, {}, situation.options).some(({ name }) => names.includes(name));
}

function leastWorth(situation: Situation, actions: readonly Action[], worth: Worth): Action {
  const { hand, missing } = ownSeat(situation);
  const counts = countTiles(hand);
  const value = (action: Action): number => {
    if (action.type !== "discard") return Number.POSITIVE_INFINITY;
    return worth(kindOf(action.tile), counts) - (isOf(missing, action.tile) ? 1000 : 0);
  };
  return actions.reduce((least, action) => (value(action) < value(least) ? action : least));
}

const at = (counts: TileCounts, kind: Kind): number => counts[kind] ?? 0;

/** Seven pairs, four alike counting as two of them. */
export const pairing: Chooser = collecting(
  ["seven-pairs", "dragon-seven-pairs", "double-dragon-seven-pairs", "triple-dragon-seven-pairs"],
  (kind, counts) => [0, 1, 5, 3, 9][at(counts, kind)] ?? 0,
  false,
);

/** Seven pairs with four alike among them. */
export const pairingFours: Chooser = collecting(
  ["dragon-seven-pairs", "double-dragon-seven-pairs", "triple-dragon-seven-pairs"],
  (kind, counts) => [0, 1, 5, 6, 9][at(counts, kind)] ?? 0,
  false,
);

/** Triplets. */
export const tripling: Chooser = collecting(["all-triplets"], (kind, counts) => 3 * at(counts, kind));

/** Triplets of 2, 5 and 8 only. */
export const tripling258: Chooser = collecting(["all-258"], (kind, counts) =>
  rankOf(kind) % 3 === 2 ? 1 + 3 * at(counts, kind) : -1,
);

/** 1 or 9 in every group: melds of those, and one sequence with them at least. */
export const ending: Chooser = collecting(["all-terminals"], (kind, counts) => {
  const rank = rankOf(kind);
  if (rank === 1 || rank === 9) return 10 + at(counts, kind);
  if (rank > 3 && rank < 7) return -9;
  // One of each is what a sequence needs.
  const isFirst = at(counts, kind) === 1;
  const other = rank === 2 || rank === 8 ? kind + (rank === 2 ? 1 : -1) : kind + (rank === 3 ? -1 : 1);
  return (isFirst ? 0 : -2) - (at(counts, other) > 0 ? 0 : 1);
});

/** One suit. */
export function flushing(suit: Suit): Chooser {
  const tiles = collecting(["full-flush"], (kind) => (suitOf(kind) === suit ? 1 : 0));
  const count = (hand: readonly Tile[], other: Suit): number => hand.filter((tile) => isOf(other, tile)).length;
  return {
    missing: (hand) =>
      SUITS.filter((other) => other !== suit).reduce((least, other) =>
        count(hand, other) < count(hand, least) ? other : least,
      ),
    choose(situation, actions) {
      const isPure = ownSeat(situation).hand.every((tile) => isOf(suit, tile));
      return (isPure && actions[0]?.type === "discard" ? sensible : tiles).choose(situation, actions);
    },
  };
}
