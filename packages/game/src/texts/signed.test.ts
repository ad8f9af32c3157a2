import { expect, test } from "vitest";
import { gainOf, signed } from "./signed.js";

test.each([
  [6, "+6", "gain"],
  [-6, "−6", "loss"],
  [0, "0", "even"],
])("%i points are %s, a %s", (points, text, gain) => {
  expect([signed(points), gainOf(points)]).toEqual([text, gain]);
});
