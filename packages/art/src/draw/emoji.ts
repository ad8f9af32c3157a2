import type { Drawing, Part } from "./drawing.js";
import { disc, el, fill, group, line, oval } from "./shapes.js";

const INK = "#4a2a12";
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
const heart = (x: number, y: number, size: number): string =>
  fill("#e8304a", "M0 9C-14 0-10-9-5-9C-2-9 0-6 0-5C0-6 2-9 5-9C10-9 14 0 0 9Z", {
    transform: `translate(${x} ${y})scale(${size})`,
  });
const cheeks = both('<ellipse cx="73" cy="56" rx="6.5" ry="4.5" fill="#ff6a4d" fill-opacity=".4"/>');
const grin =
  fill(INK, "M26 53Q48 60 70 53Q68 78 48 78Q28 78 26 53Z") +
  fill("#fff", "M29.5 56Q48 61 66.5 56L65.5 61.5Q48 65 30.5 61.5Z") +
  fill("#f0606a", "M36 73Q48 63 60 73Q55 78 48 78Q41 78 36 73Z");

const FACES: { readonly [name: string]: string } = {
  smile: eyes() + line(INK, 4.4, "M30 58Q48 77 66 58") + cheeks,
  laugh: closed() + grin + both(fill(TEAR, "M76 46Q84 50 84 57Q83 63 78 62Q72 60 76 46Z")),
  love: both(heart(64, 41, 1.35)) + line(INK, 4.4, "M31 59Q48 76 65 59") + cheeks,
  cool:
    fill("#20242e", "M14 33H82L80 42Q77 54 65 54Q54 54 51.5 42Q48 39 44.5 42Q42 54 31 54Q19 54 16 42Z") +
    line("#fff", 3, "M22 38L29 47M58 38L65 47", { "stroke-opacity": ".55" }) +
    line(INK, 4.4, "M34 66Q50 74 63 62"),
  wink:
    oval(INK, [34, 41], [4.6, 6.4]) +
    disc("#fff", 32.6, 38.6, 1.7) +
    line(INK, 4.2, "M55 43Q62 35 70 42") +
    line(INK, 4.4, "M30 58Q48 76 66 57") +
    fill("#f0606a", "M48 67Q58 67 60 62Q62 76 55 77Q48 77 48 67Z"),
  think:
    eyes(44) +
    line(INK, 3.8, "M27 33Q33 29 40 32M57 31L70 35") +
    line(INK, 4.2, "M36 68Q47 63 58 66") +
    fill("#fff", "M57 2H85Q92 2 92 9V19Q92 26 85 26H78L71 31.5L70 26H57Q50 26 50 19V9Q50 2 57 2Z", {
      stroke: "#7a94ad",
      "stroke-width": 1.8,
    }) +
    [60, 71, 82].map((x) => disc("#49647e", x, 14, 3.4)).join(""),
  shock:
    both(disc("#fff", 63, 38, 9.5) + disc(INK, 63, 38, 3.8)) +
    oval(INK, [48, 67], [9.5, 12.5]) +
    oval("#b8453f", [48, 72], [6, 6]) +
    brows(23, 22),
  sweat:
    both(line(INK, 4.2, "M55 42L69 42")) +
    line(INK, 4.2, "M33 65Q40 59 48 64Q56 69 63 63") +
    fill(TEAR, "M76 14Q88 29 84 36Q79 43 72 37Q67 30 76 14Z", { stroke: "#2d86c4", "stroke-width": 1.6 }),
  cry:
    both(line(INK, 4.2, "M54 40Q62 47 70 40") + fill(TEAR, "M57 45H68V76Q62 84 57 76Z", { "fill-opacity": ".9" })) +
    fill(INK, "M34 74Q34 58 48 58Q62 58 62 74Q48 67 34 74Z") +
    brows(29, 34),
  angry: eyes(45) + brows(38, 29) + line(INK, 4.6, "M32 71Q48 56 64 71"),
  sleep:
    both(line(INK, 4.2, "M54 44Q62 52 70 44")) +
    oval(INK, [48, 66], [6, 7.5]) +
    line("#3570c4", 4.4, "M66 12H79L66 26H80M84 27H92L84 36H93"),
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

/** Twelve round faces for quick talk, 96 units. */
export const EMOJI: readonly Drawing[] = Object.entries(FACES).map(([name, content]) => {
  const skin = name === "angry" ? "url(#skin-red)" : "url(#skin)";
  const edge = name === "angry" ? "#a51c14" : "#d9820c";
  const face = disc(edge, 48, 49, 42) + disc(skin, 48, 48, 41) + content;
  return { name: `emoji-${name}`, width: 96, height: 96, content: group({ transform: "translate(0 2)" }, face) };
});
