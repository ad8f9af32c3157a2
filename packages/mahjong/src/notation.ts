import { type Kind, kindAt, kindOf, rankOf, Suit, type Suit as SuitType, suitOf, type Tile, tilesOf } from "./tile.js";

const LETTERS: Readonly<Record<string, SuitType>> = { s: Suit.Bamboo, p: Suit.Dots, m: Suit.Characters };
const LETTER_OF = ["s", "p", "m"];

/**
 * Reads tiles in notation: ranks 1 to 9, then the letter of their suit, `m` for 万, `p` for 筒, `s` for 条; groups may
 * be parted by blanks: `123m 456p 99s`.
 *
 * @returns the kinds, in the order they are written
 * @throws RangeError for any other text
 */
export function parseKinds(text: string): Kind[] {
  const kinds: Kind[] = [];
  for (const group of text.split(" ")) {
    if (!/^([1-9]+[mps])*$/.test(group)) {
      throw new RangeError(`Cannot read tiles from "${group}": write ranks, then m, p or s, as in "123m 99s"`);
    }
    for (const [, ranks = "", letter = ""] of group.matchAll(/([1-9]+)([mps])/g)) {
      for (const rank of ranks) kinds.push(kindAt(LETTERS[letter] as SuitType, Number(rank)));
    }
  }
  return kinds;
}

/**
 * Reads tiles in notation, and gives each kind's tiles from its first copy on.
 *
 * @returns the tiles, in the order they are written
 * @throws RangeError for any other text, or when a kind comes more than four times
 */
export function parseTiles(text: string): Tile[] {
  const used = new Map<Kind, number>();
  return parseKinds(text).map((kind) => {
    const copy = used.get(kind) ?? 0;
    const tile = tilesOf(kind)[copy];
    if (tile === undefined)
      throw new RangeError(`Cannot find a fifth ${formatKinds([kind])}: there are four of a kind`);
    used.set(kind, copy + 1);
    return tile;
  });
}

/** Writes kinds in notation, sorted: 万, 筒, 条, ranks upward, one group for each suit. */
export function formatKinds(kinds: Iterable<Kind>): string {
  const groups: [string, string, string] = ["", "", ""];
  for (const kind of [...kinds].sort((a, b) => a - b)) groups[suitOf(kind)] += rankOf(kind);
  return groups
    .flatMap((ranks, suit) => (ranks ? [ranks + LETTER_OF[suit]] : []))
    .reverse()
    .join(" ");
}

/** Writes tiles in notation, as {@link formatKinds} does. */
export function formatTiles(tiles: Iterable<Tile>): string {
  return formatKinds([...tiles].map(kindOf));
}
