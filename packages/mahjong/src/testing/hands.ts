import fc from "fast-check";
import type { HandTiles } from "../fan.js";
import type { Meld, MeldType } from "../meld.js";
import { parseKinds, parseTiles } from "../notation.js";
import { KINDS, type Kind, type Tile } from "../tile.js";
import { countKinds, countTiles, type TileCounts } from "../tile-set.js";

/** Concealed tiles in notation, and the melds after a bar each: `55s | 111p | 2222m`. */
export function parseHand(text: string): HandTiles {
  const [concealed = "", ...laid] = text.split("|").map((part) => part.trim());
  const melds = laid.map((part): Meld => {
    const tiles = parseTiles(part);
    return { type: tiles.length === 4 ? "exposed-kong" : "pong", tiles, from: 0 };
  });
  return { counts: countKinds(parseKinds(concealed)), melds };
}

/** A meld of the first tiles of a kind. */
export function meldOf(type: MeldType, text: string): Meld {
  return { type, tiles: parseTiles(text) };
}

/** Any hand of so many tiles; few suits, so that there is something to find. */
export function anyHand(size: number): fc.Arbitrary<TileCounts> {
  const of = (tiles: number): fc.Arbitrary<TileCounts> =>
    fc
      .shuffledSubarray(
        Array.from({ length: tiles }, (_, tile) => tile),
        { minLength: size, maxLength: size },
      )
      .map((hand: Tile[]) => countTiles(hand));
  return fc.oneof(of(36), of(72), of(4 * KINDS));
}

/** A hand near a win: groups of a few kinds, some tiles exchanged. */
export function anyNearHand(size: number): fc.Arbitrary<TileCounts> {
  const group = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 15 })).map(([suit, i]): Kind[] => {
    const kind = 9 * suit + (i < 9 ? i : i - 9);
    return i < 9 ? [kind, kind, kind] : [kind, kind + 1, kind + 2];
  });
  return fc
    .tuple(fc.array(group, { minLength: 4, maxLength: 4 }), fc.nat({ max: 26 }), fc.infiniteStream(fc.nat({ max: 26 })))
    .map(([groups, pair, others]) => {
      const counts = new Uint8Array(KINDS);
      let left = size;
      const add = (kind: Kind): void => {
        if (left > 0 && (counts[kind] as number) < 4) {
          counts[kind] = (counts[kind] as number) + 1;
          left--;
        }
      };
      for (const kind of [pair, pair, ...groups.flat()]) add(kind);
      for (const kind of others) {
        if (left === 0) break;
        add(kind);
      }
      return counts;
    });
}
