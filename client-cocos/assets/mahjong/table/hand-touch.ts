import { canDrag, type HandRules, isDrag, type Tile } from "../../shaddock/shaddock.mjs";
import type { HeldTile } from "../board/place-own-hand";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger on a tile of the hand: where it came down, in points, and whether it has moved since. */
export interface Press extends Point {
  readonly tile: Tile;
  readonly moved: boolean;
}

/** The tile at a point; one may touch above it, where it is when it is raised. */
export function tileAt(held: readonly HeldTile[], lift: number, { x, y }: Point): Tile | null {
  const touched = held.filter(
    ({ box }) => x >= box.x && x < box.x + box.width && y >= box.y - lift && y < box.y + box.height,
  );
  // Of two rows the upper one is touched where the lower one would be raised.
  return touched[0]?.tile ?? null;
}

/** A press after the finger went to a point. Only what may be thrown goes along with it. */
export function moved(press: Press, to: Point, rules: HandRules): Press {
  return canDrag(rules) && isDrag(press, to) ? { ...press, moved: true } : press;
}
