import { KINDS, SUITS, type Suit } from "./tile.js";
import { at, type TileCounts } from "./tile-set.js";
import { suitKey } from "./win.js";

/** For up to four melds (2 m) and a pair (2 m + 1): how many tiles a suit lacks for them; 99 where there is no room. */
type Lacks = Uint8Array;

const IMPOSSIBLE = 99;
const EMPTY: TileCounts = new Uint8Array(9);
const EMPTY_LACKS = lacksOf(EMPTY, 0);

/**
 * What {@link stepsToReady} learns about suits, kept for the next hand: at most `limit` suits of about 150 bytes, then
 * it begins anew. One may serve any number of tables.
 */
export class SuitMemory {
  private readonly lacks = new Map<number, Lacks>();
  private readonly limit: number;

  /** @param limit how many suits are kept, 1 or more */
  constructor(limit = 50_000) {
    this.limit = limit;
  }

  /** @internal */
  find(counts: TileCounts, start: number): Lacks {
    const key = suitKey(counts, start);
    const known = this.lacks.get(key);
    if (known) return known;
    if (this.lacks.size >= this.limit) this.lacks.clear();
    const lacks = lacksOf(counts, start);
    this.lacks.set(key, lacks);
    return lacks;
  }
}

/**
 * How many tiles a hand must exchange until it is ready (向听数): 0 is ready, -1 is won. Counts only on the four copies
 * there are, and never on the missing suit.
 *
 * @param counts the concealed tiles, with or without the one to be discarded; at most four of a kind
 * @param melds how many melds are laid down: 0 to 4
 * @param missing the missing suit, if any
 * @param memory speeds up further hands
 */
export function stepsToReady(
  counts: TileCounts,
  melds: number,
  missing?: Suit,
  memory: SuitMemory = new SuitMemory(),
): number {
  const [one, two, three] = SUITS.map((suit) => (suit === missing ? EMPTY_LACKS : memory.find(counts, suit * 9))) as [
    Lacks,
    Lacks,
    Lacks,
  ];
  const wanted = 4 - melds;
  const standard = (best: number): number => {
    let least = best;
    for (let i = 0; i <= wanted; i++) {
      for (let j = 0; i + j <= wanted; j++) {
        const [a, b, c] = [2 * i, 2 * j, 2 * (wanted - i - j)];
        const x = one[a] as number;
        const y = two[b] as number;
        const z = three[c] as number;
        const withPair = Math.min(
          (one[a + 1] as number) + y + z,
          x + (two[b + 1] as number) + z,
          x + y + (three[c + 1] as number),
        );
        if (withPair < least) least = withPair;
      }
    }
    return least;
  };
  return standard(melds === 0 ? lacksOfSevenPairs(counts, missing) : IMPOSSIBLE) - 1;
}

/** Four alike are two pairs, so every two tiles of a kind are one. */
function lacksOfSevenPairs(counts: TileCounts, missing: Suit | undefined): number {
  let pairs = 0;
  let singles = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    if (missing !== undefined && kind >= missing * 9 && kind < missing * 9 + 9) continue;
    pairs += at(counts, kind) >> 1;
    singles += at(counts, kind) & 1;
  }
  const wanted = Math.max(0, 7 - pairs);
  return wanted + Math.max(0, wanted - singles);
}

/** Goes through the ranks of a suit; a state is the sequences begun one and two ranks before, the melds and the pair. */
function lacksOf(counts: TileCounts, start: number): Lacks {
  let states = new Uint8Array(90).fill(IMPOSSIBLE);
  states[0] = 0;
  for (let rank = 0; rank < 9; rank++) {
    const next = new Uint8Array(90).fill(IMPOSSIBLE);
    for (let state = 0; state < 90; state++) {
      const lacks = states[state] as number;
      if (lacks !== IMPOSSIBLE) advance(next, state, lacks, at(counts, start + rank), rank < 7 ? 2 : 0);
    }
    states = next;
  }
  return states.slice(0, 10);
}

/** A state's number: 30 x begun two before + 10 x begun one before + 2 x melds + pair. */
function advance(next: Uint8Array, state: number, lacks: number, have: number, maxBegun: number): void {
  const twoBefore = Math.floor(state / 30);
  const oneBefore = Math.floor(state / 10) % 3;
  const melds = (state % 10) >> 1;
  const pair = state & 1;
  // Three equal sequences are three triplets, so two are enough.
  for (let begun = 0; begun <= maxBegun; begun++) {
    for (let triplets = 0; triplets < 2 && melds + begun + triplets <= 4; triplets++) {
      for (let pairs = 0; pairs + pair < 2; pairs++) {
        const wanted = twoBefore + oneBefore + begun + 3 * triplets + 2 * pairs;
        if (wanted > 4) break;
        const to = 30 * oneBefore + 10 * begun + 2 * (melds + begun + triplets) + pair + pairs;
        const sum = lacks + Math.max(0, wanted - have);
        if (sum < (next[to] as number)) next[to] = sum;
      }
    }
  }
}
