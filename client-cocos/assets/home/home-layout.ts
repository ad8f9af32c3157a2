import { type Box, inset, type Stage, safeBox, stack, stackedHeight, TOUCH } from "../draw/box";

/** The nodes of the first screen. */
export type HomeNode =
  | "Logo"
  | "Name"
  | "Tagline"
  | "Language"
  | "MahjongCard"
  | "MahjongArt"
  | "MahjongTitle"
  | "MahjongAbout"
  | "MahjongAddress"
  | "MahjongEnter"
  | "MahjongProblem"
  | "ChatCard"
  | "ChatTitle"
  | "ChatAbout"
  | "Nickname"
  | "ChatKind"
  | "ChatAddress"
  | "ChatEnter"
  | "ChatProblem";

const GAP = 14;
/** Width over height of the picture on the card. */
const ART_RATIO = 530 / 330;

/** Two cards beside each other, or on a high screen below each other. */
export function homeLayout(stage: Stage): Record<HomeNode, Box> {
  const safe = inset(safeBox(stage), 16);
  const wide = stage.width > stage.height;
  const head = stage.height < 500 ? TOUCH : 72;
  const column = Math.min(520, wide ? (safe.width - GAP) / 2 : safe.width);
  const width = wide ? 2 * column + GAP : column;
  const within = { ...safe, x: safe.x + (safe.width - width) / 2, width };
  const room = within.height - head - GAP;
  const height = Math.min(wide ? room : (room - GAP) / 2, 420);
  const top = within.y + head + GAP + (room - (wide ? height : 2 * height + GAP)) / 2;
  const card = { x: within.x, y: top, width: column, height };
  const below = { ...card, y: top + height + GAP };
  const beside = { ...card, x: card.x + column + GAP };
  return { ...heading(within, head), ...mahjongCard(card), ...chatCard(wide ? beside : below) };
}

function heading(
  { x, y, width }: Box,
  height: number,
): Pick<Record<HomeNode, Box>, "Logo" | "Name" | "Tagline" | "Language"> {
  const language = { x: x + width - 76, y, width: 76, height: TOUCH };
  const words = { x: x + height + 10, y, width: width - height - 96, height: height * 0.58 };
  return {
    Logo: { x, y, width: height, height },
    Name: words,
    Tagline: { ...words, y: y + words.height, height: height - words.height },
    Language: language,
  };
}

type Card<Name extends string> = { readonly [node in Extract<HomeNode, `${Name}${string}`>]: Box };

function mahjongCard(card: Box): Card<"Mahjong"> {
  const within = inset(card, 14);
  const rows = [26, about(card), TOUCH, TOUCH, 18];
  const room = within.height - stackedHeight(rows, 8) - 8;
  const [picture, MahjongTitle, MahjongAbout, MahjongAddress, MahjongEnter, MahjongProblem] = stack(
    within,
    [Math.max(0, room), ...rows],
    8,
  ) as [Box, Box, Box, Box, Box, Box];
  const width = Math.min(within.width, picture.height * ART_RATIO);
  const art = { x: within.x + (within.width - width) / 2, width, height: width / ART_RATIO };
  const MahjongArt = { ...art, y: picture.y + (picture.height - art.height) / 2 };
  return { MahjongCard: card, MahjongArt, MahjongTitle, MahjongAbout, MahjongAddress, MahjongEnter, MahjongProblem };
}

function chatCard(card: Box): Card<"Chat"> & { readonly Nickname: Box } {
  const within = inset(card, 14);
  const rows = [26, about(card), TOUCH, TOUCH, TOUCH, 18];
  const gap = Math.min(16, (within.height - stackedHeight(rows, 0)) / (rows.length - 1));
  const [ChatTitle, ChatAbout, Nickname, row, ChatEnter, ChatProblem] = stack(within, rows, gap) as [
    Box,
    Box,
    Box,
    Box,
    Box,
    Box,
  ];
  const ChatKind = { ...row, x: row.x + row.width - 120, width: 120 };
  const ChatAddress = { ...row, width: row.width - 128 };
  return { ChatCard: card, ChatTitle, ChatAbout, Nickname, ChatKind, ChatAddress, ChatEnter, ChatProblem };
}

/** The height of what is said about a card: where there is little room, of one line. */
function about({ height }: Box): number {
  return height < 300 ? 18 : 40;
}
