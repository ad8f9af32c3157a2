import { describe, expect, it, test } from "vitest";
import { canDrag, type HandRules, isDrag, isThrow, tapTile } from "./hand-touch.js";
import type { DiscardPrompt } from "./prompt-view.js";

const prompt = { id: 1, type: "discard", refusal: null, tiles: [] } satisfies DiscardPrompt;
const refused = { ...prompt, refusal: "offline" } satisfies DiscardPrompt;
const rules: HandRules = { prompt, discardBy: "both" };

describe("tapTile()", () => {
  it("raises a tile, in place of another one", () => {
    expect(tapTile(7, null, rules)).toEqual({ discards: null, raised: 7 });
    expect(tapTile(7, 8, rules)).toEqual({ discards: null, raised: 7 });
  });

  it("discards the raised one", () => {
    expect(tapTile(7, 7, rules)).toEqual({ discards: 7, raised: null });
    expect(tapTile(7, 7, { ...rules, discardBy: "tap" })).toEqual({ discards: 7, raised: null });
  });

  it.each<HandRules>([
    { ...rules, discardBy: "drag" },
    { ...rules, prompt: null },
    { ...rules, prompt: refused },
  ])("lowers it where it may not be discarded: %j", (not) => {
    expect(tapTile(7, 7, not)).toEqual({ discards: null, raised: null });
  });
});

test("canDrag() when it is time, where one wants that", () => {
  expect(canDrag(rules)).toBe(true);
  expect(canDrag({ ...rules, discardBy: "drag" })).toBe(true);
  expect(canDrag({ ...rules, discardBy: "tap" })).toBe(false);
  expect(canDrag({ ...rules, prompt: null })).toBe(false);
  expect(canDrag({ ...rules, prompt: refused })).toBe(false);
});

test("a drag is longer than a finger trembles, a throw nearly as high as the tile", () => {
  const from = { x: 10, y: 100 };
  expect(isDrag(from, { x: 17, y: 100 })).toBe(false);
  expect(isDrag(from, { x: 10, y: 108 })).toBe(true);
  expect(isThrow(from, { x: 60, y: 61 }, 50)).toBe(false);
  expect(isThrow(from, { x: 60, y: 59 }, 50)).toBe(true);
  expect(isThrow(from, { x: 10, y: 160 }, 50)).toBe(false);
});
