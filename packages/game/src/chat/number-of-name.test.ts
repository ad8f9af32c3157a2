import { expect, it } from "vitest";
import { numberOfName } from "./number-of-name.js";

it.each([1, 6, 10])("numberOfName() is one of %i, and each of them for somebody", (count) => {
  const numbers = Array.from({ length: 100 }, (_, index) => numberOfName(`Player ${index}`, count));
  expect([...new Set(numbers)].sort()).toEqual(Array.from({ length: count }, (_, number) => number));
  expect(numberOfName("阿柚", count)).toBe(numberOfName("阿柚", count));
});
