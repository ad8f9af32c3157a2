import { deskActions, deskReducer } from "@shaddock/game";
import { describe, expect, test } from "vitest";
import { type Stage, safeBox } from "../../client-cocos/assets/draw/box";
import {
  matchCardBoxes,
  matchCardLayout,
  matchCardsHeight,
} from "../../client-cocos/assets/mahjong/results/match-card-layout";
import { matchWindowView } from "../../client-cocos/assets/mahjong/results/match-result-view";
import {
  resultWidth,
  resultWindow,
  seatResultBoxes,
  seatResultLayout,
  seatResultsHeight,
} from "../../client-cocos/assets/mahjong/results/result-layout";
import { resultTiles } from "../../client-cocos/assets/mahjong/results/result-tiles";
import { roundWindowView } from "../../client-cocos/assets/mahjong/results/round-result-view";
import { handWords, seatResultView } from "../../client-cocos/assets/mahjong/results/seat-result-view";
import type { RootState, RoundResultView, RoundSeatView } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { recordedEnds } from "./recorded.js";
import { isWithin, overlapping, STAGES } from "./stages.js";

const { gainOf, LANGUAGES, selectTable, signed, texts } = bundle;
const matches = recordedEnds();
const game = start();
const fresh = game.getState();
game.stop();

const PLAIN = { suit: false, rank: false };

function at(desk: RootState["desk"], language: "en" | "zh" = "en"): RootState {
  return { ...fresh, desk, settings: { ...fresh.settings, language } };
}

/** Every seat of every recorded round. */
const seats: RoundSeatView[] = matches.flatMap(({ desks }) =>
  desks.flatMap((desk) => [...(selectTable(at(desk)).result?.seats ?? [])]),
);

/** What windows of results around content of this height leave for that. */
function roomOn(stage: Stage, wanted: number): { readonly width: number; readonly height: number } {
  const { width, height } = resultWindow(stage, wanted);
  return { width: width - 32, height: height - 48 - 64 - 4 };
}

/** What may be said of four hands: nothing, a line, and more than one has room for on a phone. */
const WORDS = ["", "平胡", "1 fan   Concealed hand   Rain −2", "4 fan   Full flush · Root ×2   Rain +6   Wind −2"];

test("there are rounds to look at", () => {
  expect(seats.length).toBeGreaterThan(100);
});

describe("what a round has brought a seat", () => {
  test.each(LANGUAGES)(
    "is written in %s: who won tells what it is worth, the others what they paid for",
    (language) => {
      for (const seat of seats) {
        const view = seatResultView(seat, texts[language]);
        const { table } = texts[language];
        expect(view.points).toBe(signed(seat.total));
        expect(view.gain).toBe(gainOf(seat.total));
        expect(view.score).toBe(`${seat.score}`);
        expect(view.outcome === "").toBe(seat.outcome === "none");
        const beside = Number(seat.rain !== 0) + Number(seat.wind !== 0);
        expect(view.why.replace(/[^−+]/g, "")).toHaveLength(beside);
        if (seat.limit && seat.won) expect(view.why).toContain(table.fanAtLimit);
        if (!seat.won) expect(view.why === "").toBe(beside === 0);
        else for (const { name } of seat.fans) if (name) expect(view.why).toContain(table.fans[name]);
        expect(JSON.stringify(view)).not.toMatch(/undefined|NaN|\{\w+\}/);
      }
    },
  );

  test("a free seat, and a name from the network", () => {
    const [seat] = seats as [RoundSeatView];
    expect(seatResultView({ ...seat, player: null }, texts.en)).toMatchObject({ face: null, name: "Free seat" });
    const player = { ...(seat.player as NonNullable<typeof seat.player>), name: `${"柚".repeat(99)}` };
    expect(seatResultView({ ...seat, player }, texts.en).name).toBe("柚柚柚柚柚柚柚柚…");
  });

  test("words of all hands of a round, as they are written", () => {
    const [desk] = matches.flatMap(({ desks }) => desks) as [RootState["desk"]];
    const result = selectTable(at(desk)).result as RoundResultView;
    expect(handWords(result, texts.en)).toEqual(result.seats.map((seat) => seatResultView(seat, texts.en).why));
  });

  test("its tiles: all of hand and melds once, and the one it won with in a light of its own", () => {
    const room = { x: 0, y: 0, width: 560, height: 40 };
    for (const seat of seats) {
      const tiles = resultTiles(seat, room, PLAIN);
      const melds = seat.melds.reduce((sum, { tiles: inMeld }) => sum + inMeld.length, 0);
      const won = seat.won && seat.won.tile >= 0 ? 1 : 0;
      expect(tiles).toHaveLength(melds + seat.hand.length + won);
      expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
      expect(tiles.filter(({ glow }) => glow)).toHaveLength(won);
      for (const { box } of tiles) expect(isWithin(box, room)).toBe(true);
      const hidden = seat.melds.filter(({ type }) => type === "concealed-kong").length;
      expect(tiles.filter(({ look }) => !look.face)).toHaveLength(3 * hidden);
    }
  });
});

describe("windows", () => {
  test("after every round: which one it was, and the way on", () => {
    for (const { desks } of matches) {
      for (const desk of desks) {
        const { result, match } = selectTable(at(desk));
        const view = roundWindowView(at(desk));
        expect(view?.result ?? null).toEqual(result);
        if (!view || !result || match) continue;
        expect(view.title).toBe(`Round result · Round ${result.round} of ${result.rounds}`);
        expect([view.open, view.note]).toEqual([true, ""]);
      }
    }
    expect(roundWindowView(fresh)).toBeNull();
  });

  test("who is ready waits for the others; who is not connected is told so", () => {
    const desk = matches.flatMap(({ desks }) => desks).find((one) => selectTable(at(one)).prompt?.type === "ready");
    const online = at(desk as RootState["desk"]);
    const ready = { ...online, desk: deskReducer(desk, deskActions.ready()) };
    expect(roundWindowView(ready)).toMatchObject({
      open: false,
      note: texts.en.board.waitingForOthers,
    });
    const offline = { ...online, desk: { ...online.desk, connected: false } } as RootState;
    expect(roundWindowView(offline)).toMatchObject({ open: false, note: texts.en.table.refusals.offline });
  });

  test("after every match: who won most has the crown, points sum up to nothing, the last round is behind it", () => {
    for (const { name, desks } of matches) {
      const state = at(desks[desks.length - 1] as RootState["desk"]);
      const { match, result, number } = selectTable(state);
      if (!match) throw new Error(`${name} has no end`);
      const view = matchWindowView(state, false);
      expect(view?.title).toBe(`Match result · ${number}${match.dissolved ? " · Dissolved by vote" : ""}`);
      expect(view?.cards.map(({ points }) => points)).toEqual(match.seats.map(({ total }) => signed(total)));
      const most = Math.max(...match.seats.map(({ total }) => total));
      view?.cards.forEach(({ crown, counts }, i) => {
        if (crown) expect(match.seats[i]?.total).toBe(most);
        expect(counts.split("\n")).toHaveLength(5);
      });
      expect(view?.round).toEqual(result);
      if (result) expect(matchWindowView(state, true)).toMatchObject({ other: "Match result" });
    }
    expect(matchWindowView(fresh, true)).toBeNull();
  });
});

describe.each(STAGES)("%s", (_name, stage) => {
  const width = resultWidth(stage);

  test.each([3, 4])("the results of %i seats are in sight without scrolling, nothing over anything", (count) => {
    const words = WORDS.slice(-count);
    const room = roomOn(stage, seatResultsHeight(width, words));
    const boxes = seatResultBoxes(room, words);
    expect(overlapping(Object.fromEntries(boxes.entries()))).toEqual([]);
    const end = boxes[count - 1] as (typeof boxes)[number];
    expect(end.y + end.height).toBeLessThanOrEqual(room.height);
    // No room is left over.
    expect(room.height - end.y - end.height).toBeLessThanOrEqual(8);
    for (const [i, box] of boxes.entries()) {
      const { Why, ...rest } = seatResultLayout(box, words[i] as string);
      const parts = words[i] ? { ...rest, Why } : rest;
      expect(overlapping({ ...parts })).toEqual([]);
      for (const [name, part] of Object.entries(parts)) {
        expect(isWithin(part, { ...box, x: 0, y: 0 }), name).toBe(true);
        expect(Math.min(part.width, part.height), name).toBeGreaterThanOrEqual(16);
      }
    }
  });

  test("the tiles are large enough to be told apart, the longest rows too", () => {
    const words = WORDS.map(() => WORDS[2] as string);
    const room = roomOn(stage, seatResultsHeight(width, words));
    const [box] = seatResultBoxes(room, words) as [ReturnType<typeof seatResultBoxes>[number]];
    const { Tiles } = seatResultLayout(box, words[0] as string);
    for (const seat of seats) {
      for (const { box: tile } of resultTiles(seat, Tiles, PLAIN)) {
        expect(isWithin(tile, Tiles)).toBe(true);
        expect(tile.width).toBeGreaterThanOrEqual(16);
      }
    }
  });

  test.each([
    [3, true],
    [4, true],
    [4, false],
  ])("the cards of %i players lie side by side, all within; titles: %s", (count, titled) => {
    const room = roomOn(stage, matchCardsHeight(width, count, titled));
    const boxes = matchCardBoxes(room, count, titled);
    expect(overlapping(Object.fromEntries(boxes.entries()))).toEqual([]);
    for (const box of boxes) {
      expect(isWithin(box, { x: 0, y: 0, ...room })).toBe(true);
      const { Crown, Face, ...rest } = matchCardLayout(box, titled);
      expect(overlapping({ ...rest, Face })).toEqual([]);
      for (const part of [Crown, Face, ...Object.values(rest)])
        expect(isWithin(part, { ...box, x: 0, y: 0 })).toBe(true);
    }
  });

  test("the windows lie where nothing of the device covers them", () => {
    for (const height of [0, 300, 3000]) expect(isWithin(resultWindow(stage, height), safeBox(stage))).toBe(true);
  });
});
