import { expect, test } from "vitest";
import { typedInto } from "./number-pad.js";

test.each([
  ["", "0", "0"],
  ["01", "2", "012"],
  ["123456", "7", "7"],
  ["123", "Backspace", "12"],
  ["", "Backspace", ""],
])("typedInto(%j, %j) is %j", (value, key, next) => {
  expect(typedInto(value, key)).toBe(next);
});

test.each(["a", "Enter", "F1", "１", "12", " "])("typedInto() leaves %j to others", (key) => {
  expect(typedInto("12", key)).toBeNull();
});
