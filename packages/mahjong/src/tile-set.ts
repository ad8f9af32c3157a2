import { KINDS, type Kind, kindOf, type Suit, type Tile } from "./tile.js";

/** How many tiles of each kind a hand has: 27 numbers, 0 to 4, at the kind's place. */
export type TileCounts = Uint8Array;

/** A set of kinds: bit k stands for kind k. */
export type KindSet = number;

/** Counts tiles by kind. */
export function countTiles(tiles: Iterable<Tile>): TileCounts {
  const counts = new Uint8Array(KINDS);
  for (const tile of tiles) counts[kindOf(tile)] = at(counts, kindOf(tile)) + 1;
  return counts;
}

/** Counts kinds. */
export function countKinds(kinds: Iterable<Kind>): TileCounts {
  const counts = new Uint8Array(KINDS);
  for (const kind of kinds) counts[kind] = at(counts, kind) + 1;
  return counts;
}

/** How many tiles there are of a kind. */
export function at(counts: TileCounts, kind: Kind): number {
  return counts[kind] as number;
}

/** How many tiles there are in all. */
export function total(counts: TileCounts): number {
  let sum = 0;
  for (let kind = 0; kind < KINDS; kind++) sum += at(counts, kind);
  return sum;
}

/** How many tiles there are in a suit. */
export function suitTotal(counts: TileCounts, suit: Suit): number {
  let sum = 0;
  for (let kind = suit * 9; kind < suit * 9 + 9; kind++) sum += at(counts, kind);
  return sum;
}

/** Both counts together. */
export function sumCounts(one: TileCounts, other: TileCounts): TileCounts {
  return one.map((count, kind) => count + at(other, kind));
}

/** The kinds of a set, in order. */
export function kindsIn(set: KindSet): Kind[] {
  const kinds: Kind[] = [];
  for (let kind = 0; kind < KINDS; kind++) if ((set >> kind) & 1) kinds.push(kind);
  return kinds;
}
