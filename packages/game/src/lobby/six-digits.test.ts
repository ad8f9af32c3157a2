import { expect, test } from "vitest";
import { isSixDigits, typedInto } from "./six-digits.js";

test.each([
  ["", "0", "0"],
  ["01", "2", "012"],
  ["123456", "7", "7"],
  ["123", "Backspace", "12"],
  ["", "Backspace", ""],
  ["123", "Clear", ""],
])("typedInto(%j, %j) is %j", (digits, key, next) => {
  expect(typedInto(digits, key)).toBe(next);
});

test.each(["a", "Enter", "F1", "１", "12", " "])("typedInto() leaves %j to others", (key) => {
  expect(typedInto("12", key)).toBeNull();
});

test("isSixDigits()", () => {
  expect(isSixDigits("012345")).toBe(true);
  for (const text of ["", "12345", "1234567", "12345a", "１２３４５６", " 12345"])
    expect(isSixDigits(text)).toBe(false);
});
