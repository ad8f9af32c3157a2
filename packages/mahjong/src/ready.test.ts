import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countMelds } from "./meld.js";
import { formatKinds, parseKinds } from "./notation.js";
import { createOptions } from "./options.js";
import { bestFan, isReady, readyDiscards, readyKinds, winningKinds } from "./ready.js";
import { anyHand, anyNearHand, parseHand } from "./testing/hands.js";
import { slowWinningKinds } from "./testing/slow-twin.js";
import { Suit } from "./tile.js";
import { countKinds, kindsIn, sumCounts } from "./tile-set.js";

const options = createOptions({ menqing: true, jiangdui: true, jiaxin: true, yaojiu: true });

describe("winningKinds", () => {
  test.each([
    ["123s 456s 789p 123m 5m", "5m"],
    ["123s 456s 789p 55m 34m", "25m"],
    ["1112345678999s", "123456789s"],
    ["11s 33s 55s 77p 99p 22m 8m", "8m"],
    ["2233445566778s", "258s"],
    ["55m", ""],
    ["5m", "5m"],
    ["4445m", "356m"],
    // A fifth copy, which nobody can draw.
    ["1111m", "1m"],
    ["1111m 23m 234s 567s 9p", "9p"],
    ["123s 456s 789p 123m 55m", ""],
    ["147s 258p 369m 1199s", ""],
  ])("%s waits for %s", (hand, waits) => {
    expect(formatKinds(kindsIn(winningKinds(countKinds(parseKinds(hand)))))).toBe(waits);
    expect(isReady(countKinds(parseKinds(hand)))).toBe(waits !== "");
  });

  test.each([13, 10, 7, 4, 1, 14])("agrees with the slow twin on hands of %i tiles", (size) => {
    fc.assert(
      fc.property(fc.oneof(anyHand(size), anyNearHand(size)), (counts) => {
        expect(kindsIn(winningKinds(counts))).toEqual(slowWinningKinds(counts));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("readyKinds", () => {
  test("says how many are left, and the fan", () => {
    const hand = parseHand("2233445566778s");
    const visible = sumCounts(hand.counts, countKinds(parseKinds("5s 88s 1s")));
    expect(readyKinds(hand, visible, options)).toEqual([
      { kind: 1, remaining: 2, fan: 4 },
      { kind: 4, remaining: 1, fan: 4 },
      { kind: 7, remaining: 1, fan: 6 },
    ]);
  });

  test("has no entry while tiles of the missing suit are in the hand", () => {
    const hand = parseHand("123s 456s 789p 34p 5m5m");
    expect(readyKinds(hand, hand.counts, options, Suit.Characters)).toEqual([]);
    expect(readyKinds(hand, hand.counts, options, undefined)).toHaveLength(2);
    const two = parseHand("123s 456s 789p 34p 55s");
    expect(readyKinds(two, two.counts, options, Suit.Characters)).toHaveLength(2);
  });

  test("counts melds for fan, and no tile less than none", () => {
    const hand = parseHand("5s | 111s | 9999s | 333s | 777s");
    const visible = sumCounts(hand.counts, sumCounts(countMelds(hand.melds), countKinds(parseKinds("5555s"))));
    // Full flush, all triplets, golden single, one root.
    expect(readyKinds(hand, visible, options)).toEqual([{ kind: 4, remaining: 0, fan: 5 }]);
  });
});

describe("readyDiscards", () => {
  test("has one entry for each discard that leaves a ready hand", () => {
    const none = parseHand("147s 258p 369m 11999s");
    expect(readyDiscards(none, none.counts, options)).toEqual([]);
    const ready = parseHand("123s 456s 55m 346m | 111p");
    expect(
      readyDiscards(ready, ready.counts, options).map(({ discard, waits }) => [
        formatKinds([discard]),
        formatKinds(waits.map(({ kind }) => kind)),
      ]),
    ).toEqual([
      ["3m", "5m"],
      ["5m", "36m"],
      ["6m", "25m"],
    ]);
  });
});

describe("bestFan", () => {
  test.each([
    // Not ready.
    ["147s 258p 369m 1199s", -1],
    ["123s 456p 789p 55m 34m", 1],
    ["55s 88s 22p 55p 88p 22m 5m", 6],
    // All triplets; a fifth copy is no root.
    ["1111m | 222p | 333s | 555p", 1],
    // Waits for 6 or 9 of 筒 are taken for 5 of 条 (Q44b): without 4, 5, 6 of 条 nothing is removed, so the hand wins.
    ["123s 123m 78p 222p 99p", 2],
    ["123m 456s 78p 222p 99p", 2],
    ["123m 44s 78p 222p 333p", 1],
    // 4 _ 6 of 筒 is a middle five, but the server does not see it here.
    ["123m 123s 46p 777p 99p", 1],
  ])("of %s is %i", (text, fan) => {
    expect(bestFan(parseHand(text), options)).toBe(fan);
  });
});
