import { gradient } from "./bodies.js";
import type { Drawing, Part } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { disc, fill, lettering, line, plate, slices } from "./shapes.js";

/** Gradients of the emblems. */
export const EMBLEM_PARTS: readonly Part[] = [
  gradient("flesh", false, "#ffb0bf", "#ec6f88"),
  gradient("rind", false, "#d3e268", "#9fb92d"),
  gradient("leaf", true, "#2c6a35", "#58a95c"),
  gradient("card-gold", false, "#ffe9a6", "#f0b43a"),
];

/** The sign of Shaddock: a slice of a pomelo with a leaf. */
const LOGO = [
  disc("url(#rind)", 64, 70, 55),
  disc("#e9f0a0", 64, 70, 50),
  disc(PALETTE.pith, 64, 70, 47),
  fill("url(#flesh)", slices(9, 38), {
    stroke: "#ee7b92",
    "stroke-width": 5,
    "stroke-linejoin": "round",
    transform: "translate(64 70)",
  }),
  line("#fff", 2.6, "M61 47L62.5 34M78 54L86 44M47.5 55L40 46M85 69L97 66", { "stroke-opacity": ".75" }),
  fill("url(#leaf)", "M64 20C66 4 88-1 106 5C103 22 82 31 64 20Z"),
  line("#cfe8a8", 2, "M68 19C78 17 90 13 100 8", { "stroke-opacity": ".8" }),
  line("#2c6a35", 4.5, "M64 24Q62 17 57 13"),
].join("");

/** Sign, money and prize. */
export const EMBLEMS: readonly Drawing[] = [
  { name: "logo", width: 128, height: 128, content: LOGO },
  {
    name: "coin",
    width: 48,
    height: 48,
    content:
      disc("#a8650b", 24, 25, 22) +
      disc("url(#gold)", 24, 23.5, 22) +
      disc("#e59a1c", 24, 23.5, 17) +
      disc("#ffd560", 24, 24.5, 16.5) +
      plate("#fff3c4", [17.5, 18.5, 13, 13, 2]) +
      plate("#8a4b06", [17.5, 17.5, 13, 12.6, 2]) +
      line("#fff", 2, "M8 18Q12 8 22 5", { "stroke-opacity": ".8" }),
  },
  {
    name: "card",
    width: 48,
    height: 48,
    content:
      plate("#8a5208", [5, 8, 38, 35, 6]) +
      plate("url(#card-gold)", [5, 6, 38, 34, 6]) +
      plate("none", [8, 9, 32, 28, 4], { stroke: "#fffbe6", "stroke-width": 1.5 }) +
      disc("#c4242d", 24, 23, 9.5) +
      lettering("1", { font: "latin", x: 24, y: 23, height: 11, fill: "#fff3c4" }),
  },
];
