import { KINDS } from "./tile.js";
import { at, type TileCounts } from "./tile-set.js";

/** A suit made of sequences and triplets only; also an empty one. */
export const MELDS = 1;
/** A suit made of sequences, triplets and one pair. */
export const MELDS_AND_PAIR = 2;
/** A suit made of pairs only, four alike being two; also an empty one. */
export const PAIRS = 4;

/** What one more tile of rank i + 1 adds to the key of a suit: its counts are the key's digits to the base 5. */
export const POWERS: readonly number[] = [1, 5, 25, 125, 625, 3125, 15_625, 78_125, 390_625];

/** For the key of each suit with at most four tiles of a kind: which of the three flags above it has. */
const SHAPES: Uint8Array = /* @__PURE__ */ fillShapes();

/** The key of nine counts of 0 to 4, from `start` on. */
export function suitKey(counts: TileCounts, start: number): number {
  return (
    at(counts, start) +
    5 * at(counts, start + 1) +
    25 * at(counts, start + 2) +
    125 * at(counts, start + 3) +
    625 * at(counts, start + 4) +
    3125 * at(counts, start + 5) +
    15_625 * at(counts, start + 6) +
    78_125 * at(counts, start + 7) +
    390_625 * at(counts, start + 8)
  );
}

/** The shape of a suit, by its key. */
export function shapeOf(key: number): number {
  return SHAPES[key] as number;
}

/**
 * Whether concealed tiles are complete: sequences and triplets with one pair, or seven pairs, in which four alike count
 * as two pairs. Looks at the shape only: a missing suit, and fan where they are needed, are for others to see.
 * [nanoserver: 7.3]
 *
 * @param counts the concealed tiles, the winning one included; at most four of a kind
 */
export function isWin(counts: TileCounts): boolean {
  const bamboo = shapeOf(suitKey(counts, 0));
  const dots = shapeOf(suitKey(counts, 9));
  const characters = shapeOf(suitKey(counts, 18));
  const all = bamboo & dots & characters;
  if (all & PAIRS) return isSevenPairs(counts) || isStandard(bamboo, dots, characters);
  return isStandard(bamboo, dots, characters);
}

/** As {@link isWin}, for tiles of which one kind may be there five times. */
export function isWinWithFive(counts: TileCounts): boolean {
  const five = counts.indexOf(5);
  if (five < 0) return isWin(counts);
  // Without a triplet of them, or with the pair of them taken off.
  const rest = counts.slice();
  rest[five] = 2;
  if (isWin(rest)) return true;
  rest[five] = 3;
  return [0, 9, 18].every((start) => shapeOf(suitKey(rest, start)) & MELDS);
}

/** Whether tiles are seven pairs. */
export function isSevenPairs(counts: TileCounts): boolean {
  let tiles = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const count = at(counts, kind);
    if (count !== 0 && count !== 2 && count !== 4) return false;
    tiles += count;
  }
  return tiles === 14;
}

/** One suit has the pair, and the others are melds; no suit can be both, its number of tiles forbids it. */
function isStandard(one: number, two: number, three: number): boolean {
  const melds = (one & MELDS) + (two & MELDS) + (three & MELDS);
  return melds === 2 && ((one | two | three) & MELDS_AND_PAIR) !== 0;
}

function fillShapes(): Uint8Array {
  const shapes = new Uint8Array(5 ** 9);
  const groups: number[][] = [];
  for (let rank = 0; rank < 9; rank++) groups.push([rank, rank, rank]);
  for (let rank = 0; rank < 7; rank++) groups.push([rank, rank + 1, rank + 2]);

  const counts = new Uint8Array(9);
  const mark = (flag: number): void => {
    const key = suitKey(counts, 0);
    shapes[key] = (shapes[key] as number) | flag;
  };
  const add = (group: readonly number[], sign: number): void => {
    for (const rank of group) counts[rank] = at(counts, rank) + sign;
  };
  const fits = (): boolean => counts.every((count) => count <= 4);

  const addGroups = (first: number, left: number): void => {
    mark(MELDS);
    for (let rank = 0; rank < 9; rank++) {
      add([rank, rank], 1);
      if (fits()) mark(MELDS_AND_PAIR);
      add([rank, rank], -1);
    }
    if (left === 0) return;
    for (let i = first; i < groups.length; i++) {
      const group = groups[i] as number[];
      add(group, 1);
      if (fits()) addGroups(i, left - 1);
      add(group, -1);
    }
  };
  addGroups(0, 4);

  for (let pattern = 0; pattern < 3 ** 9; pattern++) {
    for (let rank = 0, rest = pattern; rank < 9; rank++, rest = Math.floor(rest / 3)) counts[rank] = 2 * (rest % 3);
    mark(PAIRS);
  }
  return shapes;
}
