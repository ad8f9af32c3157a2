import { BIRD } from "./bird.js";
import type { Drawing, Part } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { fill, group, line, plate, use } from "./shapes.js";

type Ink = "green" | "blue" | "red";

/** Middle of each stick, its ink, and its turn in degrees, in the units of a face. */
interface Layout {
  /** Size of a stick against the part's own: across and along. */
  readonly scale: readonly [number, number];
  readonly sticks: readonly (readonly [x: number, y: number, ink: Ink, turn?: number])[];
}

/** One stick, 40 high, 12 wide: two joints of bamboo between three nodes. */
function stick(ink: Ink): Part {
  const joint = "M-4.6-1Q-3 9-4.6 18H4.6Q3 9 4.6-1Z";
  const content = group(
    { id: `stick-${ink}` },
    fill(PALETTE[ink], joint),
    fill(PALETTE[ink], joint, { transform: "scale(1 -1)" }),
    ...[-18, 0, 18].map((y) => plate(PALETTE[ink], [-5.8, y - 2.2, 11.6, 4.4, 2.2])),
    line(PALETTE.ivory, 1.5, "M0-13.6V-5M0 5V13.6"),
  );
  return { name: `stick-${ink}`, content };
}

/** What bamboo is made of. */
export const BAMBOO_PARTS: readonly Part[] = [stick("green"), stick("blue"), stick("red")];

const row = (y: number, ink: Ink, ...columns: number[]): [number, number, Ink][] => columns.map((x) => [x, y, ink]);

const LAYOUTS: { readonly [rank: number]: Layout } = {
  2: { scale: [1.5, 1.01], sticks: [...row(26, "blue", 36), ...row(70, "green", 36)] },
  3: { scale: [1.45, 1.01], sticks: [...row(26, "blue", 36), ...row(70, "green", 20, 52)] },
  4: {
    scale: [1.4, 1.01],
    sticks: [
      [20, 26, "blue"],
      [52, 26, "green"],
      [20, 70, "green"],
      [52, 70, "blue"],
    ],
  },
  5: {
    scale: [1.3, 0.98],
    sticks: [
      [16, 26, "green"],
      [56, 26, "blue"],
      [36, 48, "red"],
      [16, 70, "blue"],
      [56, 70, "green"],
    ],
  },
  6: { scale: [1.26, 1.01], sticks: [...row(26, "green", 16, 36, 56), ...row(70, "blue", 16, 36, 56)] },
  7: {
    scale: [1.2, 0.7],
    sticks: [...row(17.5, "red", 36), ...row(48, "green", 16, 36, 56), ...row(78.5, "blue", 16, 36, 56)],
  },
  8: {
    scale: [1, 0.94],
    sticks: [
      [12, 26, "green"],
      [28, 26, "green", 32],
      [44, 26, "green", -32],
      [60, 26, "green"],
      [12, 70, "blue"],
      [28, 70, "blue", -32],
      [44, 70, "blue", 32],
      [60, 70, "blue"],
    ],
  },
  9: {
    scale: [1.2, 0.7],
    sticks: [17.5, 48, 78.5].flatMap((y): [number, number, Ink][] => [
      [16, y, "green"],
      [36, y, "red"],
      [56, y, "blue"],
    ]),
  },
};

/** The nine faces of bamboo; one stick alone is a bird. */
export const BAMBOO: readonly Drawing[] = Array.from({ length: 9 }, (_, index) => {
  const layout = LAYOUTS[index + 1];
  const content = layout
    ? layout.sticks
        .map(([x, y, ink, turn]) => {
          return use(`stick-${ink}`, x, y, `${turn ? `rotate(${turn})` : ""}scale(${layout.scale.join(" ")})`);
        })
        .join("")
    : BIRD;
  return { name: `tile-b${index + 1}`, width: 72, height: 96, content };
});
