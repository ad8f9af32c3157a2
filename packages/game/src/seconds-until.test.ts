import { expect, test } from "vitest";
import { secondsUntil } from "./seconds-until.js";

test.each([
  [9000, 0, 9],
  [9000, 1, 9],
  [9000, 8000, 1],
  [9000, 8999, 1],
  [9000, 9000, 0],
  [9000, 60_000, 0],
])("secondsUntil(%i, %i) is %i", (moment, now, seconds) => {
  expect(secondsUntil(moment, now)).toBe(seconds);
});
