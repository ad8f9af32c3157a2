import { gradient } from "./bodies.js";
import type { Drawing, Part } from "./drawing.js";
import { disc, el, fill, group, lettering, letteringWidth } from "./shapes.js";

/** Rim, lower and upper colour of each button. */
const COLORS = {
  pong: ["#0a5a3a", "#0e8a58", "#5fe0a4"],
  kong: ["#173a86", "#2257c4", "#7db4ff"],
  win: ["#8a1016", "#d6232b", "#ff9a6b"],
  pass: ["#3b4650", "#66747f", "#c3ced6"],
} as const;

/** The characters of each action, and the words for those who do not read them. */
const WORDS = {
  pong: ["碰", "PONG"],
  kong: ["杠", "KONG"],
  win: ["胡", "HU!"],
  pass: ["过", "PASS"],
} as const;

type ActionName = keyof typeof COLORS;
const NAMES = Object.keys(COLORS) as ActionName[];

/** Gradients of the buttons. */
export const ACTION_PARTS: readonly Part[] = [
  ...NAMES.map((name) => gradient(`button-${name}`, false, COLORS[name][2], COLORS[name][1], COLORS[name][1])),
  gradient("gold", false, "#fff3b8", "#f8c94a", "#d98b12"),
  gradient("gold-text", false, "#fffdf0", "#fff0b0", "#ffd35a"),
  gradient("gloss", false, "#ffffff99", "#ffffff00"),
];

/** A round button, 120 units: gold rim, glass, gloss. */
function button(name: ActionName): string {
  return (
    disc("#03150f", 60, 64.5, 53, { "fill-opacity": ".35" }) +
    disc("#8a5a0c", 60, 60, 54) +
    disc("url(#gold)", 60, 59, 53) +
    disc(COLORS[name][0], 60, 60, 47.5) +
    disc(`url(#button-${name})`, 60, 59.5, 46) +
    fill("url(#gloss)", "M19.5 50A41 38 0 0 1 100.5 50Q60 62 19.5 50Z")
  );
}

function word(text: string, chinese: boolean, rim: string): string {
  const common = { x: 60, y: 61, fill: "url(#gold-text)", stroke: rim, strokeWidth: 6 } as const;
  const heights: { readonly [letters: number]: number } = { 3: 35, 4: 23.5 };
  const setting = chinese
    ? ({ ...common, font: "brush", height: 62 } as const)
    : ({ ...common, font: "latin", height: heights[text.length] ?? 26 } as const);
  return lettering(text, setting);
}

/** The buttons that answer a discard or declare something, with Chinese and with Latin letters. */
export const ACTIONS: readonly Drawing[] = NAMES.flatMap((name) =>
  WORDS[name].map((text, index) => ({
    name: `action-${name}-${index ? "en" : "zh"}`,
    width: 120,
    height: 120,
    content: button(name) + word(text, index === 0, COLORS[name][0]),
  })),
);

/** What was called, large, without a button: it flies over the table. */
export const CALLS: readonly Drawing[] = [
  { name: "pong", words: WORDS.pong, rim: COLORS.pong[0] },
  { name: "kong", words: WORDS.kong, rim: COLORS.kong[0] },
  { name: "win", words: WORDS.win, rim: COLORS.win[0] },
  { name: "self-draw", words: ["自摸", "SELF-DRAW"], rim: COLORS.win[0] },
].flatMap(({ name, words, rim }) =>
  words.map((text, index) => ({ name: `call-${name}-${index ? "en" : "zh"}`, ...call(text, index === 0, rim) })),
);

function call(text: string, chinese: boolean, rim: string): Omit<Drawing, "name"> {
  const font = chinese ? "brush" : "latin";
  const height = chinese ? 112 : 70;
  const width = Math.ceil(letteringWidth(text, font, height)) + 24;
  const setting = { font, x: width / 2, y: 74, height } as const;
  const content = group(
    {},
    lettering(text, { ...setting, fill: "#fff7d0", stroke: "#fff7d0", strokeWidth: 18 }),
    lettering(text, { ...setting, fill: rim, stroke: rim, strokeWidth: 12 }),
    lettering(text, { ...setting, fill: "url(#gold-text)", stroke: "url(#gold-text)", strokeWidth: 1.5 }),
  );
  return { width, height: 148, content };
}

/** Rays behind a win: turn it slowly. */
export const BURST: Drawing = {
  name: "burst",
  width: 256,
  height: 256,
  content: group(
    { transform: "translate(128 128)" },
    disc("url(#burst-glow)", 0, 0, 126),
    ...Array.from({ length: 16 }, (_, index) =>
      fill("url(#burst-ray)", `M0 0L${index % 2 ? "-9 -96L9 -96" : "-14 -126L14 -126"}Z`, {
        transform: `rotate(${index * 22.5})`,
      }),
    ),
  ),
};

/** Light of {@link BURST}. */
export const BURST_PARTS: readonly Part[] = [
  {
    name: "burst-glow",
    content: el(
      "radialGradient",
      { id: "burst-glow" },
      '<stop stop-color="#fff6c9"/><stop offset=".35" stop-color="#ffd763" stop-opacity=".75"/><stop offset="1" stop-color="#ff9d2e" stop-opacity="0"/>',
    ),
  },
  {
    name: "burst-ray",
    content: el(
      "linearGradient",
      { id: "burst-ray", x2: "0", y2: "1" },
      '<stop stop-color="#fff3b0" stop-opacity="0"/><stop offset="1" stop-color="#fffbe0" stop-opacity=".85"/>',
    ),
  },
];
