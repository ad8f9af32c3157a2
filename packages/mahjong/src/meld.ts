import { type Kind, kindOf, type Tile } from "./tile.js";
import { countTiles, type TileCounts } from "./tile-set.js";

/** The kinds of melds. The three kongs differ in who pays for them. [nanoserver: 7.7] */
export type MeldType = "pong" | "concealed-kong" | "exposed-kong" | "added-kong";

/** Tiles laid down: three of a kind, or four. There are no melded sequences. [nanoserver: 7.3] */
export interface Meld {
  readonly type: MeldType;
  /** Three tiles for a pong, four for a kong; a claimed tile is the first. */
  readonly tiles: readonly Tile[];
  /** The seat whose discard was claimed; undefined for a concealed kong. */
  readonly from?: number | undefined;
}

/** The kind that a meld's tiles have. */
export function kindOfMeld(meld: Meld): Kind {
  return kindOf(meld.tiles[0] as Tile);
}

/** All tiles of melds, counted by kind. */
export function countMelds(melds: readonly Meld[]): TileCounts {
  return countTiles(melds.flatMap((meld) => meld.tiles));
}
