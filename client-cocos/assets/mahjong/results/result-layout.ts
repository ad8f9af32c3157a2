import { type Box, type Stage, stack, stackedHeight, windowBox } from "../../draw/box";
import { textWidth } from "../../window/text-width";
import { contentWidth, windowAround } from "../../window/window-size";

type Size = Pick<Box, "width" | "height">;

/** The nodes of one seat's result. */
export type SeatResultNode = "Face" | "Name" | "Outcome" | "Tiles" | "Why" | "Points" | "Score";

/** Points from which on a seat's result has its tiles beside the name rather than below it. */
const WIDE = 520;
/** The heights of a wide one: at least, without need, and at most. */
const ROW = { least: 54, wanted: 92, most: 118 } as const;
/** The height that tiles need in a narrow one, of its width, and the most at all. */
const TILES = { share: 0.115, most: 62 } as const;
/** Letters that tell what a hand is worth, and their line. */
const WORDS = { size: 13, line: 17 } as const;
/** Within a seat's result: above, between portrait and tiles, between those and words, below. */
const AIR = { top: 6, head: 8, words: 4, bottom: 8 } as const;
const FACE = { narrow: 38, most: 44 } as const;
/** In a narrow one. */
const ABOVE_TILES = AIR.top + FACE.narrow + AIR.head;
const EDGE = 10;
/** Tiles seldom lie on others: what is free for that above them is not seen as a part of them. */
const RAISED = 4;
/** Points of height below which everything lies closer. */
const LOW = 300;
const GAP = 8;
/** The width of what a window holds, where there is room. */
const WIDTH = 868;
/** What a window leaves free below its head, in points. */
const ABOVE = 4;

/** The box of a window of results, as high as content of this height needs. */
export function resultWindow(stage: Stage, height: number): Box {
  return windowBox(stage, windowAround({ width: WIDTH, height: ABOVE + height }, true));
}

/** The width of what such a window holds. */
export function resultWidth(stage: Stage): number {
  return contentWidth(stage, WIDTH);
}

/** Whether there is no room for everything beside each other. */
export function isNarrow({ width }: Pick<Size, "width">): boolean {
  return width < WIDE;
}

/** The heights that seats' results need, in points; `words` tell what each hand is worth. */
function seatHeights(width: number, words: readonly string[]): number[] {
  if (!isNarrow({ width })) return words.map(() => ROW.wanted);
  const least = ABOVE_TILES + Math.min(TILES.most, width * TILES.share) + AIR.bottom;
  return words.map((text) => least + (text ? AIR.words + wordsHeight(text, width - 2 * EDGE, 2) : 0));
}

/** The height of such words on this width. */
function wordsHeight(text: string, width: number, mostLines: number): number {
  return WORDS.line * Math.min(mostLines, Math.ceil(textWidth(text, WORDS.size) / width));
}

/** How high all of them are together. */
export function seatResultsHeight(width: number, words: readonly string[]): number {
  return stackedHeight(seatHeights(width, words), GAP) + 2 * GAP;
}

/** Where the seats' results lie: where there is room for all, they fill it; where there is not, they scroll. */
export function seatResultBoxes({ width, height }: Size, words: readonly string[]): Box[] {
  const gap = height < LOW ? GAP / 2 : GAP;
  const each = Math.max(ROW.least, Math.min((height - gap * (words.length - 1)) / words.length, ROW.most));
  const heights = isNarrow({ width }) ? seatHeights(width, words) : words.map(() => each);
  const left = height - stackedHeight(heights, gap);
  return stack({ x: 0, y: Math.max(0, Math.min(gap, left / 2)), width, height }, heights, gap);
}

/** Who, the tiles, what they are worth in these words, the points; in a narrow one the tiles lie below. */
export function seatResultLayout({ width, height }: Size, words: string): Record<SeatResultNode, Box> {
  const narrow = isNarrow({ width });
  const face = narrow ? FACE.narrow : Math.min(FACE.most, height - 16);
  const Face = { x: EDGE, y: narrow ? AIR.top : (height - face) / 2, width: face, height: face };
  const points = { x: width - EDGE - 72, width: 72 };
  const middle = Face.y + face / 2;
  const name = { x: Face.x + face + 8, width: narrow ? points.x - Face.x - face - 16 : 104 };
  const left = narrow ? EDGE : name.x + name.width + 10;
  const tiles = { x: left, width: (narrow ? width - EDGE : points.x - 8) - left };
  const within = narrow ? { y: ABOVE_TILES, height: height - ABOVE_TILES - AIR.bottom } : { y: 3, height: height - 6 };
  const why = wordsHeight(words, tiles.width, narrow ? 2 : 1);
  const gap = why && Math.max(0, Math.min(AIR.words, (within.height - 44) * 0.16));
  // Both in the middle of what there is.
  const block = Math.min(within.height, TILES.most + gap + why);
  const top = within.y + Math.max(0, (within.height - block) / 2 - RAISED);
  const sum = (narrow ? middle : height / 2) - 21;
  return {
    Face,
    Name: { ...name, y: middle - 20, height: 21 },
    Outcome: { ...name, y: middle + 2, height: 17 },
    Tiles: { ...tiles, y: top, height: block - gap - why },
    Why: { ...tiles, y: top + block - why, height: why },
    Points: { ...points, y: sum, height: 24 },
    Score: { ...points, y: sum + 25, height: 17 },
  };
}
