import { describe, expect, test } from "vitest";
import { createRandom } from "./random.js";
import { shuffleWall, wallSize } from "./wall.js";

describe("shuffleWall", () => {
  test.each([3, 4] as const)("has every tile once for %i players", (players) => {
    const wall = shuffleWall(players, createRandom(1));
    expect([...wall].sort((a, b) => a - b)).toEqual(Array.from({ length: wallSize(players) }, (_, tile) => tile));
  });

  test("is the seed's", () => {
    expect(shuffleWall(4, createRandom(7))).toEqual(shuffleWall(4, createRandom(7)));
    expect(shuffleWall(4, createRandom(7))).not.toEqual(shuffleWall(4, createRandom(8)));
  });

  test("puts every tile first as often as any other", () => {
    const random = createRandom(2);
    const first = new Array<number>(72).fill(0);
    for (let i = 0; i < 7200; i++) {
      const tile = shuffleWall(3, random)[0] as number;
      first[tile] = (first[tile] ?? 0) + 1;
    }
    expect(Math.min(...first)).toBeGreaterThan(60);
    expect(Math.max(...first)).toBeLessThan(145);
  });
});

describe("createRandom", () => {
  test("gives whole numbers of 32 bits, and below a limit all alike", () => {
    const random = createRandom(-1);
    const numbers = Array.from({ length: 1000 }, () => random.next());
    expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
    expect(new Set(numbers).size).toBe(1000);
    const small = Array.from({ length: 3000 }, () => random.below(3));
    for (const value of [0, 1, 2]) expect(small.filter((number) => number === value).length).toBeGreaterThan(900);
  });

  test("draws again above the last full row of multiples", () => {
    const random = createRandom(3);
    const twin = createRandom(3);
    // Half of all numbers are too large for this limit.
    const limit = 2 ** 31 + 1;
    let expected = twin.next();
    for (let i = 0; i < 20; i++) {
      while (expected >= limit) expected = twin.next();
      expect(random.below(limit)).toBe(expected);
      expected = twin.next();
    }
  });
});
