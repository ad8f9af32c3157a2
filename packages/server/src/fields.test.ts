import { expect, test } from "vitest";
import { countField, fieldsOf, flagField, integerField, textField } from "./fields.js";

const REFUSED = expect.objectContaining({ name: "ServerError", code: 400 });

test("fieldsOf() takes objects and null, and refuses the rest", () => {
  expect([fieldsOf({ a: 1 }), fieldsOf(null)]).toEqual([{ a: 1 }, {}]);
  for (const body of [undefined, 7, "x", [], true]) expect(() => fieldsOf(body)).toThrow(REFUSED);
});

test("a missing field has its zero value", () => {
  for (const fields of [{}, { a: null }, fieldsOf(JSON.parse('{"__proto__":{"a":"x"}}'))]) {
    expect([
      textField(fields, "a"),
      countField(fields, "a", 9),
      integerField(fields, "a"),
      flagField(fields, "a"),
    ]).toEqual(["", 0, 0, false]);
  }
});

test("textField() refuses what is no text", () => {
  expect(textField({ a: "é" }, "a")).toBe("é");
  for (const a of [1, true, {}, []]) expect(() => textField({ a }, "a")).toThrow(REFUSED);
});

test("countField() takes whole numbers from 0 to its maximum", () => {
  expect([countField({ a: 0 }, "a", 9), countField({ a: 9 }, "a", 9)]).toEqual([0, 9]);
  for (const a of [-1, 10, 0.5, "1", Number.NaN, 1n]) expect(() => countField({ a }, "a", 9)).toThrow(REFUSED);
});

test("integerField() takes whole numbers that no JSON parser rounds", () => {
  expect([integerField({ a: -3 }, "a"), integerField({ a: 2 ** 53 - 1 }, "a")]).toEqual([-3, 2 ** 53 - 1]);
  for (const a of [2 ** 53, 0.5, "1", true, 1n]) expect(() => integerField({ a }, "a")).toThrow(REFUSED);
});

test("flagField() takes true and false", () => {
  expect([flagField({ a: true }, "a"), flagField({ a: false }, "a")]).toEqual([true, false]);
  for (const a of [1, "true", {}]) expect(() => flagField({ a }, "a")).toThrow(REFUSED);
});
