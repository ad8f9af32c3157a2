import { type Box, type Stage, stack, stackedHeight, windowBox } from "../../draw/box";

type Size = Pick<Box, "width" | "height">;

/** The nodes of one seat's result. */
export type SeatResultNode = "Face" | "Name" | "Outcome" | "Tiles" | "Why" | "Points" | "Score";

/** Points from which on a seat's result has its tiles beside the name rather than below it. */
const WIDE = 520;
/** The most height that tiles need. */
const MOST_TILES = 62;
/** Points of height below which everything lies closer. */
const LOW = 300;

/** The box of a window of results: on a high stage tiles lie below names. */
export function resultWindow(stage: Stage): Box {
  return windowBox(stage, { width: 900, height: stage.width < stage.height ? 700 : 512 });
}

/** Whether a seat's tiles lie below its name, and what they are worth has two lines. */
export function isNarrow({ width }: Pick<Size, "width">): boolean {
  return width < WIDE;
}

/** Where the seats' results lie: where there is room for all, they fill it; where there is not, they scroll. */
export function seatResultBoxes({ width, height }: Size, count: number): Box[] {
  const [least, most] = isNarrow({ width }) ? [114, 136] : [54, 118];
  const gap = height < LOW ? 4 : 8;
  const each = Math.max(least, Math.min((height - gap * (count - 1)) / count, most));
  const heights = Array.from({ length: count }, () => each);
  const left = height - stackedHeight(heights, gap);
  return stack({ x: 0, y: Math.max(0, Math.min(gap, left / 2)), width, height }, heights, gap);
}

/** Who, the tiles, what they are worth, the points; in a narrow one the tiles lie below. */
export function seatResultLayout({ width, height }: Size): Record<SeatResultNode, Box> {
  const narrow = isNarrow({ width });
  const face = narrow ? 38 : Math.min(44, height - 16);
  const head = narrow ? face + 8 : height;
  const Face = { x: 10, y: narrow ? 6 : (height - face) / 2, width: face, height: face };
  const points = { x: width - 82, width: 72 };
  const middle = Face.y + face / 2;
  const name = { x: Face.x + face + 8, width: narrow ? points.x - Face.x - face - 16 : 104 };
  const left = narrow ? Face.x : name.x + name.width + 10;
  const tiles = { x: left, width: (narrow ? width - 10 : points.x - 8) - left };
  const within = height - (narrow ? head + 8 : 6);
  const why = narrow ? Math.max(33, Math.min(within - 38, 40)) : 17;
  // Both in the middle of what there is.
  const gap = Math.max(0, Math.min(6, (within - 44) * 0.16));
  const block = Math.min(within, MOST_TILES + gap + why);
  const top = (narrow ? head : 3) + (within - block) / 2;
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

/** The nodes of a seat's card in the result of a match. */
export type MatchCardNode = "Face" | "Crown" | "Name" | "Title" | "Points" | "Counted" | "Counts";

/** Heights in a card below the portrait: name, title, points, counts. */
const ROWS = [21, 17, 30, 86] as const;
const LEAST_FACE = 34;
/** The most height that a card has for its portrait above the least, and above points and counts each. */
const MORE_FACE = 46;
const MOST_AIR = 10;
/** Above the portrait, for the crown; and all that is no row. */
const TOP = 18;
const EDGES = TOP + 12;
const LEAST_CARD = stackedHeight([...ROWS, EDGES, LEAST_FACE], 0);
const CARD_GAP = 10;
const WIDEST_CARD = 230;

/** Where the cards lie: all beside each other, or two by two. */
export function matchCardBoxes(room: Size, count: number): Box[] {
  const across = isNarrow(room) ? 2 : count;
  const rows = Math.ceil(count / across);
  const most = LEAST_CARD + MORE_FACE + 2 * MOST_AIR;
  const height = Math.max(LEAST_CARD, Math.min((room.height - CARD_GAP * (rows - 1)) / rows, most));
  const width = Math.min(WIDEST_CARD, (room.width - CARD_GAP * (across - 1)) / across);
  const x = (room.width - width * across - CARD_GAP * (across - 1)) / 2;
  const left = room.height - height * rows - CARD_GAP * (rows - 1);
  const y = Math.max(0, left / 2);
  return Array.from({ length: count }, (_, i) => ({
    x: x + (i % across) * (width + CARD_GAP),
    y: y + Math.floor(i / across) * (height + CARD_GAP),
    ...{ width, height },
  }));
}

/** Portrait with its crown, name, title, points, and the counts. */
export function matchCardLayout({ width, height }: Size): Record<MatchCardNode, Box> {
  const air = Math.max(0, Math.min((height - LEAST_CARD - MORE_FACE) / 2, MOST_AIR));
  const face = height - stackedHeight([...ROWS, EDGES], 0) - 2 * air;
  const crown = face * 0.55;
  const at = (row: number): number =>
    ROWS.slice(0, row).reduce((sum, each) => sum + each, TOP + 2 + face + air * Math.max(0, row - 1));
  const line = (row: number): Box => ({ x: 10, y: at(row), width: width - 20, height: ROWS[row]! });
  const counts = line(3);
  const number = 34;
  return {
    Face: { x: (width - face) / 2, y: TOP, width: face, height: face },
    Crown: { x: (width - crown) / 2, y: Math.max(1, TOP - crown * 0.7), width: crown, height: crown },
    Name: line(0),
    Title: line(1),
    Points: line(2),
    Counted: { ...counts, width: counts.width - number },
    Counts: { ...counts, x: counts.x + counts.width - number, width: number },
  };
}
