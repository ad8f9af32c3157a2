import type { TileId } from "@shaddock/contract/nanoserver";
import type { DiscardWay } from "../settings/settings-slice.js";
import type { DiscardPrompt } from "./prompt-view.js";

/** Points or pixels, downwards. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What touches of the own hand mean beside where they are. */
export interface HandRules {
  /** What may be discarded; null while it is not time. */
  readonly prompt: DiscardPrompt | null;
  readonly discardBy: DiscardWay;
}

/** Points from which on a touch is a drag, and no tap. */
const SLOP = 8;
/** How high a tile has to be dragged to be discarded, in its own heights. */
const THROW = 0.8;

/** Whether a tile goes along with a finger. */
export function canDrag({ prompt, discardBy }: HandRules): boolean {
  return isTime(prompt) && discardBy !== "tap";
}

/** Whether a finger that came down and went to another point drags. */
export function isDrag(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) >= SLOP;
}

/** Whether a tile of this height is discarded that is dragged there and let go; otherwise it goes back. */
export function isThrow(from: Point, to: Point, height: number): boolean {
  return from.y - to.y > height * THROW;
}

/** What a tap on a tile does: it raises the tile, and once it is raised discards it, or lowers it again. */
export function tapTile(
  tile: TileId,
  raised: TileId | null,
  { prompt, discardBy }: HandRules,
): { readonly discards: TileId | null; readonly raised: TileId | null } {
  if (raised !== tile) return { discards: null, raised: tile };
  return { discards: isTime(prompt) && discardBy !== "drag" ? tile : null, raised: null };
}

function isTime(prompt: DiscardPrompt | null): boolean {
  return prompt !== null && prompt.refusal === null;
}
