import { Suit } from "@shaddock/mahjong";
import { expect, it } from "vitest";
import { seatedDesk } from "../testing/desk-fixture.js";
import { type DeskState, withEvent } from "./desk-state.js";
import type { EventFields } from "./event-view.js";
import { eventViews } from "./select-events.js";
import { lookAt } from "./select-seats.js";

const GONE = 9;
const seated = seatedDesk();
const [own, other] = seated.seats.map(({ uid }) => uid) as [number, number];

/** What the viewer sees of events, without their numbers. */
function seen(...events: readonly EventFields<number>[]): object[] {
  const quiet: DeskState = { ...seated, events: [] };
  const desk = events.reduce((state, event) => withEvent(state, 0, event), quiet);
  return eventViews(lookAt(desk, own, false)).map(({ id: _id, time: _time, ...event }) => event);
}

it("an event of who has left is nobody else's", () => {
  expect(
    seen(
      { type: "dealt", banker: GONE, round: 1 },
      { type: "discard", who: GONE, tile: 3 },
      { type: "vote-begun", who: GONE },
      { type: "left", who: GONE, name: "Gone" },
    ),
  ).toEqual([
    { type: "vote-begun", who: null },
    { type: "left", who: 0, name: "Gone" },
  ]);
});

it("of an event of several, those who sit there are left", () => {
  expect(
    seen(
      {
        type: "suits",
        suits: [
          { who: GONE, suit: Suit.Bamboo },
          { who: other, suit: Suit.Dots },
        ],
      },
      {
        type: "points",
        cause: "rain",
        changes: [
          { who: own, points: 2 },
          { who: GONE, points: -2 },
        ],
      },
      { type: "dealt", banker: other, round: 1 },
    ),
  ).toEqual([
    { type: "suits", suits: [{ who: 1, suit: Suit.Dots }] },
    { type: "points", cause: "rain", changes: [{ who: 0, points: 2 }] },
    { type: "dealt", banker: 1, round: 1 },
  ]);
});
