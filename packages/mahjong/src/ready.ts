import { fanOf, type HandTiles, totalFan } from "./fan.js";
import type { Options } from "./options.js";
import { KINDS, type Kind, type Suit, suitOf, tilesOf } from "./tile.js";
import { at, type KindSet, kindsIn, type TileCounts, total } from "./tile-set.js";
import { MELDS, MELDS_AND_PAIR, PAIRS, POWERS, shapeOf, suitKey } from "./win.js";

/** One kind that a ready hand waits for. */
export interface ReadyKind {
  readonly kind: Kind;
  /** How many of its tiles are not yet visible to the player: 0 to 4. */
  readonly remaining: number;
  /** What the hand is worth when it wins this kind as a plain discard, without the cap. */
  readonly fan: number;
}

/**
 * The kinds that complete concealed tiles: a ready hand (听牌) has one or more. Like the server, it ignores a missing
 * suit, and accepts a wait for a fifth copy. [nanoserver: 7.8]
 *
 * @param counts 1, 4, 7, 10 or 13 concealed tiles, at most four of a kind; any other number of tiles is never ready
 */
export function winningKinds(counts: TileCounts): KindSet {
  const keys = [suitKey(counts, 0), suitKey(counts, 9), suitKey(counts, 18)] as const;
  const shapes = [shapeOf(keys[0]), shapeOf(keys[1]), shapeOf(keys[2])] as const;
  return (
    winningInSuit(counts, 0, keys[0], shapes[1], shapes[2]) |
    winningInSuit(counts, 9, keys[1], shapes[0], shapes[2]) |
    winningInSuit(counts, 18, keys[2], shapes[0], shapes[1])
  );
}

/** What a suit must become with one more tile, the other two being what they are. */
function winningInSuit(counts: TileCounts, start: Kind, key: number, other: number, another: number): KindSet {
  let wanted = 0;
  if (other & another & MELDS) wanted |= MELDS_AND_PAIR;
  else if (((other | another) & MELDS) !== 0 && ((other | another) & MELDS_AND_PAIR) !== 0) wanted |= MELDS;
  if (other & another & PAIRS && total(counts) === 13) wanted |= PAIRS;
  if (wanted === 0) return 0;

  let kinds = 0;
  for (let rank = 0; rank < 9; rank++) {
    const power = POWERS[rank] as number;
    const wins = at(counts, start + rank) < 4 ? shapeOf(key + power) & wanted : fifthCopy(key, power) & wanted;
    if (wins) kinds |= 1 << (start + rank);
  }
  return kinds;
}

/** The shapes of a suit with five of a kind, which has no key: a triplet of them goes, or the pair. */
function fifthCopy(key: number, power: number): number {
  const afterTriplet = shapeOf(key - 2 * power) & (MELDS | MELDS_AND_PAIR);
  return shapeOf(key - power) & MELDS ? afterTriplet | MELDS_AND_PAIR : afterTriplet;
}

/** Whether concealed tiles are ready, as {@link winningKinds} sees it. */
export function isReady(counts: TileCounts): boolean {
  return winningKinds(counts) !== 0;
}

/**
 * What a ready hand waits for, and what that is worth.
 *
 * @param hand the concealed tiles, one short of a win, and the melds
 * @param visible the tiles that the player sees, by kind: the own hand, all melds, all discards
 * @param missing the missing suit: it is not waited for, and no hand with a tile of it is ready
 * @returns one entry a kind, in order; none where the hand is not ready
 */
export function readyKinds(hand: HandTiles, visible: TileCounts, options: Options, missing?: Suit): ReadyKind[] {
  if (missing !== undefined && hand.counts.some((count, kind) => count > 0 && suitOf(kind) === missing)) return [];
  return kindsIn(winningKinds(hand.counts)).map((kind) => {
    const remaining = Math.max(0, 4 - at(visible, kind));
    return { kind, remaining, fan: fanOfWait(hand, kind, options) };
  });
}

/**
 * What discarding each kind of a hand would leave it waiting for.
 *
 * @param hand the concealed tiles, as many as a win has, and the melds
 * @returns one entry for each kind whose discard leaves a ready hand, in order
 */
export function readyDiscards(
  hand: HandTiles,
  visible: TileCounts,
  options: Options,
  missing?: Suit,
): { readonly discard: Kind; readonly waits: readonly ReadyKind[] }[] {
  const found: { discard: Kind; waits: ReadyKind[] }[] = [];
  for (let discard = 0; discard < KINDS; discard++) {
    if (at(hand.counts, discard) === 0) continue;
    const counts = hand.counts.slice();
    counts[discard] = at(counts, discard) - 1;
    const waits = readyKinds({ counts, melds: hand.melds }, visible, options, missing);
    if (waits.length > 0) found.push({ discard, waits });
  }
  return found;
}

/** The most fan that a ready hand can get, as cha-jiao counts it (Q44b); -1 where it is not ready. */
export function bestFan(hand: HandTiles, options: Options): number {
  // The server takes the tile's index for its id when it looks for the middle five.
  return kindsIn(winningKinds(hand.counts)).reduce((best, kind) => {
    const index = suitOf(kind) * 10 + (kind % 9) + 1;
    return Math.max(best, totalFan(fanOf(withKind(hand, kind), { middleTile: index }, options)));
  }, -1);
}

function fanOfWait(hand: HandTiles, kind: Kind, options: Options): number {
  // Not the tile with id 0, which the server takes for none (Q44a); a 1 is no middle five anyway.
  return totalFan(fanOf(withKind(hand, kind), { middleTile: tilesOf(kind)[1] }, options));
}

function withKind({ counts, melds }: HandTiles, kind: Kind): HandTiles {
  const more = counts.slice();
  more[kind] = at(counts, kind) + 1;
  return { counts: more, melds };
}
