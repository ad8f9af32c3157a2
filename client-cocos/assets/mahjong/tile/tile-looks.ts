import { faceOf, kindOf, type Place, type Tile, type TileLook } from "../../shaddock/shaddock.mjs";

/** How tiles lie before a seat: on its own side upright, at the sides turned. */
export type Side = "self" | "right" | "across" | "left";

/** The side of each place. */
export const SIDES: readonly [Side, Side, Side, Side] = ["self", "right", "across", "left"];

/** The side on which a place's tiles are laid; on a high screen the others sit side by side. */
export function sideOf(place: Place, upright: boolean): Side {
  return upright && place !== 0 ? "across" : SIDES[place]!;
}

/** Whether tiles of a side lie turned. */
export function isTurned(side: Side): boolean {
  return side === "left" || side === "right";
}

/** The side whose tiles lie across those of this one. */
export function acrossOf(side: Side): Side {
  return isTurned(side) ? "self" : "left";
}

/** Help in the corners of tiles, for who wants it. */
export interface Marks {
  readonly suit: boolean;
  readonly rank: boolean;
}

/** A tile that lies with its face up. */
export function lyingTile(tile: Tile, side: Side, marks: Marks): TileLook {
  const face = faceOf(kindOf(tile));
  if (side === "left") return { body: "body-up-turned", turn: 90, face, ...marks };
  if (side === "right") return { body: "body-up-turned", turn: 270, face, ...marks };
  return { body: "body-up", face, ...marks };
}

/** A tile that stands before its owner. */
export function standingTile(tile: Tile, marks: Marks): TileLook {
  return { body: "body-hand", face: faceOf(kindOf(tile)), ...marks };
}

/** A tile that hides its face. */
export function hiddenTile(side: Side, lying: boolean): TileLook {
  if (lying) return { body: isTurned(side) ? "body-down-turned" : "body-down" };
  return { body: side === "left" || side === "right" ? `body-${side}` : "body-across" };
}

/** How large a lying tile is, for the width of an upright one. */
export function lyingSize(side: Side, width: number): { readonly width: number; readonly height: number } {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  return isTurned(side) ? { width: turnedWidth, height: turnedHeight } : { width, height };
}

/** Sizes of tiles for the width of an upright one. */
export function tileSizes(width: number): {
  /** Height of an upright tile, its edge included; and how far the next row is. */
  readonly height: number;
  readonly pitch: number;
  readonly turnedWidth: number;
  readonly turnedHeight: number;
} {
  const unit = width / 72;
  return { height: 110 * unit, pitch: 96 * unit, turnedWidth: 96 * unit, turnedHeight: 86 * unit };
}
