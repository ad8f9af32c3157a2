import type { EventView, PromptView, SeatView } from "@shaddock/game";
import { kindAt, tilesOf } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { allTexts } from "../../texts/texts.js";
import { questionOf, sentencesOf } from "./sentences.js";

const seats = ["Ann", "Bob", "<b>Eve</b>"].map(
  (name, place) => ({ place, player: { name, self: place === 0 } }) as SeatView,
);
const tile = tilesOf(kindAt(0, 3))[0] as number;
const { en, zh } = allTexts;

const told = (event: object, texts = en): string[] =>
  sentencesOf({ id: 1, time: 0, ...event } as EventView, seats, texts);

test.each([
  [{ type: "discard", who: 1, tile }, "Bob discards 3 of Bamboo"],
  [{ type: "draw", who: 0, tile }, "Ann draws 3 of Bamboo"],
  [{ type: "pong", who: 0, from: 1, tile }, "Ann pongs 3 of Bamboo, discarded by Bob"],
  [{ type: "kong", who: 0, from: 1, tile, kong: "exposed-kong" }, "Ann kongs 3 of Bamboo, discarded by Bob"],
  [{ type: "kong", who: 0, from: 1, tile, kong: "added-kong" }, "Ann adds 3 of Bamboo to a pong, making it a kong"],
  [{ type: "kong", who: 0, from: null, tile, kong: "concealed-kong" }, "Ann declares a concealed kong of 3 of Bamboo"],
  [{ type: "win", who: 2, from: 1, tile, how: "discard" }, "<b>Eve</b> wins on 3 of Bamboo, discarded by Bob"],
  [{ type: "win", who: 2, from: null, tile, how: "self-draw" }, "<b>Eve</b> wins by self-draw with 3 of Bamboo"],
  [{ type: "win", who: 1, from: 0, tile, how: "robbed-kong" }, "Bob robs the kong of Ann and wins on 3 of Bamboo"],
  [{ type: "win", who: 1, from: null, tile, how: "unknown" }, "Bob wins with 3 of Bamboo"],
  [{ type: "joined", who: 3, name: "Dan" }, "Dan sat down"],
  [{ type: "left", who: 3, name: "Dan" }, "Dan left"],
  [{ type: "dealt", banker: 1, round: 2 }, "Round 2 begins, Bob is the banker"],
  [{ type: "offline", who: 1 }, "Bob is away"],
  [{ type: "vote-begun", who: null }, "Somebody proposes to dissolve the table"],
  [{ type: "round-over" }, "The round is over"],
])("sentencesOf(%j)", (event, sentence) => {
  expect(told(event)).toEqual([sentence]);
});

test("sentencesOf() is silent about tiles that nobody may see", () => {
  expect(told({ type: "draw", who: 1, tile: null })).toEqual([]);
});

test("sentencesOf() tells points seat by seat, with their sign", () => {
  const changes = [
    { who: 0, points: 6 },
    { who: 1, points: -6 },
  ];
  expect(told({ type: "points", cause: "win", changes })).toEqual(["Ann: +6", "Bob: −6"]);
});

test("sentencesOf() speaks Chinese", () => {
  expect(told({ type: "discard", who: 1, tile }, zh).join()).toContain("三条");
  const claim = { who: 0, from: 1, tile };
  expect(told({ type: "pong", ...claim }, zh)).toEqual(["Ann碰Bob打出的三条"]);
  expect(told({ type: "kong", ...claim, kong: "exposed-kong" }, zh)).toEqual(["Ann直杠Bob打出的三条"]);
  expect(told({ type: "kong", ...claim, kong: "added-kong" }, zh)).toEqual(["Ann巴杠三条"]);
  expect(told({ type: "kong", ...claim, from: null, kong: "concealed-kong" }, zh)).toEqual(["Ann暗杠三条"]);
  expect(told({ type: "win", ...claim, how: "discard" }, zh)).toEqual(["Ann胡Bob打出的三条"]);
  expect(told({ type: "win", ...claim, how: "robbed-kong" }, zh)).toEqual(["Ann抢Bob的杠，胡三条"]);
  expect(told({ type: "win", ...claim, from: null, how: "self-draw" }, zh)).toEqual(["Ann自摸三条"]);
});

test("sentencesOf() does not fail where it is not known who it was", () => {
  expect(told({ type: "pong", who: 0, from: null, tile })).toEqual(["Ann pongs 3 of Bamboo, discarded by Somebody"]);
});

test("sentencesOf() explains trouble", () => {
  expect(told({ type: "trouble", trouble: { code: "tile-twice", detail: "", time: 0 } })).toEqual([
    en.table.troubles["tile-twice"],
  ]);
});

test("questionOf() names what can be chosen, and nothing else", () => {
  const choices = [
    { type: "win", refusal: null },
    { type: "kong", refusal: "win-or-pass" },
    { type: "pass", refusal: null },
  ];
  expect(questionOf({ id: 1, type: "claim", choices } as unknown as PromptView, en)).toBe("Your choice: Win, Pass");
  expect(questionOf({ id: 1, type: "discard" } as PromptView, en)).toBe(en.table.discard);
  expect(questionOf({ id: 1, type: "missing-suit" } as PromptView, en)).toBe(en.table.chooseMissing);
  expect(questionOf({ id: 1, type: "ready", refusal: null }, en)).toBeNull();
});
