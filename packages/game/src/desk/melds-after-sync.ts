import type { TileId } from "@shaddock/contract/nanoserver";
import { kindOf } from "@shaddock/mahjong";
import type { DeskMeld } from "./desk-state.js";

/**
 * Groups the tiles of melds that the server tells in one row (Q20). A kong's kind and whose discard was claimed are
 * known only as far as one remembers them.
 *
 * @param row the tiles of all melds; the one that made a pong a kong stands last, the one that made a pong stands third
 */
export function groupMelds(row: readonly TileId[], remembered: readonly DeskMeld[]): DeskMeld[] {
  const groups = new Map<number, TileId[]>();
  for (const tile of row) groups.set(kindOf(tile), [...(groups.get(kindOf(tile)) ?? []), tile]);
  return [...groups].map(([kind, tiles]) => {
    const known = remembered.find((meld) => kindOf(meld.tiles[0] as TileId) === kind);
    if (known?.tiles.length === tiles.length) return known;
    if (tiles.length <= 3) {
      const [one, other, claimed] = tiles as [TileId, TileId, TileId];
      return { type: "pong", tiles: tiles.length === 3 ? [claimed, one, other] : tiles, from: null };
    }
    const added = tiles.filter((tile) => !known?.tiles.includes(tile));
    if (known) return { type: "added-kong", tiles: [...known.tiles, ...added], from: known.from };
    // Four in a row may be of any kind; with others between them the fourth came later.
    const isAdded = row.indexOf(tiles[3] as TileId) - row.indexOf(tiles[0] as TileId) !== 3;
    return { type: isAdded ? "added-kong" : "kong", tiles, from: null };
  });
}
