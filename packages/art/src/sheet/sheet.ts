import { type Drawing, type Part, sprite } from "../draw/drawing.js";
import { type Frame, pack } from "./pack.js";

/** Width and height of the sheet, in pixels: a power of two, as textures on old phones must be. */
export const SHEET_SIZE = 2048;

/** Pixels of a unit, by the beginning of the name: as large as a picture is drawn on a sharp phone. */
const SCALES: readonly (readonly [prefix: string, scale: number])[] = [
  ["tile-", 2],
  ["body-", 2],
  ["mark-", 2.5],
  ["rank-", 2.5],
  ["icon-", 3],
  ["avatar-", 1.5],
  ["action-", 1.6],
  ["call-", 1.3],
  ["compass", 1.6],
  ["burst", 1.25],
  ["hero", 1.25],
  ["logo", 1.25],
  ["suit-", 1.75],
];
const SCALE = 1.5;

/** Drawings that do not go into the sheet: a texture that repeats must be alone. */
const ALONE: readonly string[] = ["felt"];

/** All drawings on one sheet: the SVG to rasterise, and where each is. */
export function sheet(drawings: readonly Drawing[], parts: readonly Part[]): { svg: string; frames: Frame[] } {
  const shown = drawings.filter(({ name }) => !ALONE.includes(name));
  const frames = pack(
    shown.map(({ name, width, height }) => {
      const scale = SCALES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? SCALE;
      return { name, width: Math.round(width * scale), height: Math.round(height * scale) };
    }),
    SHEET_SIZE,
  );
  const uses = frames.map(
    ({ name, x, y, width, height }) => `<use href="#${name}" x="${x}" y="${y}" width="${width}" height="${height}"/>`,
  );
  // Line icons take the colour of the text: white, for the client to tint.
  const symbols = sprite(shown, parts).replace(/^<svg[^>]*>|<\/svg>\n$/g, "");
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_SIZE}" height="${SHEET_SIZE}" color="#fff">`;
  return { svg: `${head}${symbols}${uses.join("")}</svg>\n`, frames };
}
