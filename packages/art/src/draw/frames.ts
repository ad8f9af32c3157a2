import { FRAME_NAMES, type FrameName } from "../names.js";
import { gradient } from "./bodies.js";
import type { Drawing, Part } from "./drawing.js";
import { el, fill, group, line, plate } from "./shapes.js";

/** Gradients of the frames. */
export const FRAME_PARTS: readonly Part[] = [
  gradient("frame-green-glass", false, "#7cc95c", "#3f9440", "#2d7a37"),
  gradient("frame-gold-glass", false, "#ffe58c", "#f7b733", "#e8961a"),
  gradient("frame-paper", false, "#fffffb", "#f7f8ea"),
  gradient("frame-shade", false, "#fff", "#a6a6a6"),
];

/** A button of glass: what it stands on, its body, its gloss. */
function glass(edge: string, body: string): string {
  return (
    plate("#03150f", [1, 5, 62, 58, 26], { "fill-opacity": ".3" }) +
    plate(edge, [1, 2, 62, 59, 26]) +
    plate(body, [1, 1, 62, 55, 26]) +
    plate("none", [3, 3, 58, 51, 24], { stroke: "#fff", "stroke-opacity": ".45", "stroke-width": 1.6 })
  );
}

const SHAPES: { readonly [name in FrameName]: string } = {
  panel:
    plate("#1f2b1b", [1, 5, 62, 58, 20], { "fill-opacity": ".22" }) +
    plate("#c9d29b", [1, 1, 62, 60, 20]) +
    plate("url(#frame-paper)", [2.5, 2.5, 59, 57, 18.5]),
  dark:
    plate("#04160f", [1, 1, 62, 62, 18], { "fill-opacity": ".62" }) +
    plate("none", [2, 2, 60, 60, 17], { stroke: "#d9ffe9", "stroke-opacity": ".2", "stroke-width": 1.6 }),
  green: glass("#1d5527", "url(#frame-green-glass)"),
  gold: glass("#a4610a", "url(#frame-gold-glass)"),
  plain:
    plate("#1f2b1b", [1, 5, 62, 58, 26], { "fill-opacity": ".2" }) +
    plate("#a9b487", [1, 1, 62, 60, 26]) +
    plate("#fffffb", [2.5, 2.5, 59, 56, 24.5]),
  field: plate("#828e6a", [1, 1, 62, 62, 16]) + plate("#f6f8ea", [3, 3, 58, 58, 14]),
  card:
    plate("#03150f", [2.5, 8, 59, 162, 22], { "fill-opacity": ".3" }) +
    plate("#fff", [1.4, 1, 61.2, 163, 22], { "fill-opacity": ".9" }) +
    plate("url(#frame-shade)", [1, 2.2, 62, 163, 22]),
  white: plate("#fff", [0, 0, 64, 64, 0]),
};

/** Frames of 64 units that stretch: their corners stay, their middle grows. A gradient needs more of a middle. */
export const FRAMES: readonly Drawing[] = FRAME_NAMES.map((name) => ({
  name: `frame-${name}`,
  width: 64,
  height: name === "card" ? 172 : 64,
  content: SHAPES[name],
}));

/**
 * What marks a tile: a gem above the last discard, an arrow above a discard that makes the hand ready, one that points from
 * a meld to who fed it, a glow.
 */
export const POINTERS: readonly Drawing[] = [
  {
    name: "pointer",
    width: 40,
    height: 44,
    content:
      fill("#8a1016", "M20 41L4.5 15L12 3.5H28L35.5 15Z", {
        stroke: "#8a1016",
        "stroke-width": 4,
        "stroke-linejoin": "round",
      }) +
      fill("#f2504f", "M20 40L5 15H35Z") +
      fill("#ffb3a3", "M5 15L12.5 4H27.5L35 15Z") +
      fill("#ffe3da", "M12 15L16 4H24L28 15Z") +
      fill("#ff8674", "M12 15H28L20 40Z") +
      line("#fff", 1.4, "M9 12L13.5 6", { "stroke-opacity": ".9" }),
  },
  {
    name: "ready-arrow",
    width: 40,
    height: 36,
    content:
      fill("#6b3d04", "M6 6H34L20 29Z", { stroke: "#6b3d04", "stroke-width": 8, "stroke-linejoin": "round" }) +
      fill("url(#gold)", "M6 6H34L20 29Z", { stroke: "#ffd763", "stroke-width": 3.6, "stroke-linejoin": "round" }),
  },
  {
    name: "feeder",
    width: 40,
    height: 40,
    content:
      el("circle", { cx: 20, cy: 20, r: 18, fill: "#0f3a2f", stroke: "#e6f2e4", "stroke-width": 3 }) +
      fill("#ffd54a", "M20 33L8 11L20 16.5L32 11Z"),
  },
  {
    name: "tile-glow",
    width: 88,
    height: 126,
    content: group(
      { fill: "none", stroke: "#ffd84d" },
      ...[
        [14, 0.12],
        [10, 0.18],
        [6.5, 0.35],
        [3, 1],
      ].map(([width = 0, opacity = 1]) =>
        el("rect", { x: 7.5, y: 7.5, width: 73, height: 111, rx: 9, "stroke-width": width, "stroke-opacity": opacity }),
      ),
    ),
  },
];

/** A picture for entrances: tiles before a pomelo. Built of the other drawings. */
export function hero(logo: string, tiles: readonly { readonly body: string; readonly face: string }[]): Drawing {
  const places = ["translate(62 120)rotate(-13)", "translate(170 102)rotate(-2)", "translate(276 96)rotate(10)"];
  const content = [
    fill("url(#leaf)", "M36 176C10 132 30 92 80 78C100 122 86 164 36 176Z"),
    line("#cfe8a8", 2.4, "M42 168C50 138 62 112 76 90", { "stroke-opacity": ".7" }),
    fill("url(#leaf)", "M366 212C406 204 420 168 402 126C364 132 342 168 366 212Z"),
    line("#cfe8a8", 2.4, "M369 203C372 176 384 154 398 136", { "stroke-opacity": ".7" }),
    group({ transform: "translate(101 0)scale(1.73)" }, logo),
    ...tiles.map(({ body, face }, index) =>
      group({ transform: `${places[index]}scale(1.1)` }, body, group({ transform: "translate(0 12)" }, face)),
    ),
  ];
  return { name: "hero", width: 424, height: 264, content: content.join("") };
}
