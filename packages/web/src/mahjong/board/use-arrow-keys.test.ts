import { expect, test } from "vitest";
import { nextIndex } from "./use-arrow-keys.js";

test.each([
  ["begins at the end", -1, 1, 3, 2],
  ["begins at the end whichever way", -1, -1, 3, 2],
  ["goes on", 0, 1, 3, 1],
  ["goes back", 2, -1, 3, 1],
  ["goes round at the end", 2, 1, 3, 0],
  ["goes round at the beginning", 0, -1, 3, 2],
  ["stays where there is one only", 0, 1, 1, 0],
  ["leads nowhere in an empty row", -1, 1, 0, null],
])("nextIndex() %s", (_, from, step, count, to) => {
  expect(nextIndex(from, step, count)).toBe(to);
});
