import type { Drawing } from "./drawing.js";
import { PALETTE } from "./palette.js";
import { disc, fill, group, lettering, line, plate } from "./shapes.js";

/** Colours of the suits where they stand alone; unlike in lightness too, for eyes that see no red or no green. */
const SUIT_COLORS = { b: "#0f7a4a", d: "#2452a8", c: "#c4242d" } as const;

/** A mark of 16 units for the corner of a tile: a triangle, a ring, a square. The shape tells the suit, not the colour. */
export const SUIT_MARKS: readonly Drawing[] = [
  {
    name: "mark-b",
    width: 16,
    height: 16,
    content: fill(SUIT_COLORS.b, "M8 3L13.5 13H2.5Z", {
      stroke: SUIT_COLORS.b,
      "stroke-width": 3,
      "stroke-linejoin": "round",
    }),
  },
  {
    name: "mark-d",
    width: 16,
    height: 16,
    content: disc("none", 8, 8, 4.8, { stroke: SUIT_COLORS.d, "stroke-width": 3 }),
  },
  {
    name: "mark-c",
    width: 16,
    height: 16,
    content: plate(SUIT_COLORS.c, [2, 2.5, 12, 11.5, 2]),
  },
];

/** The rank for the corner of a tile, for those who do not read the numerals. */
export const RANK_MARKS: readonly Drawing[] = Array.from({ length: 9 }, (_, index) => ({
  name: `rank-${index + 1}`,
  width: 16,
  height: 16,
  content: lettering(`${index + 1}`, { font: "latin", x: 8, y: 8, height: 14.5, fill: PALETTE.ink }),
}));

/** A round badge: rim, disc, gloss. */
function badge(dark: string, bright: string, content: string): string {
  return (
    disc(dark, 24, 24, 23) +
    disc(bright, 24, 23, 20.5) +
    disc("none", 24, 23, 19, { stroke: "#fff", "stroke-width": 1.3, "stroke-opacity": ".55" }) +
    content
  );
}

const WHITE = { x: 24, y: 23.5, fill: "#fff" } as const;

const brush = (text: string, height = 27): string =>
  lettering(text, { ...WHITE, font: "brush", height, stroke: "#fff", strokeWidth: 1 });

const latin = (text: string, height = 22): string => lettering(text, { ...WHITE, font: "latin", height });

/** Two drawings of 48 units: with a Chinese character and without one. */
function pair(name: string, colors: readonly [string, string], zh: string, en: string): Drawing[] {
  return [
    { name: `${name}-zh`, width: 48, height: 48, content: badge(...colors, zh) },
    { name: `${name}-en`, width: 48, height: 48, content: badge(...colors, en) },
  ];
}

const bamboo = group(
  { transform: "translate(24 23)" },
  ...[-6.5, 6.5].flatMap((x) => [
    line("#fff", 7, `M${x}-9V-2.5M${x} 2.5V9`),
    line("#fff", 3, `M${x - 4}-12H${x + 4}M${x - 4} 0H${x + 4}M${x - 4} 12H${x + 4}`),
  ]),
);
const dots = [
  [16, 15.5],
  [32, 15.5],
  [16, 31],
  [32, 31],
].map(([x = 0, y = 0]) => disc("none", x, y, 4.6, { stroke: "#fff", "stroke-width": 3.6 }));

/** Badges beside a player: the missing suit, the banker, a ready hand, a ready player, a winner of the round. */
export const BADGES: readonly Drawing[] = [
  ...pair("suit-b", ["#0a4d31", "#189a5f"], brush("条"), bamboo),
  ...pair("suit-d", ["#142f6b", "#3a70d6"], brush("筒"), dots.join("")),
  ...pair(
    "suit-c",
    ["#7a1219", "#dc3b3f"],
    brush("万"),
    lettering("万", { ...WHITE, font: "brush", height: 20, stroke: "#fff", strokeWidth: 1, y: 23 }),
  ),
  ...pair("banker", ["#8a4b06", "#eb9a1f"], brush("庄"), latin("D", 24)),
  ...pair("won", ["#7a0d14", "#e23237"], brush("胡"), latin("HU!", 15)),
  ...pair("ready-hand", ["#4c1a78", "#9a55d0"], brush("听"), latin("R", 24)),
  {
    name: "ready",
    width: 48,
    height: 48,
    content: badge("#0a4d31", "#35b36f", line("#fff", 5.6, "M14 24.5L21.5 32L35 16")),
  },
  {
    name: "offline",
    width: 48,
    height: 48,
    content: badge(
      "#2b3036",
      "#6c757d",
      line("#fff", 3.6, "M10 20Q24 8 38 20M16.5 27Q24 20.5 31.5 27") +
        disc("#fff", 24, 34, 3.2) +
        line("#4b535b", 6.5, "M36 11L13 37") +
        line("#ff8f8a", 3.4, "M36 11L13 37"),
    ),
  },
  {
    name: "crown",
    width: 48,
    height: 48,
    content:
      fill("#a45c08", "M5 15L15 22L24 7L33 22L43 15L39 41H9Z", {
        stroke: "#a45c08",
        "stroke-width": 4,
        "stroke-linejoin": "round",
      }) +
      fill("url(#gold)", "M5 15L15 22L24 7L33 22L43 15L39 40H9Z", {
        stroke: "#ffd966",
        "stroke-width": 1.6,
        "stroke-linejoin": "round",
      }) +
      [5, 43].map((x) => disc("#ffe79a", x, 13.5, 3.2)).join("") +
      disc("#ffe79a", 24, 6.2, 3.6) +
      fill("#c4242d", "M24 26L28 31L24 36L20 31Z") +
      disc("#2452a8", 14.5, 32.5, 2.4) +
      disc("#2452a8", 33.5, 32.5, 2.4),
  },
];
