import { type Box, inset, type Stage, safeBox } from "../draw/box";

/** Where the parts of the first screen lie. */
export type HomeLayout = Readonly<Record<"Head" | "MahjongCard" | "ChatCard", Box>>;

const GAP = 14;
/** The least heights of the cards, without a picture, and the most. */
const CARD = { mahjong: 232, chat: 272, most: 440, widest: 520 } as const;

/** Two cards beside each other, or on a high screen below each other. */
export function homeLayout(stage: Stage): HomeLayout {
  const safe = inset(safeBox(stage), stage.height < 500 ? 10 : 16);
  const wide = stage.width > stage.height;
  const head = stage.height < 500 ? 52 : 72;
  const column = Math.min(CARD.widest, wide ? (safe.width - GAP) / 2 : safe.width);
  const width = wide ? 2 * column + GAP : column;
  const within = { ...safe, x: safe.x + (safe.width - width) / 2, width };
  const Head = { ...within, height: head };
  const room = { ...within, y: within.y + head + GAP, height: within.height - head - GAP };
  return { Head, ...(wide ? beside(room, column) : below(room)) };
}

function beside(room: Box, width: number): Pick<HomeLayout, "MahjongCard" | "ChatCard"> {
  const height = Math.min(room.height, CARD.most);
  const MahjongCard = { x: room.x, y: room.y + (room.height - height) * 0.4, width, height };
  return { MahjongCard, ChatCard: { ...MahjongCard, x: room.x + width + GAP } };
}

/** The chat has what it needs, the picture of mahjong the rest. */
function below(room: Box): Pick<HomeLayout, "MahjongCard" | "ChatCard"> {
  const spare = room.height - CARD.mahjong - CARD.chat - GAP;
  const height = Math.min(CARD.most, CARD.mahjong + Math.max(0, spare));
  const MahjongCard = { ...room, height };
  return { MahjongCard, ChatCard: { ...room, y: room.y + height + GAP, height: CARD.chat } };
}

/** What a card's picture is drawn on: between what is said about the card and its fields. */
export interface ArtRoom {
  /** How much of the card's height lies above it, and below it. */
  readonly above: number;
  readonly below: number;
}

/** The rooms of the pictures, as the cards leave them. */
export const ART: Readonly<Record<"mahjong" | "invited" | "chat", ArtRoom>> = {
  mahjong: { above: 82, below: 152 },
  // Without a field for a server.
  invited: { above: 82, below: 100 },
  chat: { above: 82, below: 196 },
};

/** The least height of a picture's room. */
const LEAST = 64;

/** Where a card's picture lies on the card; null where there is too little room. */
export function artBox({ width, height }: Pick<Box, "width" | "height">, { above, below: under }: ArtRoom): Box | null {
  const box = { x: 14, y: above, width: width - 28, height: height - above - under };
  return box.height < LEAST ? null : box;
}

/** By how much something is drawn larger that fills a box but for this margin. */
export function fitScale(
  { width, height }: Pick<Box, "width" | "height">,
  natural: Pick<Box, "width" | "height">,
  margin: number,
): number {
  return Math.min((width - 2 * margin) / natural.width, (height - 2 * margin) / natural.height);
}
