import { expect, test } from "vitest";
import type { EventView } from "./event-view.js";
import { floatsOf } from "./floats.js";

const told = (event: object) => floatsOf({ id: 1, time: 0, ...event } as EventView);

test.each([
  [{ type: "pong" }, "pong"],
  [{ type: "kong" }, "kong"],
  [{ type: "win", how: "discard" }, "win"],
  [{ type: "win", how: "robbed-kong" }, "win"],
  [{ type: "win", how: "self-draw" }, "self-draw"],
])("%j is called", (event, call) => {
  expect(told({ ...event, who: 2 })).toEqual([{ type: "call", place: 2, call }]);
});

test("points fly up where there are any, with the weather before who gets them", () => {
  const changes = [
    { who: 0, points: -2 },
    { who: 1, points: 2 },
    { who: 2, points: 0 },
  ];
  const points = (cause: string) => told({ type: "points", cause, changes });
  expect(points("rain")).toEqual([
    { type: "points", place: 0, points: -2, weather: null },
    { type: "points", place: 1, points: 2, weather: "rain" },
  ]);
  expect(points("wind")[1]).toMatchObject({ weather: "wind" });
  expect(points("win")[1]).toMatchObject({ weather: null });
});

test("nothing else lets anything fly up", () => {
  expect(told({ type: "discard", who: 1, tile: 3 })).toEqual([]);
});
