import { describe, expect, test } from "vitest";
import { createOptions, DEFAULT_OPTIONS } from "./options.js";
import { scoreOfWin } from "./score.js";

describe("scoreOfWin", () => {
  test.each([
    ["fan", 3, false, 0, 1, 0],
    ["fan", 3, false, 2, 4, 2],
    ["fan", 3, false, 3, 8, -1],
    ["fan", 3, false, 9, 8, -1],
    ["fan", 3, true, 0, 2, 1],
    ["fan", 3, true, 2, 8, -1],
    ["fan", 3, true, 5, 8, -1],
    ["di", 3, true, 0, 2, 0],
    ["di", 3, true, 3, 9, -1],
    ["di", 5, true, 4, 17, 4],
    ["di", 3, false, 3, 8, -1],
    ["none", 3, true, 1, 2, 1],
    ["fan", 0, true, 4, 1, -1],
  ])("zimo %s, cap %i, self-draw %s, %i fan: %i points, shown as %i", (zimo, maxFan, selfDraw, fan, points, shown) => {
    const score = scoreOfWin(fan, selfDraw, createOptions({ zimo, maxFan }));
    expect([score.points, score.shownFan]).toEqual([points, shown]);
  });
});

describe("createOptions", () => {
  test("gives the defaults, and always lets four players win a discard without fan", () => {
    expect(createOptions()).toEqual(DEFAULT_OPTIONS);
    expect(createOptions({ pinghu: false }).pinghu).toBe(true);
    expect(createOptions({ mode: 3, pinghu: false }).pinghu).toBe(false);
  });

  test.each([{ mode: 2 as 3 }, { round: 2 }, { maxFan: -1 }, { maxFan: 21 }, { maxFan: 2.5 }])(
    "refuses %j",
    (options) => {
      expect(() => createOptions(options)).toThrow(RangeError);
    },
  );
});
