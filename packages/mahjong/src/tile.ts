/** The three suits, in the server's order. [nanoserver: 5.1] */
export const Suit = {
  /** 条, `s` in notation. */
  Bamboo: 0,
  /** 筒, `p` in notation. */
  Dots: 1,
  /** 万, `m` in notation; not in the wall of three players. */
  Characters: 2,
} as const;

/** One of {@link Suit}. */
export type Suit = (typeof Suit)[keyof typeof Suit];

/** Every suit, in order. */
export const SUITS: readonly Suit[] = [Suit.Bamboo, Suit.Dots, Suit.Characters];

/** One physical tile: the server's id, 0 to 107. The four copies of a kind follow each other. [nanoserver: 5.1] */
export type Tile = number;

/** What is printed on a tile: 9 suit + rank - 1, so 0 to 26. The four copies of a tile have one kind. */
export type Kind = number;

/** How many kinds there are: nine in each suit. */
export const KINDS = 27;

/** The kind of a tile. */
export function kindOf(tile: Tile): Kind {
  return tile >> 2;
}

/** The suit of a kind. */
export function suitOf(kind: Kind): Suit {
  return (kind < 9 ? 0 : kind < 18 ? 1 : 2) as Suit;
}

/** The rank of a kind: 1 to 9. */
export function rankOf(kind: Kind): number {
  return (kind % 9) + 1;
}

/**
 * The kind with a suit and a rank.
 *
 * @param rank 1 to 9
 */
export function kindAt(suit: Suit, rank: number): Kind {
  return suit * 9 + rank - 1;
}

/** The four tiles of a kind. */
export function tilesOf(kind: Kind): readonly Tile[] {
  return [4 * kind, 4 * kind + 1, 4 * kind + 2, 4 * kind + 3];
}

/** The server's tile index of a kind: 1 to 9, 11 to 19, 21 to 29, as in its ready hints. [nanoserver: 5.1] */
export function indexOfKind(kind: Kind): number {
  return suitOf(kind) * 10 + rankOf(kind);
}

/**
 * The kind of a tile index of the server.
 *
 * @throws RangeError when there is no tile with this index
 */
export function kindOfIndex(index: number): Kind {
  const rank = index % 10;
  if (!Number.isInteger(index) || index < 1 || index > 29 || rank === 0) {
    throw new RangeError(`Cannot find a tile of index ${index}: give 1 to 9, 11 to 19 or 21 to 29`);
  }
  return Math.floor(index / 10) * 9 + rank - 1;
}

/** The suit that the server's `que` names: 1 to 3; undefined for 0 and less, which is no suit. [nanoserver: 5.2] */
export function suitOfQue(que: number): Suit | undefined {
  return SUITS[que - 1];
}

/** The server's `que` of a missing suit: 1 to 3, or 0 where none is chosen. [nanoserver: 5.2] */
export function queOfSuit(suit: Suit | undefined): number {
  return suit === undefined ? 0 : suit + 1;
}
