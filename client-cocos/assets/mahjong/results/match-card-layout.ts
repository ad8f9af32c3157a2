import { type Box, stackedHeight } from "../../draw/box";
import { isNarrow } from "./result-layout";

type Size = Pick<Box, "width" | "height">;

/** The nodes of a seat's card in the result of a match. */
export type MatchCardNode = "Face" | "Crown" | "Name" | "Title" | "Points" | "Counted" | "Counts";

/** Heights in a card below the portrait: name, title where anybody has one, points, counts. */
const ROWS = { name: 21, title: 17, points: 30, counts: 86 } as const;
/** A portrait's height: the least, and more where there is room; then so much air above points and counts each. */
const PORTRAIT = { least: 34, more: 30, air: 8 } as const;
/** Above the portrait, for the crown; and below the counts. */
const TOP = 18;
const BOTTOM = 12;
const CARD = { gap: 10, widest: 230 } as const;
const EDGE = 10;
/** Above and below all cards together. */
const AROUND = 8;

/** What a card has beside portrait and air. */
function cardRows(titled: boolean): number {
  return TOP + ROWS.name + (titled ? ROWS.title : 0) + ROWS.points + ROWS.counts + BOTTOM;
}

/** The height that so many cards need; `titled` is whether anybody has a title. */
export function matchCardsHeight(width: number, count: number, titled: boolean): number {
  const rows = isNarrow({ width }) ? Math.ceil(count / 2) : 1;
  const each = cardRows(titled) + PORTRAIT.least + PORTRAIT.more + 2 * PORTRAIT.air;
  return (
    stackedHeight(
      Array.from({ length: rows }, () => each),
      CARD.gap,
    ) + AROUND
  );
}

/** Where the cards lie: all beside each other, or two by two. */
export function matchCardBoxes(room: Size, count: number, titled: boolean): Box[] {
  const across = isNarrow(room) ? 2 : count;
  const rows = Math.ceil(count / across);
  const wanted = (matchCardsHeight(room.width, count, titled) - AROUND - CARD.gap * (rows - 1)) / rows;
  const least = cardRows(titled) + PORTRAIT.least;
  const height = Math.max(least, Math.min((room.height - CARD.gap * (rows - 1)) / rows, wanted));
  const width = Math.min(CARD.widest, (room.width - CARD.gap * (across - 1)) / across);
  const x = (room.width - width * across - CARD.gap * (across - 1)) / 2;
  const left = room.height - height * rows - CARD.gap * (rows - 1);
  const y = Math.max(0, left / 2);
  return Array.from({ length: count }, (_, i) => ({
    x: x + (i % across) * (width + CARD.gap),
    y: y + Math.floor(i / across) * (height + CARD.gap),
    ...{ width, height },
  }));
}

/** Portrait with its crown, name, title, points, and the counts. */
export function matchCardLayout({ width, height }: Size, titled: boolean): Record<MatchCardNode, Box> {
  const spare = height - cardRows(titled);
  const air = Math.max(0, Math.min((spare - PORTRAIT.least - PORTRAIT.more) / 2, PORTRAIT.air));
  const face = spare - 2 * air;
  const crown = face * 0.55;
  const line = { x: EDGE, width: width - 2 * EDGE };
  const Name = { ...line, y: TOP + 2 + face, height: ROWS.name };
  const Title = { ...line, y: Name.y + ROWS.name, height: titled ? ROWS.title : 0 };
  const Points = { ...line, y: Title.y + Title.height + air, height: ROWS.points };
  const counts = { y: Points.y + ROWS.points + air, height: ROWS.counts };
  const number = 34;
  return {
    Face: { x: (width - face) / 2, y: TOP, width: face, height: face },
    Crown: { x: (width - crown) / 2, y: Math.max(1, TOP - crown * 0.7), width: crown, height: crown },
    ...{ Name, Title, Points },
    Counted: { ...counts, x: EDGE, width: line.width - number },
    Counts: { ...counts, x: width - EDGE - number, width: number },
  };
}
