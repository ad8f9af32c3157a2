import { describe, expect, test } from "vitest";
import { BODY_SIZES, type BodyArt, faceOf, suitBadge } from "./names.js";
import { type Turn, tileLayers } from "./tile-layers.js";

/** The box that a layer covers once it is turned. */
function covered({ x, y, width, height, turn }: ReturnType<typeof tileLayers>[number]): number[] {
  if (turn % 180 === 0) return [x, y, width, height];
  return [x + (width - height) / 2, y + (height - width) / 2, height, width];
}

describe("tileLayers()", () => {
  test("an upright tile is a body and a face on its surface", () => {
    expect(tileLayers({ body: "body-hand", face: "tile-b1" })).toEqual([
      { art: "body-hand", x: 0, y: 0, width: 72, height: 110, turn: 0 },
      { art: "tile-b1", x: 0, y: 12, width: 72, height: 96, turn: 0 },
    ]);
  });

  test.each<[BodyArt, Turn, number[]]>([
    ["body-up", 180, [0, 0, 72, 96]],
    ["body-up-turned", 90, [0, 0, 96, 72]],
    ["body-up-turned", 270, [0, 0, 96, 72]],
  ])("the face covers the surface of %s at %i degrees", (body, turn, box) => {
    const [, face] = tileLayers({ body, turn, face: "tile-c9" });
    expect(covered(face as never)).toEqual(box);
  });

  // The rank is at the upper left as its owner sees it.
  test.each<[BodyArt, Turn, "left" | "right", "top" | "bottom"]>([
    ["body-up", 0, "left", "top"],
    ["body-up", 180, "right", "bottom"],
    ["body-up-turned", 90, "right", "top"],
    ["body-up-turned", 270, "left", "bottom"],
  ])("marks on %s at %i degrees are in their corners", (body, turn, side, end) => {
    const layers = tileLayers({ body, turn, face: "tile-d5", rank: true, suit: true });
    expect(layers.map(({ art }) => art)).toEqual([body, "tile-d5", "rank-5", "mark-d"]);
    const [x = 0, y = 0] = covered(layers[2] as never);
    const [width] = BODY_SIZES[body];
    expect(x < width / 2 ? "left" : "right").toBe(side);
    expect(y < 36 ? "top" : "bottom").toBe(end);
  });

  test("every layer stays on its body", () => {
    for (const turn of [0, 180] as const) {
      for (const layer of tileLayers({ body: "body-up", turn, face: "tile-d5", rank: true, suit: true })) {
        const [x = 0, y = 0, width = 0, height = 0] = covered(layer);
        expect(x >= 0 && y >= 0 && x + width <= 72 && y + height <= 110, layer.art).toBe(true);
      }
    }
  });

  test("a back has no face, and a body turns only as it lies", () => {
    expect(tileLayers({ body: "body-down" })).toHaveLength(1);
    expect(() => tileLayers({ body: "body-down", face: "tile-b1" })).toThrow("does not show its face");
    expect(() => tileLayers({ body: "body-up", turn: 90, face: "tile-b1" })).toThrow("by 90 degrees");
  });
});

test("faceOf() and suitBadge() follow the server's order", () => {
  expect([0, 8, 9, 17, 18, 26].map(faceOf)).toEqual(["tile-b1", "tile-b9", "tile-d1", "tile-d9", "tile-c1", "tile-c9"]);
  expect([0, 1, 2].map((suit) => suitBadge(suit, "zh"))).toEqual(["suit-b-zh", "suit-d-zh", "suit-c-zh"]);
  for (const kind of [-1, 27, 1.5]) expect(() => faceOf(kind)).toThrow(RangeError);
  expect(() => suitBadge(3, "en")).toThrow(RangeError);
});
