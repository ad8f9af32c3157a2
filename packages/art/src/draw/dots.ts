import type { Drawing, Part } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { around, disc, group, line, use } from "./shapes.js";

type Ink = "green" | "blue" | "red";

/** Middle of each dot and its ink, in the units of a face. */
interface Layout {
  readonly radius: number;
  readonly dots: readonly (readonly [number, number, Ink])[];
}

/** One dot of radius 10: rim, ring and a flower. */
function dot(ink: Ink): Part {
  const color = PALETTE[ink];
  const content = group(
    { id: `dot-${ink}` },
    disc(color, 0, 0, 10),
    disc("none", 0, 0, 7, { stroke: PALETTE.ivory, "stroke-width": 1.2 }),
    ...around(6, 3.6).map(([x, y]) => disc(PALETTE.ivory, x, y, 1)),
    disc(PALETTE.ivory, 0, 0, 1.2),
  );
  return { name: `dot-${ink}`, content };
}

/** What the dots are made of. */
export const DOT_PARTS: readonly Part[] = [dot("green"), dot("blue"), dot("red")];

const row = (y: number, ink: Ink, ...columns: number[]): [number, number, Ink][] => columns.map((x) => [x, y, ink]);

const LAYOUTS: { readonly [rank: number]: Layout } = {
  2: { radius: 18.5, dots: [...row(26, "green", 36), ...row(70, "blue", 36)] },
  3: { radius: 13, dots: [...row(19, "blue", 18), ...row(48, "red", 36), ...row(77, "green", 54)] },
  4: {
    radius: 14.2,
    dots: [
      [20, 24, "blue"],
      [52, 24, "green"],
      [20, 72, "green"],
      [52, 72, "blue"],
    ],
  },
  5: {
    radius: 12.2,
    dots: [
      [18.5, 20, "blue"],
      [53.5, 20, "green"],
      [36, 48, "red"],
      [18.5, 76, "green"],
      [53.5, 76, "blue"],
    ],
  },
  6: { radius: 11.8, dots: [...row(18, "green", 21, 51), ...row(50, "red", 21, 51), ...row(77, "red", 21, 51)] },
  7: {
    radius: 9.6,
    dots: [
      [15.5, 14.5, "green"],
      [36, 24, "green"],
      [56.5, 33.5, "green"],
      ...row(57.5, "red", 23, 49),
      ...row(80.5, "red", 23, 49),
    ],
  },
  8: {
    radius: 10.1,
    dots: [14.4, 36.8, 59.2, 81.6].flatMap((y) => row(y, "blue", 22.5, 49.5)),
  },
  9: {
    radius: 9.8,
    dots: [...row(18, "green", 14, 36, 58), ...row(48, "red", 14, 36, 58), ...row(78, "blue", 14, 36, 58)],
  },
};

/** One dot alone is a large flower in three inks. */
function single(): string {
  const petals = around(12, 20.5, 0.5).map(([x, y]) => disc(PALETTE.ivory, x, y, 2.5));
  const spokes = around(12, 14.5).map(
    ([x, y]) => `M${(x * 0.62).toFixed(1)} ${(y * 0.62).toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`,
  );
  return group(
    { transform: "translate(36 48)scale(1.08)" },
    disc(PALETTE.green, 0, 0, 29),
    disc("none", 0, 0, 26, { stroke: PALETTE.ivory, "stroke-width": 1.2 }),
    ...petals,
    disc(PALETTE.ivory, 0, 0, 16.8),
    line(PALETTE.blue, 2.6, spokes.join("")),
    disc(PALETTE.red, 0, 0, 8),
    disc("none", 0, 0, 5.6, { stroke: PALETTE.ivory, "stroke-width": 1.1 }),
    ...around(5, 2.6).map(([x, y]) => disc(PALETTE.ivory, x, y, 1)),
  );
}

/** The nine faces of the dots. */
export const DOTS: readonly Drawing[] = Array.from({ length: 9 }, (_, index) => {
  const layout = LAYOUTS[index + 1];
  const content = layout
    ? layout.dots.map(([x, y, ink]) => use(`dot-${ink}`, x, y, `scale(${layout.radius / 10})`)).join("")
    : single();
  return { name: `tile-d${index + 1}`, width: 72, height: 96, content };
});
