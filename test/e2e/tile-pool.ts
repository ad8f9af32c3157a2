import { NO_TILE, type TileId } from "@shaddock/contract/nanoserver";

/** Tiles of a round that still have to be laid somewhere. */
export interface TilePool {
  /** These, which must be there. */
  take(tiles: readonly TileId[]): readonly TileId[];
  /** How many there are. */
  left(): number;
  /** One of each of these kinds. */
  kinds(kinds: readonly number[]): readonly TileId[];
  /** So many, spread over the kinds, so that a hand of them looks like one. */
  any(count: number): readonly TileId[];
}

/** The first tiles of a kind. */
export const tilesOf = (kind: number, count = 4): TileId[] =>
  [0, 1, 2, 3].slice(0, count).map((copy) => kind * 4 + copy);

/** All tiles that so many players play with, without those. */
export function poolOf(players: number, used: readonly TileId[]): TilePool {
  const free = new Set(Array.from({ length: players === 3 ? 72 : 108 }, (_, tile) => tile));
  const take = (tiles: readonly TileId[]): readonly TileId[] => {
    for (const tile of tiles) if (!free.delete(tile)) throw new RangeError(`Tile ${tile} is not there`);
    return tiles;
  };
  take(used);
  return {
    take,
    left: () => free.size,
    kinds: (kinds) => kinds.flatMap((kind) => take([[...free].find((tile) => tile >> 2 === kind) ?? NO_TILE])),
    any: (count) => take([...free].sort((a, b) => ((a * 31) % 109) - ((b * 31) % 109)).slice(0, count)),
  };
}
