import type { Drawing, Part } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { group, lettering, use } from "./shapes.js";

const NUMERALS = [..."一二三四五六七八九"];

/** Heights of the numerals, which a brush does not give the same box. */
const HEIGHTS: { readonly [numeral: string]: number } = { 一: 8, 二: 26, 三: 33, 四: 30, 八: 30, 六: 34 };

/** What all characters have: 萬, the ten thousand. */
export const CHARACTER_PARTS: readonly Part[] = [
  {
    name: "ten-thousand",
    content: group(
      { id: "ten-thousand" },
      lettering("萬", {
        font: "tile",
        x: 36,
        y: 66.5,
        height: 47,
        fill: PALETTE.red,
        stroke: PALETTE.red,
        strokeWidth: 1.1,
      }),
    ),
  },
];

/** The nine faces of the characters. */
export const CHARACTERS: readonly Drawing[] = NUMERALS.map((numeral, index) => ({
  name: `tile-c${index + 1}`,
  width: 72,
  height: 96,
  content:
    lettering(numeral, {
      font: "tile",
      x: 36,
      y: 23,
      height: HEIGHTS[numeral] ?? 34,
      stretch: 1.14,
      fill: PALETTE.ink,
      stroke: PALETTE.ink,
      strokeWidth: 1.5,
    }) + use("ten-thousand", 0, 0),
}));
