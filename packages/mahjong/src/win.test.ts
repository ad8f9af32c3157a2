import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseKinds } from "./notation.js";
import { anyHand, anyNearHand } from "./testing/hands.js";
import { slowIsWin } from "./testing/slow-twin.js";
import { countKinds } from "./tile-set.js";
import { isWin, isWinWithFive } from "./win.js";

describe("isWin", () => {
  test.each([
    ["four sequences and a pair", "123s 456s 789p 123m 55m"],
    ["triplets", "111s 222s 333p 999m 55m"],
    ["one suit", "11123455567899s"],
    ["a pair alone, all else melded", "55m"],
    ["a triplet that is also part of sequences", "11122233344455s"],
    ["seven pairs", "11s 33s 55s 77p 99p 22m 88m"],
    ["seven pairs, four alike", "1111s 33s 55s 77p 99p 22m"],
    ["seven pairs that are also sequences", "112233s 445566p 77m"],
    ["four alike in a sequence and a triplet", "1111s 23s 444p 777p 99p"],
  ])("%s: %s", (_, text) => {
    expect(isWin(countKinds(parseKinds(text)))).toBe(true);
  });

  test.each([
    ["nothing", ""],
    ["no pair", "123s 456s 789p 123m 56m"],
    ["a sequence over two suits", "123s 456s 89s 1p 123m 55m"],
    ["two pairs", "123s 456s 789p 11m 55m 1p"],
    ["four pairs", "11s 22s 33p 44p"],
    ["one tile too few", "123s 456s 789p 123m 5m"],
    ["one tile too many", "123s 456s 789p 123m 555m"],
  ])("not %s: %s", (_, text) => {
    expect(isWin(countKinds(parseKinds(text)))).toBe(false);
  });

  test.each([14, 11, 8, 5, 2])("agrees with the slow twin on hands of %i tiles", (size) => {
    let wins = 0;
    fc.assert(
      fc.property(fc.oneof(anyHand(size), anyNearHand(size)), (counts) => {
        const expected = slowIsWin(counts);
        if (expected) wins++;
        expect(isWin(counts)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(wins).toBeGreaterThan(50);
  });
});

describe("isWinWithFive", () => {
  test.each([
    ["11111s 234p 567p 22m 2m", true],
    ["11111s 2233s 456p 99p", true],
    ["33333s 12s 24s 45s 789p 1m", false],
    ["33333s 12s 24s 45s 789p", true],
    ["11111s 234p 567p 23m 4m", true],
    ["11111s 234p 567p 22m 3m", false],
    ["123s 456s 789p 123m 55m", true],
  ])("%s: %s", (text, wins) => {
    expect(isWinWithFive(countKinds(parseKinds(text)))).toBe(wins);
    expect(slowIsWin(countKinds(parseKinds(text)))).toBe(wins);
  });
});
