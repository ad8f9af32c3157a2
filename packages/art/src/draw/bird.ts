import { PALETTE } from "./palette.js";
import { disc, fill, group, line, oval, plate } from "./shapes.js";

const { green, leaf, red, blue, ivory, ink } = PALETTE;

/** A tail feather with its eye: from the back of the bird to the eye, whose turn is given in degrees. */
function feather(d: string, eye: readonly [number, number], turn: number): string {
  return (
    line(green, 4.6, d) +
    oval(green, eye, [8.2, 6.3], turn) +
    oval(ivory, eye, [5.6, 3.9], turn) +
    oval(red, eye, [3.9, 2.6], turn)
  );
}

/** The face of one bamboo: a bird with three tail feathers on a stalk. */
export const BIRD: string = group(
  { transform: "translate(1.1 .4)scale(.97)" },
  feather("M43 60Q47 38 43 20", [43.5, 16], 82),
  feather("M45 62Q54 48 57 38", [59, 33], 112),
  feather("M46 65Q56 60 59 56", [61.5, 53.5], 140),
  line(red, 2.6, "M28 70L26 83M35 71L36 83"),
  line(blue, 3.4, "M21 20L14.5 12.5M25.5 18L24 8.5"),
  disc(red, 13.4, 11.4, 2.7),
  disc(red, 23.8, 7.4, 2.7),
  fill(
    green,
    "M13 27C13 19 19 16 24.5 16.5C31 17 34 22 33.5 28C33 36 39 40 45 47C52 55 50 73 33 73C17 73 11 60 13 48C14 42 17 38 16.5 34C14 32 13 30 13 27Z",
  ),
  fill(red, "M14.5 24L4.5 28.5L15 31.5Z"),
  disc(ivory, 22.4, 25.2, 4.3),
  disc(ink, 21.6, 25.4, 2.2),
  fill(blue, "M25 45C34 42 45 47 48.5 57C49 66 42 69 36 67C28 64.5 24 55 25 45Z"),
  line(ivory, 1.7, "M29.5 50Q34 59 43 62M33.5 49Q38 55.5 45.5 57.5"),
  line(ivory, 1.6, "M17 50Q18 54 20 57M18.5 58.5Q21 63 24 65.5"),
  plate(green, [6, 83, 28.5, 7.6, 3.2]),
  plate(green, [37.5, 83, 28.5, 7.6, 3.2]),
  plate(leaf, [33.2, 81.6, 5.6, 10.4, 2.6]),
  line(ivory, 1.4, "M11 86.8H29M43 86.8H61"),
);
