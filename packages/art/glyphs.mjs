import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const require = createRequire(import.meta.url);

/** Which characters come from which font. What is listed is all of the fonts that Shaddock carries. */
const FONTS = [
  { name: "tile", font: "yuji-boku", text: "一二三四五六七八九萬" },
  { name: "brush", font: "ma-shan-zheng", text: "碰杠胡过听庄自摸条筒万" },
  { name: "latin", font: "lilita-one", text: "123456789ADEFGHKLNOPRSUW!-" },
];

/** Units of an em. Fine enough for a character 250 px high; whole numbers keep the paths short. */
const EM = 250;

/** How far the outline may be from the font's, in units. */
const TOLERANCE = 0.75;

/** A subset file of a fontsource package holds the characters of one range. */
async function openFor(font, character) {
  const folder = dirname(require.resolve(`@fontsource/${font}/package.json`));
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
  const code = character.codePointAt(0);
  for (const [subset, list] of Object.entries(ranges)) {
    const inside = list.split(",").some((range) => {
      const [first, last = first] = range.replace("U+", "").split("-");
      return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
    });
    if (!inside) continue;
    const file = openSync(join(folder, "files", `${font}-${subset.replace(/[[\]]/g, "")}-400-normal.woff2`));
    if (file.hasGlyphForCodePoint(code)) return file;
  }
  throw new Error(`Cannot take "${character}": ${font} does not have it`);
}

/** The outline as closed polygons; curves become short lines. */
function polygonsOf(commands) {
  const polygons = [];
  let points = [];
  const curve = (steps, at) => {
    for (let step = 1; step <= steps; step++) points.push(at(step / steps));
  };
  for (const { command, args } of commands) {
    const [x, y] = points.at(-1) ?? [0, 0];
    const mix = (t, ...values) => {
      let row = values;
      while (row.length > 1) row = row.slice(1).map((value, index) => row[index] + (value - row[index]) * t);
      return row[0];
    };
    if (command === "moveTo") points = [args];
    else if (command === "lineTo") points.push(args);
    else if (command === "quadraticCurveTo")
      curve(6, (t) => [mix(t, x, args[0], args[2]), mix(t, y, args[1], args[3])]);
    else if (command === "bezierCurveTo")
      curve(8, (t) => [mix(t, x, args[0], args[2], args[4]), mix(t, y, args[1], args[3], args[5])]);
    else polygons.push(points);
  }
  return polygons;
}

/** Leaves out points that are nearer to the line between their neighbours than the tolerance (Douglas, Peucker). */
function simplify(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  let far = 0;
  let split = 0;
  for (let index = 1; index < points.length - 1; index++) {
    const [x, y] = points[index];
    const distance =
      length < 1e-6
        ? Math.hypot(x - first[0], y - first[1])
        : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
    if (distance > far) [far, split] = [distance, index];
  }
  if (far <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, split + 1)), ...simplify(points.slice(split)).slice(1)];
}

/** A path in whole numbers, each point beside the one before. */
function pathOf(polygons) {
  let [penX, penY] = [0, 0];
  return polygons
    .map((polygon) => {
      const corners = simplify(polygon);
      if (`${corners[0]}` === `${corners.at(-1)}`) corners.pop();
      const steps = corners.map(([x, y], index) => {
        const [dx, dy] = [Math.round(x) - penX, Math.round(y) - penY];
        [penX, penY] = [penX + dx, penY + dy];
        const text = `${dx}${dy < 0 ? "" : " "}${dy}`;
        return index > 1 && dx >= 0 ? ` ${text}` : text;
      });
      // A closed path goes on from where it began.
      [penX, penY] = (corners[0] ?? [0, 0]).map(Math.round);
      return `m${steps[0]}l${steps.slice(1).join("")}z`;
    })
    .join("");
}

/** The source text of `src/draw/glyphs.ts`. */
export async function glyphSource() {
  const parts = [];
  for (const { name, font, text } of FONTS) {
    const lines = [];
    for (const character of text) {
      const file = await openFor(font, character);
      const scale = EM / file.unitsPerEm;
      const glyph = file.glyphForCodePoint(character.codePointAt(0));
      const { minX, minY, maxX, maxY } = glyph.path.scale(scale, -scale).bbox;
      const box = [minX, minY, maxX, maxY].map(Math.round).join(", ");
      const outline = pathOf(polygonsOf(glyph.path.scale(scale, -scale).commands));
      const key = /^[\p{L}\d]$/u.test(character) ? character : JSON.stringify(character);
      lines.push(`    ${key}: {\n      box: [${box}],\n      path: "${outline}",\n    },`);
    }
    parts.push(
      `  /** ${font}, SIL Open Font License 1.1: licences/${font}.txt. */\n  ${name}: {\n${lines.join("\n")}\n  },`,
    );
  }
  return `/** The outline of a character and the box around it: left, top, right, bottom. */
export interface Glyph {
  readonly box: readonly [number, number, number, number];
  readonly path: string;
}

/** Fonts: brush on tiles, brush on buttons, Latin letters and digits. */
export type Font = ${FONTS.map(({ name }) => `"${name}"`).join(" | ")};

/**
 * Outlines of the characters on tiles, buttons and badges, an em being ${EM} units and the base line at 0.
 * Written by glyphs.mjs out of fonts; change it there.
 */
export const GLYPHS: { readonly [font in Font]: { readonly [character: string]: Glyph } } = {
${parts.join("\n")}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = new URL("src/draw/glyphs.ts", import.meta.url);
  const source = await glyphSource();
  await writeFile(target, source);
  console.log(`glyphs.ts: ${source.length} characters`);
}
