import { expect, test } from "vitest";
import { texts } from "../texts/texts.js";
import type { PromptView } from "./prompt-view.js";
import { remainingOf, shownWaits, waitWorth } from "./shown-waits.js";
import type { WaitView } from "./table-view.js";

const wait = (kind: number, remaining: number): WaitView => ({
  ...{ kind, remaining, fan: 1, limit: false, selfDrawOnly: false },
});
const [one, other] = [[wait(1, 3)], [wait(2, 2), wait(20, 0)]];

test("shownWaits(): what the hand waits for, while others play", () => {
  expect(shownWaits({ prompt: null, waits: one }, 7)).toBe(one);
});

test("shownWaits(): on the own turn what it would wait for without the tile that is looked at", () => {
  const prompt = { type: "discard", tiles: [{ tile: 7, waits: other }] } as unknown as PromptView;
  expect(shownWaits({ prompt, waits: [] }, 7)).toBe(other);
  expect(shownWaits({ prompt, waits: [] }, 8)).toEqual([]);
  expect(shownWaits({ prompt, waits: [] }, null)).toEqual([]);
});

test("shownWaits(): nothing where there is something to choose", () => {
  expect(shownWaits({ prompt: { type: "claim" } as PromptView, waits: one }, null)).toEqual([]);
});

test("remainingOf()", () => {
  expect([remainingOf([]), remainingOf(one), remainingOf(other)]).toEqual([0, 3, 2]);
});

test("waitWorth() tells the fan, the limit, or that there are too few for a discard", () => {
  const worth = { fan: 2, limit: false, selfDrawOnly: false };
  expect(waitWorth(worth, texts.en)).toBe("2 fan");
  expect(waitWorth({ ...worth, limit: true }, texts.en)).toBe("Limit");
  expect(waitWorth({ fan: 0, limit: false, selfDrawOnly: true }, texts.en)).toBe("Self-draw");
  expect(waitWorth({ fan: 0, limit: false, selfDrawOnly: true }, texts.zh)).toBe("限自摸");
});
