import type { DiscardPrompt, SettingsState, Tile } from "../../shaddock/shaddock.mjs";
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

/** Points from which on a touch is a drag. */
const SLOP = 8;
/** How high a tile has to be dragged to be discarded, in its own heights. */
const THROW = 0.8;

/** The tile at a point; one may touch above it, where it is when it is raised. */
export function tileAt(held: readonly HeldTile[], lift: number, { x, y }: Point): Tile | null {
  const touched = held.filter(
    ({ box }) => x >= box.x && x < box.x + box.width && y >= box.y - lift && y < box.y + box.height,
  );
  // Of two rows the upper one is touched where the lower one would be raised.
  return touched[0]?.tile ?? null;
}

/** What a hand's touches mean beside where they are. */
export interface HandRules extends Pick<SettingsState, "discardBy"> {
  /** What may be discarded; null while it is not time. */
  readonly prompt: DiscardPrompt | null;
  /** The tile that was tapped once. */
  readonly raised: Tile | null;
}

/** A press after the finger went to a point. Only what may be thrown goes along with it. */
export function moved(press: Press, to: Point, { prompt, discardBy }: HandRules): Press {
  const canThrow = prompt !== null && prompt.refusal === null && discardBy !== "tap";
  return canThrow && Math.hypot(to.x - press.x, to.y - press.y) >= SLOP ? { ...press, moved: true } : press;
}

/** What happens when the finger goes: a tap raises a tile, a second one discards it, as a drag upwards does. */
export function released(
  press: Press,
  at: Point,
  { prompt, raised, discardBy }: HandRules,
  height: number,
): { readonly discards: Tile | null; readonly raised: Tile | null } {
  const { tile } = press;
  if (press.moved) return { discards: press.y - at.y > height * THROW ? tile : null, raised };
  const isTime = prompt !== null && prompt.refusal === null;
  if (isTime && raised === tile && discardBy !== "drag") return { discards: tile, raised: null };
  return { discards: null, raised: raised === tile ? null : tile };
}
