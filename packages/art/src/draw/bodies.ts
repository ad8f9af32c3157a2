import type { Drawing, Part } from "./drawing.js";
import { disc, el, fill, group, plate, slices, use } from "./shapes.js";

/** A linear gradient from top to bottom, or from left to right; stops are colours, evenly spread. */
export function gradient(name: string, across: boolean, ...stops: string[]): Part {
  const list = stops.map((color, index) =>
    el("stop", {
      offset: index ? Math.round((index / (stops.length - 1)) * 100) / 100 : undefined,
      "stop-color": color,
    }),
  );
  const axis = across ? {} : { x2: "0", y2: "1" };
  return { name, content: el("linearGradient", { id: name, ...axis }, list.join("")) };
}

/** Light of an edge: bright at the upper left, nothing between, dark at the lower right. */
function bevel(name: string, bright: string, dark: string, depth: number): Part {
  const stops: readonly (readonly [offset: number, color: string, opacity: number])[] = [
    [0, bright, 0.95],
    [0.42, bright, 0.25],
    [0.55, dark, 0],
    [1, dark, depth],
  ];
  const list = stops.map(([offset, color, opacity]) =>
    el("stop", { offset, "stop-color": color, "stop-opacity": opacity }),
  );
  return { name, content: el("linearGradient", { id: name, x2: ".75", y2: "1" }, list.join("")) };
}

/** The light is above and a little left: a face is brightest at its upper left, edges that look down are dark. */
export const BODY_PARTS: readonly Part[] = [
  {
    name: "ivory",
    content: el(
      "linearGradient",
      { id: "ivory", x2: ".35", y2: "1" },
      '<stop stop-color="#fffdf5"/><stop offset=".6" stop-color="#fbf5e4"/><stop offset="1" stop-color="#efe5cc"/>',
    ),
  },
  gradient("ivory-edge", false, "#e3d6b4", "#c3b188"),
  gradient("ivory-top", false, "#fffef8", "#fbf3dd"),
  {
    name: "jade",
    content: el(
      "linearGradient",
      { id: "jade", x2: ".35", y2: "1" },
      '<stop stop-color="#3fc28c"/><stop offset=".55" stop-color="#22a06c"/><stop offset="1" stop-color="#168055"/>',
    ),
  },
  gradient("jade-edge", false, "#1c9466", "#127a52"),
  gradient("jade-top", false, "#5cd6a3", "#2fae78"),
  gradient("ivory-back", false, "#fffdf3", "#e6d8b2"),
  gradient("jade-back", false, "#5cd6a3", "#23a06d"),
  gradient("ivory-flank", false, "#f3e8cb", "#d2c29a"),
  gradient("jade-flank", false, "#22986a", "#0f6544"),
  bevel("rim-ivory", "#fff", "#a88d4c", 0.55),
  bevel("rim-jade", "#d8ffec", "#032a1b", 0.5),
  {
    name: "slice",
    content: group(
      { id: "slice", fill: "#fff", "fill-opacity": ".2" },
      fill("#fff", slices(3.4, 12.6), {
        stroke: "#fff",
        "stroke-opacity": ".2",
        "stroke-width": 1.4,
        "stroke-linejoin": "round",
      }),
      disc("none", 0, 0, 17.5, { stroke: "#fff", "stroke-opacity": ".28", "stroke-width": 2 }),
    ),
  },
];

const SHADOW = { "fill-opacity": ".28" };

/** A lying tile: the surface on top, below it the two layers of its near edge, and its shadow. */
function lying(name: string, width: number, depth: number, up: boolean): Drawing {
  const [surface, upper, lower] = up ? ["ivory", "ivory-edge", "jade-edge"] : ["jade", "jade-edge", "ivory-edge"];
  const height = depth + 14;
  return {
    name,
    width,
    height,
    content: [
      plate("#03150f", [1, 12, width - 1, depth + 2, 9], SHADOW),
      plate(`url(#${lower})`, [0, 12, width, depth, 8.5]),
      plate(`url(#${upper})`, [0, 6.5, width, depth, 8.5]),
      plate(`url(#${surface})`, [0, 0, width, depth, 8.5]),
      rim(width, depth, up),
      up ? "" : use("slice", width / 2, depth / 2),
    ].join(""),
  };
}

/** The bevel around a surface: bright at the upper left, dark at the lower right. */
function rim(width: number, depth: number, ivory: boolean): string {
  const stroke = `url(#rim-${ivory ? "ivory" : "jade"})`;
  return plate("none", [0.9, 0.9, width - 1.8, depth - 1.8, 7.6], { stroke, "stroke-width": 1.8 });
}

/** A standing tile seen from before or behind: the two layers of its top edge, below them the surface. */
function standing(name: string, front: boolean): Drawing {
  const [surface, near, far] = front ? ["ivory", "ivory-top", "jade-top"] : ["jade", "jade-top", "ivory-top"];
  return {
    name,
    width: 72,
    height: 110,
    content: [
      plate("#03150f", [1, 20, 71, 90, 9], SHADOW),
      plate(`url(#${far})`, [0, 0, 72, 60, 8.5]),
      plate(`url(#${near})`, [0, 5.5, 72, 60, 8.5]),
      plate(`url(#${surface})`, [0, 12, 72, 96, 8.5]),
      group({ transform: "translate(0 12)" }, rim(72, 96, front)),
      front ? "" : use("slice", 36, 60),
    ].join(""),
  };
}

/** A standing tile seen from its left or right side: the top, below it the narrow side. */
function sideways(name: string, mirrored: boolean): Drawing {
  const content = [
    plate("#03150f", [1, 40, 37, 64, 6], SHADOW),
    // The narrow side: ivory towards the owner, jade away.
    plate("url(#jade-flank)", [0, 30, 38, 72, 6]),
    fill("url(#ivory-flank)", "M6 30H20V102H6Q0 102 0 96V36Q0 30 6 30Z"),
    // The top.
    plate("url(#jade-back)", [0, 0, 38, 46, 6]),
    fill("url(#ivory-back)", "M6 0H20V46H6Q0 46 0 40V6Q0 0 6 0Z"),
    plate("none", [0.7, 0.7, 36.6, 44.6, 5.3], { stroke: "url(#rim-jade)", "stroke-width": 1.4 }),
  ].join("");
  return {
    name,
    width: 38,
    height: 104,
    content: mirrored ? group({ transform: "translate(38)scale(-1 1)" }, content) : content,
  };
}

/** Tiles without their faces; the names say how they lie or stand, and where one looks from. */
export const BODIES: readonly Drawing[] = [
  standing("body-hand", true),
  standing("body-across", false),
  sideways("body-left", false),
  sideways("body-right", true),
  lying("body-up", 72, 96, true),
  lying("body-up-turned", 96, 72, true),
  lying("body-down", 72, 96, false),
  lying("body-down-turned", 96, 72, false),
];
