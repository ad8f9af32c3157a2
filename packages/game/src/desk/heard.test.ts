import { describe, expect, it, test } from "vitest";
import type { EventView } from "./event-view.js";
import { isCalled, soundsAfter, ticks } from "./heard.js";
import type { PromptView } from "./prompt-view.js";
import { LAST_SECONDS } from "./turn-clock.js";

const event = (id: number, fields: object) => ({ id, time: 1000, ...fields }) as EventView;
const soundOf = (fields: object) => [...soundsAfter(0, [event(1, fields)], 1000)];
const asked = (type: PromptView["type"]) => ({ id: 1, type, refusal: null }) as PromptView;

describe("soundsAfter()", () => {
  it.each([
    ["dealt", "shuffle"],
    ["discard", "discard"],
    ["pong", "pong"],
    ["kong", "kong"],
    ["win", "win"],
    ["points", "coins"],
    ["round-over", "round-over"],
  ])("has one for %s", (type, sound) => {
    expect(soundOf({ type, who: 2 })).toEqual([sound]);
  });

  it("lets one hear the own draw only", () => {
    expect(soundOf({ type: "draw", who: 0, tile: 3 })).toEqual(["draw"]);
    expect(soundOf({ type: "draw", who: 1, tile: null })).toEqual([]);
  });

  it.each(["joined", "offline", "trouble", "closed"])("is silent about %s", (type) => {
    expect(soundOf({ type, who: 0, name: "Ann" })).toEqual([]);
  });

  it("has each once, of what is new and has just happened", () => {
    const events = [event(1, { type: "dealt" }), event(2, { type: "win" }), event(3, { type: "win" })];
    expect([...soundsAfter(1, events, 2499)]).toEqual(["win"]);
    expect([...soundsAfter(-1, events, 2499)]).toEqual(["shuffle", "win"]);
    expect([...soundsAfter(3, events, 1000)]).toEqual([]);
    expect([...soundsAfter(-1, events, 2500)]).toEqual([]);
  });
});

test("isCalled() for what one is asked, not for what can wait", () => {
  expect((["claim", "own-turn", "discard", "missing-suit"] as const).map(asked).every(isCalled)).toBe(true);
  expect((["deal-seen", "ready"] as const).map(asked).some(isCalled)).toBe(false);
  expect(isCalled(null)).toBe(false);
});

test("ticks() in the last seconds of what one is asked", () => {
  expect([LAST_SECONDS + 1, LAST_SECONDS, 1, 0].map((left) => ticks(left, asked("claim")))).toEqual([
    ...[false, true, true, false],
  ]);
  expect([ticks(1, null), ticks(1, asked("ready"))]).toEqual([false, false]);
});
