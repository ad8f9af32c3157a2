import { type Box, type Stage, stack, windowBox } from "../../draw/box";
import { windowAround } from "../../window/window-size";

type Size = Pick<Box, "width" | "height">;

/** The nodes of a line. */
export type RecordLineNode = "Title" | "About" | "Players" | "Points" | "Watch";

/** Points from which on the time is beside the title, and the players are in one row. */
const WIDE = 480;
const RESULT = 66;
const GAP = 8;
/** Between head and lines, and below them. */
const AROUND = 8;

/** The box of the window: as high as so many lines need, as far as there is room. */
export function recordsBox(stage: Stage, lines: number, hasFoot: boolean): Box {
  const { width } = windowBox(stage, { width: 704, height: 0 });
  const inner = 2 * AROUND + lines * (heightOf(width - 32) + GAP);
  const { height } = windowAround({ width: 0, height: inner }, hasFoot);
  return windowBox(stage, { width, height: Math.max(224, Math.min(height, 620)) });
}

function heightOf(width: number): number {
  return width < WIDE ? 96 : 62;
}

/** Where the lines lie in what scrolls. */
export function recordBoxes({ width, height }: Size, count: number): Box[] {
  const heights = Array.from({ length: count }, () => heightOf(width));
  return stack({ x: 0, y: 0, width, height }, heights, GAP);
}

/** Those who played, in one row, or two by two. */
export function playersText(players: readonly string[], { width }: Size): string {
  const gap = "   ";
  if (width >= WIDE) return players.join(gap);
  return [players.slice(0, 2), players.slice(2)].map((row) => row.join(gap)).join("\n");
}

/** A title with its time, below them who played, and at the right what came of it. */
export function recordLineLayout({ width, height }: Size): Record<RecordLineNode, Box> {
  const within = { x: 14, width: width - 28 - RESULT };
  const result = { x: width - 14 - RESULT, y: 0, width: RESULT, height };
  if (width < WIDE) {
    return {
      Title: { ...within, y: 8, height: 21 },
      About: { ...within, y: 29, height: 17 },
      Players: { ...within, y: 48, height: 40 },
      ...{ Points: result, Watch: result },
    };
  }
  const title = 108;
  return {
    Title: { ...within, y: 8, width: title, height: 22 },
    About: { x: within.x + title + 8, y: 9, width: within.width - title - 8, height: 20 },
    Players: { ...within, y: 33, height: 20 },
    ...{ Points: result, Watch: result },
  };
}
