import type { TileId } from "@shaddock/contract/nanoserver";
import type { MeldView } from "./table-view.js";

/** The tile that lies on the other three of a kong. */
export interface FourthTile {
  readonly tile: TileId;
  /** Whether it lies across: it was added to a pong, unlike that of a kong that was made at once. */
  readonly across: boolean;
  /** Whether it may still be robbed. */
  readonly adding: boolean;
}

/** What lies on a meld's first three tiles; null on a pong's. */
export function fourthTile({ type, tiles, adding }: Pick<MeldView, "type" | "tiles" | "adding">): FourthTile | null {
  const laid = tiles[3];
  if (laid !== undefined) return { tile: laid, across: type === "added-kong", adding: false };
  return adding === null ? null : { tile: adding, across: true, adding: true };
}
