import { describe, expect, test } from "vitest";
import { dealRound } from "./deal.js";
import { formatFans } from "./fan.js";
import { formatTiles, parseTiles } from "./notation.js";
import { ownOffers } from "./offers.js";
import type { Options } from "./options.js";
import { applyAction, legalActions, seatsToAct } from "./round.js";
import { type Action, type Round, seatOf, wallLeft } from "./round-state.js";
import { endRound, resultsOf } from "./settlement.js";
import { act, type Chooser, play, playOn, stackedWall, typesOf } from "./testing/play.js";
import { kindOf, Suit, type Tile } from "./tile.js";

const deal = (hands: readonly string[], draws: string, options: Partial<Options> = {}, banker = 0): Round =>
  dealRound(stackedWall(hands, draws), banker, { mode: hands.length as 3 | 4, ...options });

const own = (round: Round, seat: number, text: string): Tile => {
  const [wanted = 0] = parseTiles(text);
  return seatOf(round, seat).hand.find((tile) => kindOf(tile) === kindOf(wanted)) as Tile;
};
const discard = (round: Round, seat: number, text: string): Round =>
  act(round, { type: "discard", seat, tile: own(round, seat, text) }).round;
const kong = (round: Round, seat: number, text: string): Action => ({
  type: "kong",
  seat,
  tile: own(round, seat, text),
});
const win = (seat: number): Action => ({ type: "win", seat });
const pass = (seat: number): Action => ({ type: "pass", seat });
const pong = (seat: number): Action => ({ type: "pong", seat });
const offered = (round: Round, seat: number): string[] => legalActions(round, seat).map(({ type }) => type);
const totals = (round: Round): number[] => resultsOf(round).map(({ total }) => total);
const fans = (round: Round, seat: number): string => formatFans(resultsOf(round)[seat]?.fans ?? []);

/** Discards what was drawn and takes nothing, so that hands stay as they are. */
const idle: Chooser = (round, actions) => {
  const last = seatOf(round, (actions[0] as Action).seat).lastDrawn;
  const choice = actions.find(
    (action) => action.type === "pass" || (action.type === "discard" && action.tile === last),
  );
  return choice ?? (actions[0] as Action);
};

// Three hands that have nothing to do with each other.
const JUNK = ["147s 369s 28p 11199p", "147s 147p 258p 1199s", "258s 369s 369p 4477p"] as const;
const PAIR = "2258s 55p 2278p 467s";
const KONG = "1111s 28p 369s 1199p";
const TRIPLE = "555p 2258s 2278p 46s";
// Wait for 5p.
const WAITS = ["123s 456s 789s 46p 88p", "123s 456s 99s 123p 46p"] as const;

describe("dealRound", () => {
  test("gives thirteen tiles to each seat, and one more to the banker", () => {
    const round = deal(JUNK, "5p 8s", {}, 1);
    expect(round.seats.map(({ hand }) => hand.length)).toEqual([13, 14, 13]);
    expect(formatTiles(seatOf(round, 2).hand)).toBe(formatTiles(parseTiles(JUNK[2])));
    expect(formatTiles([seatOf(round, 1).lastDrawn as Tile])).toBe("5p");
    expect([round.phase, round.turn, wallLeft(round)]).toEqual(["discard", 1, 32]);
  });

  test("asks four players for their missing suits first", () => {
    const round = dealRound(stackedWall(["", "", "", ""], ""), 3);
    expect([round.phase, wallLeft(round)]).toEqual(["missing-suit", 55]);
    expect(seatsToAct(round)).toEqual([0, 1, 2, 3]);
  });

  test.each([
    [[], 0],
    [stackedWall(["", "", ""], "").map(() => 0), 0],
    [stackedWall(["", "", ""], ""), 3],
    [stackedWall(["", "", ""], ""), 0.5],
  ])("refuses another wall or seat", (wall, banker) => {
    expect(() => dealRound(wall, banker, { mode: 3 })).toThrow(RangeError);
  });
});

describe("applyAction", () => {
  test("refuses what is not offered, and says why", () => {
    const round = deal(JUNK, "5p 8s");
    expect(applyAction(round, pass(1))).toEqual({ ok: false, reason: "not-asked" });
    expect(applyAction(round, pass(7))).toEqual({ ok: false, reason: "not-asked" });
    expect(applyAction(round, win(0))).toEqual({ ok: false, reason: "not-offered" });
    expect(applyAction(round, { type: "discard", seat: 0, tile: own(round, 1, "1s") })).toMatchObject({ ok: false });
    expect(applyAction(endRound(round).round, pass(0))).toEqual({ ok: false, reason: "round-over" });
    const four = dealRound(stackedWall(["", "", "", ""], ""), 0);
    expect(applyAction(four, { type: "missing-suit", seat: 0, suit: 3 as 0 })).toMatchObject({ reason: "not-offered" });
  });

  test("changes nothing in the round it is given", () => {
    const round = deal(JUNK, "5p 8s");
    const before = JSON.stringify(round);
    discard(round, 0, "5p");
    expect(JSON.stringify(round)).toBe(before);
  });
});

describe("self-draw", () => {
  const round = deal(["123s 456s 789s 123p 5p", JUNK[1], JUNK[2]], "5p 8s");

  test("is paid by every live seat, and the next seat draws", () => {
    expect(offered(round, 0)).toEqual(["win", "pass"]);
    const { round: won, events } = play(round, win(0));
    expect(typesOf(events)).toEqual(["win", "draw"]);
    expect(totals(won)).toEqual([4, -2, -2]);
    expect(resultsOf(won)[0]).toMatchObject({ shownFan: 1, outcome: 1, tally: { wins: 1, selfDraws: 1, losses: 0 } });
    expect([won.turn, won.nextBanker, seatOf(won, 0).hand.length]).toEqual([1, 0, 13]);
  });

  test("passed leaves the discard", () => {
    expect(offered(play(round, pass(0)).round, 0).every((type) => type === "discard")).toBe(true);
  });

  test("right after an own kong is a kong bloom, and the kong is paid before", () => {
    const dealt = deal(
      ["123s 456s 9999s 12p 5p", JUNK[1].replace("99s", "77s"), "258s 369p 369p 4477p"],
      "5p 3p",
      {},
      0,
    );
    expect(offered(dealt, 0)).toEqual(["kong", "pass"]);
    const { round: drawn, events } = play(dealt, kong(dealt, 0, "9s"));
    expect(typesOf(events)).toEqual(["kong", "kong-money", "draw"]);
    const won = play(drawn, win(0)).round;
    expect(fans(won, 0)).toBe("杠上花 根x1");
    expect(resultsOf(won)[0]).toMatchObject({ rain: 4, wind: 0, total: 20, tally: { concealedKongs: 1 } });
  });
});

describe("a discard", () => {
  test("is won by all who want it, and two of them make the payer the next banker", () => {
    const dealt = deal([JUNK[0], ...WAITS], "5p", { jiaxin: true });
    const asked = discard(dealt, 0, "5p");
    expect(seatsToAct(asked)).toEqual([1, 2]);
    const half = play(asked, win(2));
    expect(half.events).toEqual([]);
    expect(applyAction(half.round, win(2))).toEqual({ ok: false, reason: "not-asked" });
    const { round, events } = play(half.round, win(1));
    expect(typesOf(events)).toEqual(["win", "win", "over"]);
    expect(totals(round)).toEqual([-4, 2, 2]);
    expect([fans(round, 1), round.nextBanker, round.phase]).toEqual(["夹心五", 0, "over"]);
    expect(resultsOf(round)[0]).toMatchObject({ shownFan: -2, outcome: 3, tally: { losses: 2 } });
    expect(seatOf(round, 0).discards).toEqual([]);
  });

  test("can be won in another order, and play goes on behind the last winner (Q23)", () => {
    const four = deal([JUNK[0], WAITS[0], "258s 369p 369p 4477p", WAITS[1]], "5p 2m");
    const chosen = [Suit.Characters, Suit.Characters, Suit.Characters, Suit.Characters].reduce(
      (round, suit, seat) => play(round, { type: "missing-suit", seat, suit }).round,
      four,
    );
    const asked = play(discard(chosen, 0, "5p"), win(1)).round;
    const turnAfter = (order?: readonly number[]): unknown => {
      const applied = applyAction(asked, win(3), order);
      return applied.ok && [applied.events.map((event) => event.type === "win" && event.win.seat), applied.round.turn];
    };
    expect(turnAfter()).toEqual([[1, 3, false], 0]);
    expect(turnAfter([3, 1])).toEqual([[3, 1, false], 2]);
    expect(turnAfter([3])).toEqual(turnAfter([3, 1]));
  });

  test("won by one makes him the next banker, and play goes on behind him", () => {
    const { round } = play(discard(deal([JUNK[0], ...WAITS], "5p 6p"), 0, "5p"), win(1), pass(2));
    expect([round.nextBanker, round.turn, round.phase]).toEqual([1, 2, "discard"]);
  });

  test("needs fan where plain hands may not win, but not after a kong", () => {
    const plain = { pinghu: false };
    const hands = [JUNK[0], ...WAITS];
    expect(discard(deal(hands, "5p", plain), 0, "5p").phase).toBe("discard");
    expect(seatsToAct(discard(deal(hands, "5p", { ...plain, jiaxin: true }), 0, "5p"))).toEqual([1, 2]);
    const afterKong = deal([KONG, ...WAITS.map((hand) => hand.replace("123s", "234s"))], "9p 5p", plain);
    const asked = discard(act(afterKong, kong(afterKong, 0, "1s")).round, 0, "5p");
    expect(seatsToAct(asked)).toEqual([1, 2]);
  });

  test("after a kong moves the kong's money to the winner", () => {
    const dealt = deal([KONG, WAITS[0].replace("123s", "234s"), JUNK[2]], "9p 5p");
    const asked = discard(act(dealt, kong(dealt, 0, "1s")).round, 0, "5p");
    const won = play(asked, win(1)).round;
    expect(fans(won, 1)).toBe("杠上炮");
    expect(totals(won)).toEqual([-2, 4, -2]);
  });

  test("can be ponged, and then a tile is discarded without a draw", () => {
    const dealt = deal([JUNK[0], PAIR, JUNK[2]], "5p 8s");
    const asked = discard(dealt, 0, "5p");
    expect([offered(asked, 0), offered(asked, 1), offered(asked, 2)]).toEqual([[], ["pass", "pong"], []]);
    const { round, events } = play(asked, pong(1));
    expect(typesOf(events)).toEqual(["pong"]);
    expect([round.turn, round.phase, wallLeft(round)]).toEqual([1, "discard", wallLeft(asked)]);
    expect(seatOf(round, 1).melds).toMatchObject([{ type: "pong", from: 0 }]);
    expect(seatOf(round, 0)).toMatchObject({ discards: [], lastDiscard: own(dealt, 0, "5p") });
    expect(play(asked, pass(1)).round.turn).toBe(1);
  });

  test("can be taken for a kong, which its discarder alone pays", () => {
    const dealt = deal([JUNK[0], TRIPLE, JUNK[2]], "5p 8s");
    const asked = discard(dealt, 0, "5p");
    expect(offered(asked, 1)).toEqual(["pass", "pong", "kong"]);
    const { round, events } = play(asked, { type: "kong", seat: 1, tile: asked.claim?.tile as Tile });
    expect(typesOf(events)).toEqual(["kong", "kong-money", "draw"]);
    expect(totals(round)).toEqual([-2, 2, 0]);
    expect(resultsOf(round)[1]).toMatchObject({ rain: 2, tally: { openKongs: 1 } });
    expect(play(asked, pong(1)).round.seats[1]?.hand).toHaveLength(11);
  });

  test("that a seat could win or meld is melded when nobody wins, and lost when another does (Q8, Q46)", () => {
    const dealt = deal([JUNK[0], "123s 456s 88s 555p 46p", "123s 456s 99s 123p 46p"], "5p 7s");
    const asked = discard(dealt, 0, "5p");
    expect(offered(asked, 1)).toEqual(["win", "pass", "pong", "kong"]);
    const claim: Action = { type: "kong", seat: 1, tile: asked.claim?.tile as Tile };
    const taken = play(asked, claim, pass(2));
    expect(typesOf(taken.events)).toEqual(["kong", "kong-money", "draw"]);
    expect(play(asked, pong(1), pass(2)).round).toMatchObject({ turn: 1, phase: "discard" });
    expect(play(asked, pass(1), pass(2)).round).toMatchObject({ turn: 1, phase: "discard", taken: asked.taken + 1 });

    const lost = play(asked, claim, win(2)).round;
    expect(seatOf(lost, 1)).toMatchObject({ melds: [], afterKong: true });
    const next = discard(lost, 0, "7s");
    expect(next.turn).toBe(1);
    expect(seatOf(discard(next, 1, "8s"), 1).afterKong).toBe(false);
  });

  test("is asked for a meld where who can win and who can meld are two", () => {
    const asked = discard(deal([JUNK[0], WAITS[0], "258s 369s 369p 55p 77p"], "5p"), 0, "5p");
    expect(seatsToAct(asked)).toEqual([1]);
    const melding = play(asked, pass(1)).round;
    expect([melding.claim?.stage, offered(melding, 2)]).toEqual(["meld", ["pass", "pong"]]);
  });

  test("cannot be won where a live seat on the way has just laid the same (过手胡)", () => {
    const dealt = deal([JUNK[0], WAITS[0], "258s 369s 369p 5p 447p"], "8p 5p 5p", {}, 2);
    // Seat 1 sits right before seat 2, so nothing stops it here.
    const first = discard(dealt, 2, "5p");
    expect(seatsToAct(first)).toEqual([1]);
    const second = discard(play(first, pass(1)).round, 0, "5p");
    expect(second).toMatchObject({ phase: "turn", turn: 1 });
  });
});

describe("an added kong", () => {
  const hands = [JUNK[0], PAIR, "123s 789s 99s 123p 46p"];
  const kongOffered = (): Round => {
    const first = play(discard(deal(hands, "5p 3p 9p 5p 9p"), 0, "5p"), pass(2), pong(1)).round;
    return discard(discard(discard(first, 1, "8s"), 2, "3p"), 0, "9p");
  };

  test("costs each live seat one point when nobody robs it", () => {
    const round = kongOffered();
    expect(offered(round, 1)).toEqual(["kong", "pass"]);
    const robbing = act(round, kong(round, 1, "5p"));
    expect(robbing.events).toMatchObject([{ type: "kong", kong: "added-kong", tiles: [own(round, 1, "5p")] }]);
    expect([robbing.round.claim?.stage, offered(robbing.round, 2)]).toEqual(["rob", ["win", "pass"]]);
    const { round: done, events } = play(robbing.round, pass(2));
    expect(typesOf(events)).toEqual(["kong-money", "draw"]);
    expect(totals(done)).toEqual([-1, 2, -1]);
    expect(resultsOf(done)[1]).toMatchObject({ wind: 2, rain: 0 });
    expect(seatOf(done, 1).melds).toMatchObject([{ type: "added-kong" }]);
  });

  test("is robbed: the tile goes, the pong stays, nothing is paid for it", () => {
    const round = kongOffered();
    const { round: won } = play(round, kong(round, 1, "5p"), win(2));
    expect(fans(won, 2)).toBe("抢杠胡");
    expect(totals(won)).toEqual([0, -2, 2]);
    expect(seatOf(won, 1)).toMatchObject({ melds: [{ type: "pong" }], outcome: 3 });
    expect(seatOf(won, 1).hand).toHaveLength(10);
    expect(won.turn).toBe(0);
  });

  test("asks who passed again behind each robber (Q13)", () => {
    const four = [
      "147s 258s 369s 1199p",
      "123s 456s 78s 46p 888p",
      "23s 56s 456789s 4p 6p1p",
      "147m 258m 369m 55p 19m",
    ];
    const dealt = deal(four, "5p", {}, 0);
    const suits = [Suit.Characters, Suit.Characters, Suit.Characters, Suit.Bamboo];
    expect(dealt.phase).toBe("missing-suit");
    const begun = play(dealt, ...suits.map((suit, seat): Action => ({ type: "missing-suit", seat, suit }))).round;
    expect(seatOf(begun, 3).missing).toBe(Suit.Bamboo);
    // Put the robbed state together: seat 3 has the pong, seats 1 and 2 wait for its fourth tile.
    const [a, b, c, d] = parseTiles("5555p") as [Tile, Tile, Tile, Tile];
    const waiting = parseTiles("123s 456s 88s 46p");
    const round: Round = {
      ...begun,
      turn: 3,
      phase: "turn",
      seats: begun.seats.map((seat, i) => {
        if (i === 3)
          return { ...seat, hand: [d, ...parseTiles("147m 258m 3669m")], melds: [{ type: "pong", tiles: [a, b, c] }] };
        if (i === 1 || i === 2) return { ...seat, hand: waiting };
        return seat;
      }),
    };
    const asked = act(round, { type: "kong", seat: 3, tile: d }).round;
    expect(seatsToAct(asked)).toEqual([1]);
    const second = play(asked, pass(1)).round;
    expect(seatsToAct(second)).toEqual([2]);
    const again = play(second, win(2)).round;
    expect(seatsToAct(again)).toEqual([1]);
    expect(play(again, pass(1)).round).toMatchObject({ phase: "discard", turn: 3, nextBanker: 2 });
    const both = play(again, win(1)).round;
    expect(both).toMatchObject({ nextBanker: 3, turn: 3 });
    expect(resultsOf(both)[3]?.tally.losses).toBe(2);
  });
});

describe("the missing suit", () => {
  test("can neither be claimed nor won with, but konged", () => {
    const hands = [JUNK[0], WAITS[0], "1111m 258m 147p 55p 8p", "369m 247m 8889s 369p"];
    const choose = (...suits: Suit[]): Round =>
      play(deal(hands, "5p"), ...suits.map((suit, seat): Action => ({ type: "missing-suit", seat, suit }))).round;
    const { Bamboo, Dots, Characters } = Suit;
    expect(seatsToAct(discard(choose(Characters, Characters, Bamboo, Dots), 0, "5p"))).toEqual([1]);
    expect(seatsToAct(discard(choose(Characters, Bamboo, Characters, Dots), 0, "5p"))).toEqual([2]);
    const none = discard(choose(Characters, Dots, Dots, Dots), 0, "5p");
    expect([none.phase, none.turn]).toEqual(["discard", 1]);
    expect(ownOffers(choose(Bamboo, Bamboo, Characters, Bamboo), 2).map(({ type }) => type)).toEqual(["kong", "pass"]);
  });
});

describe("the end of the wall", () => {
  const hands = ["1111s 258s 369p 147p", WAITS[0].replace("123s", "234s"), "258s 369s 369p 1199p"];
  const end = (options: Partial<Options>): Round => {
    const dealt = deal(hands, "7s", options);
    return playOn(act(dealt, kong(dealt, 0, "1s")).round, [idle, idle, idle]);
  };

  test("makes who is not ready give back kong money and pay who is (查叫)", () => {
    const round = end({ menqing: true });
    expect(wallLeft(round)).toBe(0);
    expect(resultsOf(round).map(({ ready }) => ready)).toEqual([false, true, false]);
    expect(totals(round)).toEqual([-2, 4, -2]);
    expect(resultsOf(round)).toMatchObject([
      { rain: 0, outcome: 4, tally: { losses: 1 } },
      { outcome: 0, shownFan: -2, tally: { wins: 1 } },
      { outcome: 4 },
    ]);
    expect(round.nextBanker).toBe(1);
  });

  test("in the middle of a round, by agreement, is the same; twice is once", () => {
    const dealt = deal([WAITS[1], WAITS[0], JUNK[2].replace("4477", "1199")], "7p", {}, 2);
    const { round, events } = endRound(dealt);
    expect(typesOf(events)).toEqual(["not-ready", "not-ready", "over"]);
    expect(totals(round)).toEqual([1, 1, -2]);
    expect(endRound(round)).toEqual({ round, events: [] });
  });

  test("leaves the banker where nobody is ready, or everybody", () => {
    const none = endRound(deal(JUNK, "5p", {}, 2)).round;
    expect([totals(none), none.nextBanker]).toEqual([[0, 0, 0], 2]);
  });

  test("offers a pong of the last discard, but no kong", () => {
    const atEnd = (hands: readonly string[]): Round => {
      const dealt = deal(hands, "5p 8s");
      return discard({ ...dealt, taken: dealt.wall.length }, 0, "5p");
    };
    expect(offered(atEnd([JUNK[0], PAIR, JUNK[2]]), 1)).toEqual(["pass", "pong"]);
    expect(atEnd([JUNK[0], TRIPLE, JUNK[2]]).phase).toBe("over");
    expect(ownOffers({ ...deal(hands, "7s"), taken: 72 }, 0)).toEqual([]);
  });
});
