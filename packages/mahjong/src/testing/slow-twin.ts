import { KINDS } from "../tile.js";

/** A slow, obvious win check: tries every pair, and then every triplet and sequence, one after another. */
export function slowIsWin(counts: ArrayLike<number>): boolean {
  const hand = Array.from(counts);
  if (hand.reduce((a, b) => a + b, 0) === 14 && hand.every((count) => [0, 2, 4].includes(count))) return true;
  return hand.some((count, kind) => count >= 2 && slowIsMelds(replaced(hand, kind, count - 2)));
}

function slowIsMelds(hand: number[]): boolean {
  const lowest = hand.findIndex((count) => count > 0);
  if (lowest < 0) return true;
  const take = (...kinds: number[]): number[] => hand.map((count, i) => count - kinds.filter((k) => k === i).length);
  const triplet = take(lowest, lowest, lowest);
  if (triplet.every((count) => count >= 0) && slowIsMelds(triplet)) return true;
  if (lowest % 9 > 6) return false;
  const sequence = take(lowest, lowest + 1, lowest + 2);
  return sequence.every((count) => count >= 0) && slowIsMelds(sequence);
}

/** A slow, obvious search for ready hands: tries each kind, also a fifth copy. */
export function slowWinningKinds(counts: ArrayLike<number>): number[] {
  const hand = Array.from(counts);
  return Array.from({ length: KINDS }, (_, kind) => kind).filter((kind) =>
    slowIsWin(replaced(hand, kind, (hand[kind] ?? 0) + 1)),
  );
}

function replaced(hand: readonly number[], kind: number, count: number): number[] {
  return hand.map((old, i) => (i === kind ? count : old));
}
