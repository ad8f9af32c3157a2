import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  type Art,
  AVATAR_NAMES,
  BODY_SIZES,
  type BodyArt,
  EMOJI_ART,
  FRAME_NAMES,
  faceOf,
  ICON_NAMES,
  marksOf,
} from "../names.js";
import { edgeAlpha, raster } from "../testing/raster.js";
import { sprite, standalone } from "./drawing.js";
import { DRAWINGS, PARTS } from "./drawings.js";
import { GLYPHS } from "./glyphs.js";

const both = <Name extends string>(...names: Name[]): `${Name}-${"zh" | "en"}`[] =>
  names.flatMap((name): `${Name}-${"zh" | "en"}`[] => [`${name}-zh`, `${name}-en`]);

/** Every name that the types know. */
const NAMES: readonly Art[] = [
  ...Array.from({ length: 27 }, (_, kind) => faceOf(kind)),
  ...Array.from({ length: 9 }, (_, rank) => marksOf(faceOf(rank)).rank),
  ...[0, 9, 18].map((kind) => marksOf(faceOf(kind)).suit),
  ...(Object.keys(BODY_SIZES) as BodyArt[]),
  ...both("action-pong", "action-kong", "action-win", "action-pass"),
  ...both("call-pong", "call-kong", "call-win", "call-self-draw"),
  ...both("suit-b", "suit-d", "suit-c", "banker", "ready-hand", "won"),
  ...([
    "ready",
    "offline",
    "crown",
    "felt",
    "compass",
    "compass-turn",
    "compass-ring",
    "wind",
    "rain",
    "burst",
  ] as const),
  ...(["die-1", "die-2", "die-3", "die-4", "die-5", "die-6", "logo", "coin", "card"] as const),
  ...(["hero", "pointer", "ready-arrow", "feeder", "tile-glow"] as const),
  ...FRAME_NAMES.map((name): Art => `frame-${name}`),
  ...AVATAR_NAMES.map((name): Art => `avatar-${name}`),
  ...Object.values(EMOJI_ART),
  ...ICON_NAMES.map((name): Art => `icon-${name}`),
];

test("there is one drawing for every name, and no other", () => {
  expect(DRAWINGS.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

test("no drawing, gradient or group has another one's name", () => {
  const names = [...DRAWINGS, ...PARTS].map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { name, content } of PARTS) expect(content).toContain(`id="${name}"`);
});

test("bodies are as large as the layers take them to be", () => {
  for (const [name, size] of Object.entries(BODY_SIZES)) {
    const body = DRAWINGS.find((one) => one.name === name);
    expect([body?.width, body?.height], name).toEqual(size);
  }
});

describe("a drawing alone", () => {
  /** What goes to its edges by intent. */
  const FILLS = /^(body-|frame-|felt|compass|die-|avatar-)/;

  test.each(DRAWINGS)("$name is drawn, whole, and by its own file alone", (drawing) => {
    const svg = standalone(drawing, PARTS);
    expect(svg).not.toMatch(/NaN|undefined|style=|<script|<image|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    const image = raster(svg, 128);
    const ink = image.pixels.filter((byte, index) => index % 4 === 3 && byte > 8).length;
    expect(ink).toBeGreaterThan(100);
    if (!FILLS.test(drawing.name)) expect(edgeAlpha(image)).toBeLessThan(24);
  });
});

test("the sprite is one small file", () => {
  const text = sprite(DRAWINGS, PARTS);
  expect(raster(text.replace('width="0" height="0"', 'width="8" height="8"'), 8).width).toBe(8);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(28 * 1024);
});

test("a drawing that needs what there is not is refused", () => {
  const drawing = { name: "x", width: 1, height: 1, content: '<use href="#nothing"/>' };
  expect(() => standalone(drawing, PARTS)).toThrow('there is no part "nothing"');
});

test("every character taken from a font is on some drawing", () => {
  const all = [...DRAWINGS, ...PARTS].map(({ content }) => content).join("");
  const unused = Object.values(GLYPHS).flatMap((font) =>
    Object.entries(font)
      .filter(([, { path }]) => !all.includes(path))
      .map(([character]) => character),
  );
  expect(unused).toEqual([]);
});
