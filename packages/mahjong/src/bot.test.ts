import { describe, expect, test } from "vitest";
import { Bot, type View, viewOf } from "./bot.js";
import { dealRound } from "./deal.js";
import { addRound, createMatch, isMatchOver, nextRound } from "./match.js";
import { parseTiles } from "./notation.js";
import { createOptions } from "./options.js";
import { createRandom, type Random } from "./random.js";
import type { Action } from "./round-state.js";
import { meldOf } from "./testing/hands.js";
import { type Chooser, fewestSteps, playOn, randomChooser, stackedWall } from "./testing/play.js";
import { kindOf, Suit, type Suit as SuitType, type Tile } from "./tile.js";
import { countTiles } from "./tile-set.js";
import { shuffleWall } from "./wall.js";

const bot = new Bot();

const view = (text: string, missing?: SuitType, seen = ""): View => {
  const hand = parseTiles(text);
  return {
    hand,
    melds: [],
    missing,
    visible: countTiles([...hand, ...parseTiles(seen)]),
    options: createOptions(),
  };
};
const tile = (text: string): Tile => parseTiles(text)[0] as Tile;
const discards = (hand: readonly Tile[]): Action[] => hand.map((one) => ({ type: "discard", seat: 0, tile: one }));
const pass: Action = { type: "pass", seat: 0 };
const win: Action = { type: "win", seat: 0 };
const pong: Action = { type: "pong", seat: 0 };
const kong = (text: string): Action => ({ type: "kong", seat: 0, tile: tile(text) });

describe("Bot", () => {
  test.each([
    ["the suit with fewest tiles", "123456s 12399p 1m 5m", Suit.Characters],
    ["of few tiles those that help least", "1s 4s 7s 234p 55p 99p 123m", Suit.Bamboo],
  ])("gives up %s: %s", (_, hand, suit) => {
    const actions = [0, 1, 2].map((one): Action => ({ type: "missing-suit", seat: 0, suit: one as SuitType }));
    expect(bot.choose(view(hand), actions)).toEqual({ type: "missing-suit", seat: 0, suit });
  });

  test.each([
    ["a tile of the missing suit", "123456s 1239p 555m 9p", Suit.Characters, "", "5m"],
    ["of these the one alone", "123456s 123p 55m 9m 99p", Suit.Characters, "", "9m"],
    ["what keeps it ready", "123456789s 55p 23p 9p", undefined, "", "9p"],
    ["what leaves two kinds to wait for", "123456789s 55p 679p", undefined, "", "9p"],
    ["what leaves more tiles to wait for", "123456789s 55p 246p", undefined, "", "6p"],
    ["what leaves more that it has not seen", "123456789s 55p 246p", undefined, "3333p", "5p"],
  ])("discards %s: %s", (_, hand, missing, seen, wanted) => {
    const action = bot.choose(view(hand, missing, seen), discards(parseTiles(hand)));
    expect(action.type).toBe("discard");
    const kinds = [...new Set(parseTiles(wanted).map(kindOf))];
    expect(kinds).toContain(kindOf((action as { tile: Tile }).tile));
  });

  test.each<[string, string, SuitType | undefined, Action[], string | undefined, Action]>([
    ["wins whenever it can", "123456s 55p 46p 999p", undefined, [win, pass, pong], "5p", win],
    ["pongs what brings it nearer", "123456s 55p 99p 28m 4m", undefined, [pass, pong], "9p", pong],
    ["leaves what does not", "123456s 55p 789p 23m", undefined, [pass, pong], "5p", pass],
    ["leaves the missing suit", "123456s 55p 99p 28m 4m", Suit.Dots, [pass, pong], "9p", pass],
    [
      "makes a kong that costs nothing",
      "1111s 456s 55p 46p 99p 8p",
      undefined,
      [kong("1s"), pass],
      undefined,
      kong("1s"),
    ],
    ["keeps four alike that it needs", "1111s 23s 456s 5p 789p 9m", undefined, [kong("1s"), pass], undefined, pass],
    [
      "makes no kong of the missing suit",
      "1111s 456p 55p 46p 99p 8p",
      Suit.Bamboo,
      [kong("1s"), pass],
      undefined,
      pass,
    ],
    ["takes a discard for a kong", "111s 456s 55p 46p 999p", undefined, [pass, pong, kong("1s")], "1s", kong("1s")],
    ["takes what there is", "1s", undefined, [pong], "9p", pong],
  ])("%s: %s", (_, hand, missing, actions, claimed, wanted) => {
    expect(bot.choose(view(hand, missing), actions, claimed === undefined ? undefined : tile(claimed))).toEqual(wanted);
  });

  test("adds to a pong, and needs something to choose from", () => {
    const hand = { ...view("1s 456s 55p 46p 99p 8p"), melds: [meldOf("pong", "111s")] };
    expect(bot.choose(hand, [kong("1s"), pass])).toEqual(kong("1s"));
    expect(() => bot.choose(hand, [])).toThrow(RangeError);
  });

  test("sees its hand, all melds and all discards, and nothing else", () => {
    const round = dealRound(stackedWall(["", "", ""], ""), 0, { mode: 3 });
    const seats = round.seats.map((seat, i) =>
      i === 1 ? { ...seat, melds: [meldOf("pong", "999p")], discards: parseTiles("8p") } : seat,
    );
    const { visible, hand } = viewOf({ ...round, seats }, 0);
    expect(visible).toEqual(countTiles([...hand, ...parseTiles("999p 8p")]));
  });
});

/** The share of matches that one bot among others wins, a tie being a part of a win, and its mean points. */
function matches(count: number, mode: 3 | 4, others: (random: Random) => Chooser): { share: number; mean: number } {
  const ours: Chooser = (round, actions) =>
    bot.choose(viewOf(round, (actions[0] as Action).seat), actions, round.claim?.tile);
  let share = 0;
  let points = 0;
  for (let seed = 0; seed < count; seed++) {
    const random = createRandom(seed);
    const seat = seed % mode;
    const choosers = Array.from({ length: mode }, (_, i) => (i === seat ? ours : others(random)));
    let match = createMatch(random.below(mode), { mode, round: 1 });
    while (!isMatchOver(match)) match = addRound(match, playOn(nextRound(match, shuffleWall(mode, random)), choosers));
    const score = match.scores[seat] as number;
    const best = Math.max(...match.scores);
    if (score === best) share += 1 / match.scores.filter((other) => other === best).length;
    points += score - 1000;
  }
  return { share: share / count, mean: points / count };
}

describe("over 1,000 matches", () => {
  test("one bot among three random players wins at least twice its share", () => {
    expect(matches(1000, 4, randomChooser).share).toBeGreaterThan(0.5);
  }, 60_000);

  test("one bot among three that only count steps wins more than its share", () => {
    const { share, mean } = matches(1000, 4, () => fewestSteps);
    expect(share).toBeGreaterThan(0.3);
    expect(mean).toBeGreaterThan(0);
  }, 60_000);
});
