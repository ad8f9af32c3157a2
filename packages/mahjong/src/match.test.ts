import { describe, expect, test } from "vitest";
import { addRound, createMatch, isMatchOver, nextRound } from "./match.js";
import { createRandom } from "./random.js";
import { endRound, resultsOf } from "./settlement.js";
import { playOn, randomChooser } from "./testing/play.js";
import { shuffleWall } from "./wall.js";

describe("a match", () => {
  test("adds up its rounds, and hands the banker on", () => {
    const random = createRandom(5);
    let match = createMatch(2, { mode: 3, round: 4 });
    expect(match.scores).toEqual([1000, 1000, 1000]);
    while (!isMatchOver(match)) {
      const round = playOn(nextRound(match, shuffleWall(3, random)), Array(3).fill(randomChooser(random)));
      const results = resultsOf(round);
      const next = addRound(match, round);
      expect(next.scores).toEqual(match.scores.map((score, seat) => score + (results[seat]?.total ?? 0)));
      expect([next.banker, next.played]).toEqual([round.nextBanker, match.played + 1]);
      match = next;
    }
    expect(match.played).toBe(4);
    expect(() => nextRound(match, shuffleWall(3, random))).toThrow("Cannot deal");
  });

  test("takes only rounds that are over", () => {
    const match = createMatch(0, { mode: 3 });
    const round = nextRound(match, shuffleWall(3, createRandom(1)));
    expect(() => addRound(match, round)).toThrow(RangeError);
    expect(addRound(match, endRound(round).round).played).toBe(1);
  });
});
