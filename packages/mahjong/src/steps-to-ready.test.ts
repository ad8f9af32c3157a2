import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseKinds } from "./notation.js";
import { winningKinds } from "./ready.js";
import { SuitMemory, stepsToReady } from "./steps-to-ready.js";
import { anyHand, anyNearHand } from "./testing/hands.js";
import { KINDS, Suit } from "./tile.js";
import { at, countKinds, kindsIn } from "./tile-set.js";
import { isWin } from "./win.js";

const memory = new SuitMemory();

describe("stepsToReady", () => {
  test.each([
    ["123s 456s 789p 123m 55m", 0, -1],
    ["123s 456s 789p 123m 5m", 0, 0],
    ["123s 456s 789p 12m 59m", 0, 1],
    ["11s 33s 55s 77p 99p 2m 8m 4m", 0, 1],
    ["147s 258p 369m 147p 1m", 0, 4],
    ["5m", 4, 0],
    ["55m", 4, -1],
    // Only a fifth copy would win.
    ["1111m", 3, 1],
    ["1111s 3333s 5555s 7s", 0, 0],
    ["1111s 2222s 3333s 4s", 0, 0],
  ])("of %s with %i melds is %i", (hand, melds, steps) => {
    expect(stepsToReady(countKinds(parseKinds(hand)), melds)).toBe(steps);
  });

  test("never counts on the missing suit", () => {
    const hand = countKinds(parseKinds("123s 456s 789p 123m 5m"));
    expect(stepsToReady(hand, 0, Suit.Characters)).toBe(4);
    const pairs = countKinds(parseKinds("11s 33s 55s 77p 99p 22m 8m"));
    expect(stepsToReady(pairs, 0, Suit.Characters)).toBe(3);
  });

  test("is the same with a memory that is too small", () => {
    const small = new SuitMemory(1);
    fc.assert(
      fc.property(anyHand(13), (hand) => {
        expect(stepsToReady(hand, 0, undefined, small)).toBe(stepsToReady(hand, 0, undefined, memory));
      }),
    );
  });

  // By induction over the steps these two are the whole truth.
  test("is 0 or less where a tile that exists wins", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(13, 10, 4)
          .chain((size) => fc.tuple(fc.constant(size), fc.oneof(anyHand(size), anyNearHand(size)))),
        ([size, hand]) => {
          const canWin = kindsIn(winningKinds(hand)).some((kind) => at(hand, kind) < 4);
          expect(stepsToReady(hand, (13 - size) / 3, undefined, memory) <= 0).toBe(canWin);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is one more than that of the best hand one exchange away", () => {
    fc.assert(
      fc.property(fc.oneof(anyHand(13), anyNearHand(13)), (hand) => {
        const steps = stepsToReady(hand, 0, undefined, memory);
        let best = Number.POSITIVE_INFINITY;
        for (let draw = 0; draw < KINDS; draw++) {
          if (at(hand, draw) === 4) continue;
          const drawn = hand.map((count, kind) => (kind === draw ? count + 1 : count));
          for (let discard = 0; discard < KINDS; discard++) {
            if (at(drawn, discard) === 0) continue;
            const next = drawn.map((count, kind) => (kind === discard ? count - 1 : count));
            best = Math.min(best, stepsToReady(next, 0, undefined, memory));
          }
          expect(stepsToReady(drawn, 0, undefined, memory) === -1).toBe(isWin(drawn));
        }
        expect(best).toBe(Math.max(0, steps - 1));
      }),
      { numRuns: 150 },
    );
  });
});
