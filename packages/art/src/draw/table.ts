import { gradient } from "./bodies.js";
import type { Drawing, Part } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { disc, el, fill, group, line, plate } from "./shapes.js";

/** A weave of 64 units that repeats without a seam; lay it over a gradient of the felt's two colours. */
export const FELT: Drawing = {
  name: "felt",
  width: 64,
  height: 64,
  content: group(
    { fill: "none", "stroke-width": 1.1, "stroke-linecap": "round" },
    el("path", { stroke: "#fff", "stroke-opacity": ".045", d: weave(0) }),
    el("path", { stroke: "#000", "stroke-opacity": ".07", d: weave(4) }),
  ),
};

/** Short fibres on a lattice of 8 units, each turned and moved by its place, so that no stripe shows. */
function weave(offset: number): string {
  const fibres: string[] = [];
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const turn = (row * 5 + column * 3 + row * column + offset) % 8;
      const [dx, dy] = [
        [3, 0],
        [3, 1],
        [2, 2],
        [1, 3],
        [0, 3],
        [-1, 3],
        [-2, 2],
        [-3, 1],
      ][turn] ?? [3, 0];
      const x = column * 8 + 3 + ((row * 3 + offset) % 3);
      const y = row * 8 + 1 + ((column * 5 + offset) % 4);
      fibres.push(`M${x} ${y}l${dx} ${dy}`);
    }
  }
  return fibres.join("");
}

/** Gradients of the things on the table. */
export const TABLE_PARTS: readonly Part[] = [
  gradient("compass-plate", false, "#28413c", "#12211e"),
  gradient("compass-dish", false, "#0a1513", "#1b2f2b"),
  gradient("lit", false, "#ffe27a", "#f2a51e"),
  gradient("die", false, "#ffffff", "#e9e4d6"),
  gradient("cloud", false, "#f3f8ff", "#9db9dd"),
];

/** One of four wedges of the compass, around the dish, at its lower side; turn it by 90 degrees for the others. */
const WEDGE =
  "M26 131L50 105Q52 103 54.5 102.5A35.5 35.5 0 0 0 101.5 102.5Q104 103 106 105L130 131Q133 136 127 139Q120 141 112 141H44Q36 141 29 139Q23 136 26 131Z";

/** The plate in the middle: a dish for the countdown between four wedges, which {@link COMPASS_TURN} lights. */
export const COMPASS: Drawing = {
  name: "compass",
  width: 156,
  height: 156,
  content: [
    plate("#03150f", [2, 6, 152, 150, 30], { "fill-opacity": ".35" }),
    plate("#0a1412", [0, 0, 156, 153, 30]),
    plate("url(#compass-plate)", [2, 1, 152, 149, 28.5]),
    line("#fff", 1.4, "M6 30Q6 5 30 5H126Q150 5 150 30", { "stroke-opacity": ".25" }),
    ...[0, 90, 180, 270].map((turn) =>
      fill("#0c1816", WEDGE, {
        transform: turn ? `rotate(${turn} 78 76)` : undefined,
        stroke: "#3d5a53",
        "stroke-width": 1.2,
      }),
    ),
    disc("#3d5a53", 78, 76, 33),
    disc("url(#compass-dish)", 78, 76, 31.5),
  ].join(""),
};

/** The lit wedge of the one whose turn it is, over the compass, at the lower side. */
export const COMPASS_TURN: Drawing = {
  name: "compass-turn",
  width: 156,
  height: 156,
  content: fill("url(#lit)", WEDGE, { stroke: "#fff6cf", "stroke-width": 1.6 }),
};

/** The rim of the dish, white, to be tinted: what is left of it tells how long a turn lasts yet. */
export const COMPASS_RING: Drawing = {
  name: "compass-ring",
  width: 70,
  height: 70,
  content: disc("none", 35, 35, 31, { stroke: "#fff", "stroke-width": 4 }),
};

const PIPS: { readonly [pips: number]: readonly (readonly [number, number])[] } = {
  1: [[0, 0]],
  2: [
    [-1, -1],
    [1, 1],
  ],
  3: [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  4: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  5: [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  6: [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
};

/** Dice seen from above, 64 units; one and four are red. */
export const DICE: readonly Drawing[] = Array.from({ length: 6 }, (_, index) => {
  const pips = index + 1;
  const color = pips === 1 || pips === 4 ? PALETTE.red : "#1d2a36";
  return {
    name: `die-${pips}`,
    width: 64,
    height: 68,
    content: [
      plate("#03150f", [2, 8, 61, 60, 15], { "fill-opacity": ".35" }),
      plate("#b9b09a", [0, 5, 62, 60, 14]),
      plate("url(#die)", [0, 0, 62, 60, 14]),
      line("#fff", 1.6, "M1.2 46V14Q1.2 1.2 14 1.2H48"),
      ...(PIPS[pips] ?? []).map(([x, y]) => {
        const radius = pips === 1 ? 9.5 : 5.6;
        const [cx, cy] = [31 + x * 15, 30 + y * 15];
        return disc("#0003", cx, cy - 0.8, radius + 0.8) + disc(color, cx, cy, radius);
      }),
    ].join(""),
  };
});

/** Kong money: 刮风, wind, is paid for a kong with a claimed tile; 下雨, rain, for a concealed one. */
export const KONG_EFFECTS: readonly Drawing[] = [
  {
    name: "wind",
    width: 160,
    height: 120,
    content: [6, 2.6]
      .map((width, index) =>
        line(
          ["#0e3b57", "#eafaff"][index] as string,
          width + 4,
          "M14 46H104Q128 46 128 27Q128 12 113 12Q100 12 100 24Q100 31 108 31M9 66H132Q152 66 152 82Q152 98 137 98Q125 98 125 88Q125 81 132 81M26 86H88Q106 86 106 98Q106 110 94 110Q84 110 84 102",
        ),
      )
      .join(""),
  },
  {
    name: "rain",
    width: 160,
    height: 120,
    content:
      line("#0e3b57", 10, "M50 84L43 96M80 86L71 102M110 84L103 96M64 104L60 111M97 104L93 111") +
      line("#6fc3ff", 5.5, "M50 84L43 96M80 86L71 102M110 84L103 96M64 104L60 111M97 104L93 111") +
      fill(
        "url(#cloud)",
        "M42 76Q18 76 18 56Q18 39 36 37Q40 12 67 12Q88 12 96 29Q102 25 111 26Q126 29 126 42Q142 44 142 59Q142 76 122 76Z",
        {
          stroke: "#0e3b57",
          "stroke-width": 4,
          "stroke-linejoin": "round",
        },
      ) +
      line("#fff", 4, "M34 50Q40 46 46 47M50 34Q54 22 66 21", { "stroke-opacity": ".9" }),
  },
];
