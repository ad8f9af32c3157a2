import { type Art, EMOJI_ART, type Place, type TalkView, type Texts } from "../../shaddock/shaddock.mjs";

/** Something that is said, as it is shown. */
export interface BubbleView {
  readonly id: number;
  readonly place: Place | null;
  /** Empty for a face. */
  readonly text: string;
  readonly face: Art | null;
  /** In points. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Points that a letter takes, a wide one twice as many; a line; the room around; the longest line. */
const LETTER = 7.8;
const LINE = 20;
const AROUND = { width: 30, height: 16 } as const;
const LONGEST = 210;
const FACE = { width: 64, height: 58 } as const;

/** What is said at the table: the newest of each seat. */
export function bubbleViews(lines: readonly TalkView[], { mahjong }: Texts): BubbleView[] {
  const newest = new Map<Place | null, TalkView>();
  for (const line of lines) newest.set(line.place, line);
  return Array.from(newest.values()).map(({ id, place, talk }) => {
    if (talk.kind === "face") return { id, place, text: "", face: EMOJI_ART[talk.face], size: FACE };
    const text =
      talk.kind === "phrase" ? mahjong.talk.phrases[talk.phrase] : talk.kind === "text" ? talk.text : mahjong.talk.clip;
    return { id, place, text, face: null, size: sizeOf(text) };
  });
}

function sizeOf(text: string): BubbleView["size"] {
  const wide = Array.from(text).reduce((sum, letter) => sum + (letter.codePointAt(0)! >= 0x1100 ? 2 : 1), 0) * LETTER;
  const lines = Math.max(1, Math.ceil(wide / LONGEST));
  return { width: Math.min(wide, LONGEST) + AROUND.width, height: lines * LINE + AROUND.height };
}
