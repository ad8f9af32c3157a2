import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { json } from "./json.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const decode = (text: string) => json().decode(bytes(text), "r", "request");
const encode = (value: unknown, bigints: "text" | "integer" = "text") => json({ bigints }).encode(value, "r", "push");
const ID = 2124488677811589121n;

describe("S14 64-bit ids", () => {
  test("S14 a bigint is sent as text, or as the bare integer it is", () => {
    const body = { id: ID, list: [ID, undefined, "x"], none: undefined, at: new Date(0), text: '"@' };
    const rest = ',null,"x"],"at":"1970-01-01T00:00:00.000Z","text":"\\"@"}';
    expect(encode(body)).toBe(`{"id":"${ID}","list":["${ID}"${rest}`);
    expect(encode(body, "integer")).toBe(`{"id":${ID},"list":[${ID}${rest}`);
    expect(encode(ID, "integer")).toBe(`${ID}`);
  });

  test("S14 an integer that a number cannot hold arrives as a bigint, everything else as it was", () => {
    const text = `{"a":${ID},"b":[-${ID},9007199254740991,9007199254740992],"c":"${ID}","d":1.1234567890123456789,"e":1e300}`;
    expect(decode(text)).toEqual({
      a: ID,
      b: [-ID, 9007199254740991, 9007199254740992n],
      c: `${ID}`,
      d: Number("1.1234567890123456789"),
      e: 1e300,
    });
  });

  test.each([`{${ID}:1}`, `0${ID}`, `[${ID}`, `${ID}.`])("S14 %s is no JSON", (text) => {
    expect(() => decode(text)).toThrow(SyntaxError);
  });
});

test("escapes what Go escapes, where that is wanted", () => {
  const body = { text: "<&>\u2028\u2029 é" };
  expect(json({ escapes: true }).encode(body, "r", "push")).toBe('{"text":"\\u003c\\u0026\\u003e\\u2028\\u2029 é"}');
  expect(json().encode(body, "r", "push")).toBe(JSON.stringify(body));
});

/** No integers that become bigints, and no negative zero, which JSON has not. */
const values = fc
  .jsonValue()
  .map((value) =>
    JSON.parse(
      JSON.stringify(value, (_key, item) => (Number.isInteger(item) && !Number.isSafeInteger(item) ? 0 : item)),
    ),
  );

test("whatever JSON holds comes back", () => {
  fc.assert(
    fc.property(values, fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }), (value, id) => {
      const text = encode({ value, id }, "integer");
      expect(decode(text as string)).toEqual({ value, id });
    }),
  );
});

test("a value in itself throws and does no more; what toJSON gives counts", () => {
  const circle: unknown[] = [1n];
  circle.push(circle);
  expect(() => encode(circle)).toThrow(TypeError);
  expect(encode({ toJSON: () => ({ id: 1n }) })).toBe('{"id":"1"}');
  expect(encode({ toJSON: 1n })).toBe('{"toJSON":"1"}');
});

test("a long text with many escapes is read in time", () => {
  const text = JSON.stringify({ text: '\\"'.repeat(200_000), id: 1 });
  expect(decode(text.replace('"id":1', `"id":${ID}`))).toMatchObject({ id: ID });
});
