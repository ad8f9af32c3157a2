import { expect, test } from "vitest";
import { msUntilResult, RESULT_PAUSE } from "./pauses.js";
import type { TableView } from "./table-view.js";

type Ended = Pick<TableView, "events" | "result">;
const result = {} as TableView["result"];
const over = { id: 1, time: 1000, type: "round-over" } as const;

test("a result is told when one has seen how it came about", () => {
  const after = (ms: number): number => msUntilResult({ events: [over], result }, over.time + ms);
  expect([after(0), after(500), after(RESULT_PAUSE)]).toEqual([RESULT_PAUSE, RESULT_PAUSE - 500, 0]);
  expect(after(60_000)).toBe(0);
  expect(after(-60_000)).toBe(0);
});

test.each<[string, Ended]>([
  ["without a result", { events: [over], result: null }],
  ["whose end one did not see", { events: [], result }],
])("nothing waits %s", (_name, ended) => {
  expect(msUntilResult(ended, over.time)).toBe(0);
});

test("the newest end counts", () => {
  const match = { id: 2, time: 9000, type: "match-over" } as const;
  expect(msUntilResult({ events: [over, match], result }, match.time)).toBe(RESULT_PAUSE);
});
