import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { json } from "./json.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ID = "2124488677811589121";

describe("encode", () => {
  const { encode } = json();

  test("C57 undefined is {}, bytes are untouched, all else is JSON and never empty", () => {
    const bytes = Uint8Array.of(1);
    expect(encode(undefined, "a")).toBe("{}");
    expect(encode(bytes, "a")).toBe(bytes);
    expect([null, "", 0, false, [], { a: undefined }].map((body) => encode(body, "a"))).toEqual([
      "null",
      '""',
      "0",
      "false",
      "[]",
      "{}",
    ]);
  });

  test.each([[() => {}], [Symbol("s")]])("C57 %s is refused", (body) => {
    expect(() => encode(body, "a")).toThrow(TypeError);
  });

  test("C81 a bigint goes as the bare integer it is", () => {
    expect(encode({ id: BigInt(ID), list: [-1n, 0n] }, "a")).toBe(`{"id":${ID},"list":[-1,0]}`);
    expect(encode(5n, "a")).toBe("5");
  });
});

describe("decode", () => {
  const decode = (text: string, integers?: "bigint" | "string" | "number"): unknown =>
    json(integers ? { integers } : {}).decode(utf8(text), "a", "push");

  test("C52 no bytes are undefined", () => {
    expect(decode("")).toBeUndefined();
  });

  test("C81 a long integer survives a round trip: as a bigint, as text, or rounded if that is wanted", () => {
    const text = `{"id":${ID}}`;
    expect(decode(text)).toEqual({ id: BigInt(ID) });
    expect(decode(text, "bigint")).toEqual({ id: BigInt(ID) });
    expect(decode(text, "string")).toEqual({ id: ID });
    expect(decode(text, "number")).toEqual({ id: Number(ID) });
    expect(json().encode(decode(text), "a")).toBe(text);
  });

  test("C81 where the platform has no bigint it is text", () => {
    vi.stubGlobal("BigInt", undefined);
    try {
      expect(decode(`[${ID},1]`)).toEqual([ID, 1]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("C81 a document without a long integer is read by JSON.parse, and by nothing else", () => {
    const parse = vi.spyOn(JSON, "parse");
    try {
      decode('{"a":[123456789012345,"@i5"]}');
      decode(`{"id":${ID}}`, "number");
      expect(parse.mock.calls.map(({ length }) => length)).toEqual([1, 1]);
      decode(`{"id":${ID}}`);
      expect(parse.mock.calls.at(-1)).toHaveLength(2);
    } finally {
      parse.mockRestore();
    }
  });

  test("C80 a megabyte decodes", () => {
    const value = { list: Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: `玩家 ${i} 😀`, ready: true })) };
    const text = JSON.stringify(value);
    expect(utf8(text).length).toBeGreaterThan(1_000_000);
    expect(decode(text)).toEqual(value);
    expect(decode(`[${ID},${text}]`)).toEqual([BigInt(ID), value]);
  });

  test("C79 any text survives both ways", () => {
    const { encode } = json();
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)) }), (text) => {
        expect(decode(encode({ [text]: text }, "a") as string)).toEqual({ [text]: text });
      }),
    );
  });

  test.each(["{", "[1,]", "nope", `[${ID}`, `{${ID}:1}`])("what is no JSON (%s) is a SyntaxError", (text) => {
    expect(() => decode(text)).toThrow(SyntaxError);
  });
});
