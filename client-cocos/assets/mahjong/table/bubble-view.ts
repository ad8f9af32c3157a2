import type { Box } from "../../draw/box";
import {
  type Art,
  EMOJI_ART,
  newestTalk,
  type Place,
  type TalkView,
  type Texts,
  talkText,
} from "../../shaddock/shaddock.mjs";
import { textWidth } from "../../window/text-width";

type Size = Pick<Box, "width" | "height">;

/** Something that is said, as it is shown. */
export interface BubbleView {
  readonly id: number;
  readonly place: Place | null;
  /** Empty for a face. */
  readonly text: string;
  readonly face: Art | null;
  /** In points. */
  readonly size: Size;
}

/** Points: the letters' size, a line, the room around all. */
const LETTERS = 15;
const LINE = 20;
const AROUND = { width: 28, height: 16 } as const;
const FACE = { width: 64, height: 58 } as const;
/** What of a line stays empty because the next word does not fit. */
const RAGGED = 1.15;

/** What is said at the table: the newest of each seat; none larger than the largest. */
export function bubbleViews(lines: readonly TalkView[], texts: Texts, largest: Size): BubbleView[] {
  return newestTalk(lines).map(({ id, place, talk }) => {
    if (talk.kind === "face") return { id, place, text: "", face: EMOJI_ART[talk.face], size: FACE };
    const text = talkText(talk, texts);
    return { id, place, text, face: null, size: sizeOf(text, largest) };
  });
}

function sizeOf(text: string, largest: Size): Size {
  const length = textWidth(text, LETTERS);
  const room = largest.width - AROUND.width;
  const lines = length <= room ? 1 : Math.ceil((length * RAGGED) / room);
  const height = Math.min(lines * LINE + AROUND.height, largest.height);
  return { width: Math.min(length, room) + AROUND.width, height };
}
