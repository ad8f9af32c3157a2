import { SOUNDS } from "@shaddock/art";
import type { EventView } from "@shaddock/game";
import { expect, test } from "vitest";
import { soundOf } from "./sound-of.js";

const event = (fields: object) => ({ id: 1, time: 0, ...fields }) as EventView;

test.each(["dealt", "discard", "pong", "kong", "win", "points", "round-over"])("soundOf() has one for %s", (type) => {
  expect(SOUNDS).toHaveProperty(soundOf(event({ type, who: 2 })) ?? "none");
});

test("soundOf() lets one hear the own draw only", () => {
  expect(soundOf(event({ type: "draw", who: 0, tile: 3 }))).toBe("draw");
  expect(soundOf(event({ type: "draw", who: 1, tile: null }))).toBeNull();
});

test.each(["joined", "offline", "trouble", "closed"])("soundOf() is silent about %s", (type) => {
  expect(soundOf(event({ type, who: 0, name: "Ann" }))).toBeNull();
});
