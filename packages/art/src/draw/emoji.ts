import type { Drawing, Part } from "./drawing.js";
import { disc, el, fill, group, line, oval } from "./shapes.js";

const INK = "#4a2a12";
const EDGE = "#d9820c";
const TEAR = "#4fb4f0";

/** The skin: lit from the upper left. */
export const EMOJI_PARTS: readonly Part[] = [
  {
    name: "skin",
    content: el(
      "radialGradient",
      { id: "skin", cx: ".38", cy: ".3", r: ".8" },
      '<stop stop-color="#fff0a0"/><stop offset=".55" stop-color="#ffcf3f"/><stop offset="1" stop-color="#f09a1a"/>',
    ),
  },
  {
    name: "skin-red",
    content: el(
      "radialGradient",
      { id: "skin-red", cx: ".38", cy: ".3", r: ".8" },
      '<stop stop-color="#ffb26b"/><stop offset=".55" stop-color="#f4663a"/><stop offset="1" stop-color="#c92a1e"/>',
    ),
  },
];

const both = (content: string): string => content + group({ transform: "translate(96)scale(-1 1)" }, content);
const eyes = (y = 41): string =>
  both(oval(INK, [62, y], [4.6, 6.4])) + disc("#fff", 32.6, y - 2.4, 1.7) + disc("#fff", 60.6, y - 2.4, 1.7);
const closed = (y = 42): string => both(line(INK, 4, `M54 ${y + 2}Q62 ${y - 9} 70 ${y + 2}`));
const brows = (inner: number, outer: number): string => both(line(INK, 3.8, `M54 ${inner}L70 ${outer}`));
const hand = (d: string): string =>
  fill("url(#skin)", d, { stroke: EDGE, "stroke-width": 3, "stroke-linejoin": "round" });
const cheeks = both('<ellipse cx="73" cy="56" rx="6.5" ry="4.5" fill="#ff6a4d" fill-opacity=".4"/>');
const grin =
  fill(INK, "M26 53Q48 60 70 53Q68 78 48 78Q28 78 26 53Z") +
  fill("#fff", "M29.5 56Q48 61 66.5 56L65.5 61.5Q48 65 30.5 61.5Z") +
  fill("#f0606a", "M36 73Q48 63 60 73Q55 78 48 78Q41 78 36 73Z");

const FACES: { readonly [name: string]: string } = {
  smile: eyes() + line(INK, 4.4, "M30 58Q48 77 66 58") + cheeks,
  laugh: closed() + grin + both(fill(TEAR, "M76 46Q84 50 84 57Q83 63 78 62Q72 60 76 46Z")),
  cool:
    fill("#20242e", "M14 33H82L80 42Q77 54 65 54Q54 54 51.5 42Q48 39 44.5 42Q42 54 31 54Q19 54 16 42Z") +
    line("#fff", 3, "M22 38L29 47M58 38L65 47", { "stroke-opacity": ".55" }) +
    line(INK, 4.4, "M34 66Q50 74 63 62"),
  think:
    eyes(44) +
    line(INK, 3.8, "M27 33Q33 29 40 32M57 31L70 35") +
    line(INK, 4.2, "M36 68Q47 63 58 66") +
    fill("#fff", "M57 2H85Q92 2 92 9V19Q92 26 85 26H78L71 31.5L70 26H57Q50 26 50 19V9Q50 2 57 2Z", {
      stroke: "#7a94ad",
      "stroke-width": 1.8,
    }) +
    [60, 71, 82].map((x) => disc("#49647e", x, 14, 3.4)).join(""),
  cry:
    both(line(INK, 4.2, "M54 40Q62 47 70 40") + fill(TEAR, "M57 45H68V76Q62 84 57 76Z", { "fill-opacity": ".9" })) +
    fill(INK, "M34 74Q34 58 48 58Q62 58 62 74Q48 67 34 74Z") +
    brows(29, 34),
  angry: eyes(45) + brows(38, 29) + line(INK, 4.6, "M32 71Q48 56 64 71"),
  party:
    closed(44) +
    grin +
    fill("#3d6fd8", "M27 27L54 3L69 24Q47 16 27 27Z", {
      stroke: "#274a99",
      "stroke-width": 1.6,
      "stroke-linejoin": "round",
    }) +
    line("#ffe27a", 4, "M37 20.5L61 14.5M46 11.5L56 8.5") +
    disc("#e8304a", 54, 4.5, 4.4) +
    [
      ["#e8304a", 8, 26],
      ["#35b36f", 16, 12],
      ["#9a55d0", 86, 30],
      ["#35b36f", 84, 14],
      ["#3d6fd8", 6.5, 44],
      ["#e8304a", 90, 46],
    ]
      .map(([color, x, y]) => disc(color as string, x as number, y as number, 3))
      .join(""),
};

/** Hands and a flower, in the light of the faces. */
const SIGNS: { readonly [name: string]: string } = {
  thumb:
    fill("#2f63b8", "M6 47Q6 43 10 43H23Q27 43 27 47V83Q27 87 23 87H10Q6 87 6 83Z") +
    disc("#fff", 16.5, 79, 2.6) +
    hand("M25 47L38 31Q45 22 45 12Q46 4 53 5Q64 7 64 21Q64 30 60 38H78Q88 38 88 50L84 79Q84 87 76 88H44Q34 88 25 83Z") +
    line(EDGE, 3.2, "M62 51.5H86M61 64H85.5M60 76H84M60 38.5Q57 46 49 48"),
  pray:
    both(hand("M47.5 6Q39 2 37 14L31 44Q22 53 20 67L34 82Q47.5 75 47.5 62Z") + line(EDGE, 3, "M40 43Q35 50 36 58")) +
    both(fill("#2f63b8", "M16 66L36 84L31 89Q27 92 22 88L11 78Q7 74 10 71Z")) +
    line("#f2b632", 4, "M12 20L20 27M8 42L18 44M84 20L76 27M88 42L78 44"),
  rose:
    line("#2c7a3a", 5.5, "M48 50Q50 70 47 88") +
    fill("#3f9d4e", "M48 76Q52 58 76 60Q74 78 48 76ZM47 84Q40 68 20 72Q26 88 47 84Z") +
    fill("#c81f3a", "M48 62Q18 60 20 32Q19 20 30 21Q34 8 48 9Q62 8 66 21Q77 20 76 32Q78 60 48 62Z") +
    fill("#e8304a", "M48 62Q26 54 24 27Q36 26 48 38Q60 26 72 27Q70 54 48 62Z") +
    line("#ff8a9a", 3.6, "M36 22Q48 12 58 20Q63 28 52 32Q42 32 45 24Q50 20 54 25") +
    line("#a3142c", 2.6, "M48 38Q50 50 48 60", { "stroke-opacity": ".6" }),
};

/** Round faces, hands and a flower for quick talk, 96 units. */
export const EMOJI: readonly Drawing[] = [
  ...Object.entries(FACES).map(([name, content]) => {
    const skin = name === "angry" ? "url(#skin-red)" : "url(#skin)";
    const edge = name === "angry" ? "#a51c14" : EDGE;
    return [name, disc(edge, 48, 49, 42) + disc(skin, 48, 48, 41) + content] as const;
  }),
  ...Object.entries(SIGNS),
].map(([name, content]) => {
  return { name: `emoji-${name}`, width: 96, height: 96, content: group({ transform: "translate(0 2)" }, content) };
});
