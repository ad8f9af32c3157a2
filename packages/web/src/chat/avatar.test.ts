import { describe, expect, it } from "vitest";
import { colourOf, initialOf } from "./avatar.js";

describe("initialOf()", () => {
  it.each([
    ["ann", "A"],
    ["阿柚", "阿"],
    ["👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦"],
    ["", "?"],
  ])("of %o is %s", (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});

describe("colourOf()", () => {
  it("is one of six, and uses them all", () => {
    const colours = Array.from({ length: 60 }, (_, index) => colourOf(`Player ${index}`));
    expect([...new Set(colours)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(colourOf("Ann")).toBe(colourOf("Ann"));
  });
});
