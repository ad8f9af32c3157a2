import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatKinds, formatTiles, parseKinds, parseTiles } from "./notation.js";
import { kindOf } from "./tile.js";

describe("notation", () => {
  test("reads ranks before their suit", () => {
    expect(parseKinds("12m 9p1s")).toEqual([18, 19, 17, 0]);
    expect(parseTiles("11s 9m 1s")).toEqual([0, 1, 104, 2]);
    expect(parseKinds("")).toEqual([]);
  });

  test.each(["1", "m", "0s", "1z", "1s,2s", "1s\n2s"])("refuses %j", (text) => {
    expect(() => parseKinds(text)).toThrow(RangeError);
  });

  test("refuses a fifth tile of a kind where tiles are wanted", () => {
    expect(parseKinds("11111s")).toHaveLength(5);
    expect(() => parseTiles("11111s")).toThrow("Cannot find a fifth 1s");
  });

  test("writes 万, 筒, 条", () => {
    expect(formatTiles([0, 35, 36, 107, 72])).toBe("19m 1p 19s");
    expect(formatKinds([])).toBe("");
  });

  test("reads what it writes", () => {
    const anyTiles = fc.uniqueArray(fc.nat({ max: 107 }));
    fc.assert(
      fc.property(anyTiles, (tiles) => {
        const text = formatTiles(tiles);
        expect(parseKinds(text).sort((a, b) => a - b)).toEqual(tiles.map(kindOf).sort((a, b) => a - b));
        expect(formatTiles(parseTiles(text))).toBe(text);
      }),
    );
  });
});
