import { array, type Check, integer } from "./shape.js";

/** The id of one of the 108 tiles, 0 to 107: 36 a suit (bamboo, dots, characters), four copies of each rank in a row. */
export type TileId = number;

/**
 * A kind of tile: ten times the suit (0 bamboo, 1 dots, 2 characters) and the rank, so 1 to 9, 11 to 19, 21 to 29.
 * Only {@link ReadyHand} has it; everything else has ids.
 */
export type TileIndex = number;

/** A tile's id. */
export const tileId: Check<TileId> = integer(0, 107, "a tile id");
/** A tile's id, or -1 for none. */
export const tileIdOrNone: Check<TileId> = integer(-1, 107, "a tile id or -1");
/** A kind of tile. */
export const tileIndex: Check<TileIndex> = integer(1, 29, "a tile index");
/** Ids of tiles. */
export const tileIds: Check<readonly TileId[]> = array(tileId);
