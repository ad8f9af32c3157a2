import { describe, expect, test } from "vitest";
import { faceOf } from "../names.js";
import { distance, EYES, see } from "../testing/eyes.js";
import { raster } from "../testing/raster.js";
import { type TileLook, tileLayers } from "../tile-layers.js";
import { type Drawing, standalone } from "./drawing.js";
import { DRAWINGS, PARTS } from "./drawings.js";
import { el } from "./shapes.js";

const KINDS = Array.from({ length: 27 }, (_, kind) => kind);

/** A tile of 32 pixels, composed as the clients do. */
function tile(look: Omit<TileLook, "body">): string {
  const content = tileLayers({ body: "body-up", ...look }).map(({ art, x, y, width, height }) => {
    const drawing = DRAWINGS.find(({ name }) => name === art) as Drawing;
    const scale = `translate(${x} ${y})scale(${width / drawing.width} ${height / drawing.height})`;
    return el("g", { transform: scale }, drawing.content);
  });
  const ground = '<rect width="72" height="110" fill="#1f7a5c"/>';
  return standalone({ name: "tile", width: 72, height: 110, content: ground + content.join("") }, PARTS);
}

/** The two faces that look most alike, and how far apart they are. */
function nearest(help: { suit?: boolean; rank?: boolean }, eyes: keyof typeof EYES): [number, string] {
  const matrix = EYES[eyes] as (typeof EYES)[string];
  const views = KINDS.map((kind) => see(raster(tile({ face: faceOf(kind), ...help }), 32), matrix));
  let best: [number, string] = [1, ""];
  for (const one of KINDS) {
    for (const other of KINDS.slice(one + 1)) {
      const apart = distance(views[one] as Float64Array, views[other] as Float64Array);
      if (apart < best[0]) best = [apart, `${faceOf(one)} and ${faceOf(other)}`];
    }
  }
  return best;
}

describe("at 32 pixels no two faces look alike", () => {
  test.each([
    ["to most eyes", {}, "all"],
    ["in grey", {}, "grey"],
    ["in grey, with marks", { suit: true, rank: true }, "grey"],
    ["without red, with marks", { suit: true, rank: true }, "protanopia"],
    ["without green, with marks", { suit: true, rank: true }, "deuteranopia"],
  ])("%s", (_, help, eyes) => {
    const [apart, pair] = nearest(help, eyes);
    expect(apart, pair).toBeGreaterThan(0.09);
  });
});

describe("the suits are told apart by the shape of their marks alone", () => {
  const shape = (name: string): Uint8Array => {
    const { pixels } = raster(standalone(DRAWINGS.find((one) => one.name === name) as Drawing, PARTS), 9);
    return pixels.filter((_, index) => index % 4 === 3);
  };
  test.each([
    ["mark-b", "mark-d"],
    ["mark-b", "mark-c"],
    ["mark-d", "mark-c"],
  ])("%s and %s", (one, other) => {
    const others = shape(other);
    const apart = shape(one).filter((alpha, index) => Math.abs(alpha - (others[index] as number)) > 100).length;
    expect(apart).toBeGreaterThan(8);
  });
});
