import { type Box, columns, type Stage, stack } from "../../draw/box";
import { DIGITS } from "../../shaddock/shaddock.mjs";

/** The keys as they lie. */
export const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Clear", "0", "Backspace"] as const;

const GAP = 6;
const DIGIT = { width: 46, height: 50 } as const;
/** The sizes that keys have at least and at most. */
const KEY = { least: 44, most: 54, widest: 112 } as const;

/** What is said above a pad: two lines. */
const NOTE = 40;
/** The height of a pad whose keys lie below its digits, at least. */
const UPRIGHT = DIGIT.height + 2 * GAP + 4 * KEY.least + 3 * GAP;

/** The size that a pad and what is said above it ask for on a stage. */
export function numberSize({ height }: Stage): { readonly width: number; readonly height: number } {
  const isWide = height < 480;
  const keys = 4 * (isWide ? KEY.least : KEY.most) + 3 * GAP;
  return { width: isWide ? 560 : 330, height: NOTE + GAP + keys + (isWide ? 0 : DIGIT.height + 2 * GAP) };
}

/** Where the pad lies, and what is said above it. */
export function numberLayout(area: Box): Record<"Note" | "Pad", Box> {
  const y = area.y + NOTE + GAP;
  return { Note: { ...area, height: NOTE }, Pad: { ...area, y, height: area.height - NOTE - GAP } };
}

/** Boxes for the digits, and the keys below or, where there is more width than height, beside them. */
export function padLayout(area: Box): { readonly digits: readonly Box[]; readonly keys: readonly Box[] } {
  const isWide = area.height < UPRIGHT;
  const [left, right] = isWide ? (columns(area, 2, 4 * GAP) as [Box, Box]) : [area, area];
  const digits = isWide ? middle(left, DIGIT.height) : { ...left, height: DIGIT.height };
  const top = isWide ? right.y : area.y + DIGIT.height + 2 * GAP;
  const height = Math.min(KEY.most, (area.y + area.height - top - 3 * GAP) / 4);
  const width = Math.min(right.width, 3 * KEY.widest + 2 * GAP);
  const keys = { x: right.x + (right.width - width) / 2, y: top, width, height };
  const lines = stack(keys, [height, height, height, height], GAP);
  const each = Math.min(DIGIT.width, (digits.width - 5 * GAP) / DIGITS);
  const row = DIGITS * each + 5 * GAP;
  return {
    digits: columns({ ...digits, x: digits.x + (digits.width - row) / 2, width: row }, DIGITS, GAP),
    keys: ([] as Box[]).concat(...lines.map((line) => columns(line, 3, GAP))),
  };
}

function middle(box: Box, height: number): Box {
  return { ...box, y: box.y + (box.height - height) / 2, height };
}
