import { gradient } from "./bodies.js";
import type { Drawing, Part } from "./drawing.js";
import { disc, fill, group, line, oval } from "./shapes.js";

const INK = "#2b2230";

/** Both halves of a face: what is drawn right of the middle (48) comes again left of it. */
const both = (content: string): string => content + group({ transform: "translate(96)scale(-1 1)" }, content);

const eyes = (dx: number, y: number, r = 4.2): string =>
  both(oval(INK, [48 + dx, y], [r, r * 1.15])) +
  disc("#fff", 48 - dx - 1.3, y - 1.7, r * 0.36) +
  disc("#fff", 48 + dx - 1.3, y - 1.7, r * 0.36);

const blush = (dx: number, y: number, color = "#ff7f8c"): string =>
  both(`<ellipse cx="${48 + dx}" cy="${y}" rx="5.5" ry="3.4" fill="${color}" fill-opacity=".45"/>`);

const smile = (y: number, width = 6, color = INK): string =>
  line(
    color,
    2.2,
    `M${48 - width} ${y}Q${48 - width / 2} ${y + 4.5} 48 ${y}Q${48 + width / 2} ${y + 4.5} ${48 + width} ${y}`,
  );

const nose = (y: number, color = INK): string =>
  fill(color, `M43.5 ${y}Q48 ${y - 2.5} 52.5 ${y}Q51.5 ${y + 5} 48 ${y + 5.5}Q44.5 ${y + 5} 43.5 ${y}Z`);

const head = (color: string, y = 54, rx = 30, ry = 27): string => oval(color, [48, y], [rx, ry]);

const shoulders = (color: string): string => oval(color, [48, 98], [29, 22]);

interface Portrait {
  readonly ground: readonly [string, string];
  readonly content: string;
}

const PORTRAITS: { readonly [animal: string]: Portrait } = {
  panda: {
    ground: ["#bfe8b0", "#78bf7a"],
    content:
      shoulders("#2f2b3a") +
      both(disc("#2f2b3a", 73, 31, 11.5)) +
      head("#fff") +
      both(oval("#2f2b3a", [61, 52], [8.5, 10.5], -28)) +
      both(disc("#fff", 60, 51.5, 3.6) + disc(INK, 60, 52, 2.3)) +
      nose(61) +
      smile(69) +
      blush(21, 64),
  },
  fox: {
    ground: ["#ffe3b5", "#f7b267"],
    content:
      shoulders("#e8742c") +
      both(fill("#e8742c", "M55 34L79 10Q86 30 78 52Z") + fill("#5b2b20", "M65 31L76 18Q79 31 75 42Z")) +
      fill("#f08a3c", "M48 28C70 28 82 44 82 56C74 60 62 82 48 82C34 82 22 60 14 56C14 44 26 28 48 28Z") +
      both(fill("#fff8ee", "M82 56C74 60 62 82 48 82V72C56 70 60 56 68 54C74 53 79 54 82 56Z")) +
      eyes(14.5, 52.5, 3.8) +
      fill(INK, "M42.5 72Q48 69 53.5 72Q52 79 48 80Q44 79 42.5 72Z"),
  },
  rabbit: {
    ground: ["#ffd3dd", "#f593ab"],
    content:
      both(oval("#fff", [61, 29], [9, 21], 10) + oval("#ffb3c2", [61, 31], [4.4, 15], 10)) +
      shoulders("#fff") +
      head("#fff", 58, 29, 26) +
      eyes(13, 55) +
      fill("#f0768f", "M44 63Q48 61 52 63Q50.5 67 48 67.5Q45.5 67 44 63Z") +
      smile(69.5, 5.5) +
      blush(20, 65),
  },
  bear: {
    ground: ["#cfe4ff", "#7fb0ea"],
    content:
      shoulders("#9a5f36") +
      both(disc("#9a5f36", 71, 32, 12) + disc("#e0a87c", 71, 32, 6.5)) +
      head("#b06f41") +
      oval("#f2d2b0", [48, 66], [14.5, 12]) +
      eyes(14, 51) +
      nose(60.5) +
      smile(69, 5.5) +
      blush(23, 62),
  },
  tiger: {
    ground: ["#fff0b8", "#f4c542"],
    content:
      shoulders("#f29a2e") +
      both(disc("#f29a2e", 72, 32, 11.5) + disc("#fff1dc", 72, 32, 6)) +
      head("#f7a93b") +
      line(INK, 4, "M48 28V39M39.5 29L42 38M56.5 29L54 38") +
      both(line(INK, 3.6, "M77 50L69 52M77.5 60L70 60M73 70L67.5 67") + oval("#fff4e0", [55.5, 67], [10.5, 8.5])) +
      eyes(14.5, 51.5) +
      nose(60, "#d9566b") +
      smile(68, 6),
  },
  owl: {
    ground: ["#d9d0ff", "#8f7bdc"],
    content:
      fill("#6d4a3a", "M20 20Q34 22 48 30Q62 22 76 20Q84 44 78 64Q74 96 48 98Q22 96 18 64Q12 44 20 20Z") +
      fill("#e9cfa6", "M48 62Q66 62 70 74Q66 98 48 98Q30 98 26 74Q30 62 48 62Z") +
      line(
        "#b98a5c",
        2.4,
        "M38 76Q41 80 44 76M52 76Q55 80 58 76M45 85Q48 89 51 85M33 86Q36 90 39 86M57 86Q60 90 63 86",
      ) +
      both(
        disc("#fff2d6", 63.5, 47, 15.5) +
          disc("#f3a52c", 62.5, 47, 9) +
          disc(INK, 62, 47, 5.8) +
          disc("#fff", 60, 44.6, 2),
      ) +
      fill("#f3a52c", "M48 50L54 56Q52 65 48 67Q44 65 42 56Z"),
  },
  penguin: {
    ground: ["#c8f1f5", "#5fc0d6"],
    content:
      fill("#28324e", "M48 14C72 14 80 36 80 62C80 88 68 100 48 100C28 100 16 88 16 62C16 36 24 14 48 14Z") +
      fill(
        "#fff",
        "M48 44C52 34 72 32 71 52C71 58 68 60 70 70C72 90 60 100 48 100C36 100 24 90 26 70C28 60 25 58 25 52C24 32 44 34 48 44Z",
      ) +
      eyes(12, 49, 4) +
      fill("#f5a524", "M39 57Q48 52 57 57Q53 66 48 66Q43 66 39 57Z") +
      blush(19, 60),
  },
  frog: {
    ground: ["#fff3b0", "#f2d24b"],
    content:
      shoulders("#4fa63f") +
      both(
        disc("#66bf4e", 67, 32, 13.5) + disc("#fff", 67, 31, 9) + disc(INK, 66, 32, 5.6) + disc("#fff", 64, 29.8, 1.9),
      ) +
      fill("#66bf4e", "M48 32C70 32 81 46 81 58C81 74 66 82 48 82C30 82 15 74 15 58C15 46 26 32 48 32Z") +
      fill("#d7f2a8", "M48 66C62 66 70 70 73 72C66 79 58 82 48 82C38 82 30 79 23 72C26 70 34 66 48 66Z") +
      line("#276b28", 2.8, "M28 60Q36 69 48 69Q60 69 68 60") +
      both(disc("#276b28", 51.5, 52, 1.5)) +
      blush(25, 57),
  },
  pig: {
    ground: ["#d5f0c9", "#8fcf8b"],
    content:
      shoulders("#f48fa6") +
      both(fill("#f48fa6", "M56 30Q72 16 80 22Q83 36 74 48Z") + fill("#d9607f", "M64 30Q73 23 77 26Q78 34 72 41Z")) +
      head("#ffb0c0") +
      oval("#f48fa6", [48, 64], [13.5, 10]) +
      both(oval("#a83d5e", [53, 64], [2.8, 4])) +
      eyes(15, 50.5) +
      smile(76.5, 4.5, "#a83d5e") +
      blush(24, 61, "#ff5f7c"),
  },
  cat: {
    ground: ["#e7dcf7", "#b79ae0"],
    content:
      shoulders("#6f7687") +
      both(fill("#6f7687", "M54 34L76 14Q84 32 77 54Z") + fill("#f0a3b0", "M63 32L74 22Q77 34 73 43Z")) +
      head("#848b9d") +
      line("#555b6b", 3.8, "M48 28V38M40 29L41.5 36.5M56 29L54.5 36.5") +
      both(oval("#f4f1ee", [54.5, 67], [9.5, 7.5])) +
      both(oval("#ffe066", [62.5, 51.5], [6, 6.6]) + oval(INK, [62, 52], [2.6, 5.4])) +
      fill("#e9748a", "M44.5 61Q48 59 51.5 61Q50.5 65 48 65.5Q45.5 65 44.5 61Z") +
      smile(68, 5.5) +
      both(line("#f4f1ee", 1.7, "M65 65L81 62M65 69L80 71")),
  },
  monkey: {
    ground: ["#ffdcb8", "#e99a5b"],
    content:
      shoulders("#7b4a2d") +
      both(disc("#7b4a2d", 78, 54, 10.5) + disc("#f0c39a", 78, 54, 6)) +
      head("#7b4a2d", 52, 30, 29) +
      both(oval("#f7d3ad", [58, 51], [13, 14])) +
      oval("#f7d3ad", [48, 68], [20, 13.5]) +
      eyes(10.5, 51) +
      both(disc("#8a5534", 50.8, 62, 1.6)) +
      line("#8a3f2d", 2.4, "M38 69Q48 78 58 69") +
      blush(18, 64),
  },
  koala: {
    ground: ["#cdebe0", "#6fbfa3"],
    content:
      shoulders("#8e97a6") +
      both(disc("#8e97a6", 77, 40, 16) + disc("#f3d5dc", 77, 41, 9.5)) +
      head("#a5aebc", 56, 28, 26) +
      eyes(14, 52, 3.9) +
      oval("#3a3547", [48, 60], [7.2, 10]) +
      oval("#6b6580", [46, 55], [2.4, 3]) +
      smile(74.5, 4.5) +
      blush(20, 66),
  },
};

/** The grounds of the portraits. */
export const AVATAR_PARTS: readonly Part[] = [
  { name: "avatar-clip", content: '<clipPath id="avatar-clip"><circle cx="48" cy="48" r="48"/></clipPath>' },
  ...Object.entries(PORTRAITS).map(([name, { ground }]) => gradient(`ground-${name}`, false, ...ground)),
];

/** Twelve portraits, round, 96 units. */
export const AVATARS: readonly Drawing[] = Object.entries(PORTRAITS).map(([name, { content }]) => ({
  name: `avatar-${name}`,
  width: 96,
  height: 96,
  content: disc(`url(#ground-${name})`, 48, 48, 48) + group({ "clip-path": "url(#avatar-clip)" }, content),
}));
