/** The three suits in the order of the server's kinds: bamboo, dots, characters. */
const SUITS = ["b", "d", "c"] as const;

type SuitLetter = (typeof SUITS)[number];
type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A face: `tile-b1` to `tile-b9` bamboo, `tile-d…` dots, `tile-c…` characters; 72 by 96 units. */
export type TileArt = `tile-${SuitLetter}${Rank}`;

/** Tiles without their faces, how they lie or stand and where one looks from: width and height in units. */
export const BODY_SIZES = {
  /** Standing before the player, face to the eye. */
  "body-hand": [72, 110],
  /** Standing before the player opposite: its back. */
  "body-across": [72, 110],
  /** Standing before the player on the left. */
  "body-left": [38, 104],
  "body-right": [38, 104],
  /** Lying, face up; turned by a quarter for the players at the sides. */
  "body-up": [72, 110],
  "body-up-turned": [96, 86],
  /** Lying, back up. */
  "body-down": [72, 110],
  "body-down-turned": [96, 86],
} as const;

/** One of {@link BODY_SIZES}. */
export type BodyArt = keyof typeof BODY_SIZES;

/** Help in a tile's corners: the suit by its shape, the rank as a digit. */
export type MarkArt = `mark-${SuitLetter}` | `rank-${Rank}`;

/** What the words on a drawing are written in. */
export type Script = "zh" | "en";

/** Buttons; the call of the same name is the word alone, large. */
export type ActionArt = `action-${"pong" | "kong" | "win" | "pass"}-${Script}`;

/** Words that fly over the table. */
export type CallArt = `call-${"pong" | "kong" | "win" | "self-draw"}-${Script}`;

/** Badges beside a player. */
export type BadgeArt =
  | `${"banker" | "ready-hand" | "won"}-${Script}`
  | `suit-${SuitLetter}-${Script}`
  | "ready"
  | "offline"
  | "crown";

/** What lies on the table or flies over it. */
export type TableArt =
  | "felt"
  | "compass"
  | "compass-turn"
  | "compass-ring"
  | `die-${1 | 2 | 3 | 4 | 5 | 6}`
  | "wind"
  | "rain"
  | "burst";

/** Portraits, in the order in which players get them. */
export const AVATAR_NAMES = [
  "panda",
  "fox",
  "rabbit",
  "bear",
  "tiger",
  "owl",
  "penguin",
  "frog",
  "pig",
  "cat",
  "monkey",
  "koala",
] as const;

/** A portrait. */
export type AvatarArt = `avatar-${(typeof AVATAR_NAMES)[number]}`;

/** What is drawn for quick talk, by the character that goes over the wire. */
export const EMOJI_ART = {
  "😀": "emoji-smile",
  "😂": "emoji-laugh",
  "😎": "emoji-cool",
  "😭": "emoji-cry",
  "😡": "emoji-angry",
  "🤔": "emoji-think",
  "👍": "emoji-thumb",
  "🙏": "emoji-pray",
  "🎉": "emoji-party",
  "🌹": "emoji-rose",
} as const;

/** A face for quick talk. */
export type EmojiArt = (typeof EMOJI_ART)[keyof typeof EMOJI_ART];

/** Line icons in the colour of the text around them. */
export const ICON_NAMES = [
  "settings",
  "sound-on",
  "sound-off",
  "chat",
  "back",
  "close",
  "play",
  "pause",
  "step",
  "step-back",
  "records",
  "people",
  "rules",
  "auto",
  "leave",
  "hint",
] as const;

/** A line icon. */
export type IconArt = `icon-${(typeof ICON_NAMES)[number]}`;

/** The sign of Shaddock, a picture for entrances, money. */
export type EmblemArt = "logo" | "hero" | "coin" | "card";

/**
 * Frames that stretch, for clients without CSS: paper, dark glass over the felt, buttons, an input, a large button to be
 * tinted, plain white.
 */
export const FRAME_NAMES = ["panel", "dark", "green", "gold", "plain", "field", "card", "white"] as const;

/** A frame that stretches. */
export type FrameName = (typeof FRAME_NAMES)[number];

/** A frame's drawing: {@link FRAME_SIZE} units, corners of {@link FRAME_BORDER}. */
export type FrameArt = `frame-${FrameName}`;

/** Width and height of a frame; that of the card is higher. */
export const FRAME_SIZE = 64;

/** Width and height of a frame's corners, which do not stretch. */
export const FRAME_BORDER = 28;

/** What marks a tile: above the last discard, above a discard that makes the hand ready, at a claimed meld, around any. */
export type PointerArt = "pointer" | "ready-arrow" | "feeder" | "tile-glow";

/** Name of a drawing: the id of its symbol, the name of its file and of its frame in the sheet. */
export type Art =
  | TileArt
  | BodyArt
  | MarkArt
  | ActionArt
  | CallArt
  | BadgeArt
  | TableArt
  | AvatarArt
  | EmojiArt
  | IconArt
  | EmblemArt
  | FrameArt
  | PointerArt;

/** The face of a kind, 0 to 26: nine of bamboo, nine dots, nine characters. */
export function faceOf(kind: number): TileArt {
  const suit = SUITS[Math.floor(kind / 9)];
  if (!suit || !Number.isInteger(kind)) throw new RangeError(`Cannot show kind ${kind}: there are 0 to 26`);
  return `tile-${suit}${((kind % 9) + 1) as Rank}`;
}

/** The marks of a face: of its suit and of its rank. */
export function marksOf(face: TileArt): { readonly suit: MarkArt; readonly rank: MarkArt } {
  return { suit: `mark-${face[5] as SuitLetter}`, rank: `rank-${face[6]}` as MarkArt };
}

/** The badge of a suit, 0 to 2 in the server's order. */
export function suitBadge(suit: number, script: Script): BadgeArt {
  const letter = SUITS[suit];
  if (!letter) throw new RangeError(`Cannot show suit ${suit}: there are 0 to 2`);
  return `suit-${letter}-${script}`;
}
