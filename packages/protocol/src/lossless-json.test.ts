import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeJson, hasLongInteger, parseLossless, stringifyLossless } from "./lossless-json.js";
import { fromText } from "./testing/bytes.js";

/** Strings that look like numbers, marks or JSON. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)) }),
  fc.constantFrom("@", "@i5", "@s", "@s@i5", "@i", "@@", '"', "\\", '\\"', '"@i5"', "\u0000@", "2124488677811589121"),
  fc.string().map((rest) => `@${rest}`),
);

/** A number that is not written as a long integer. */
const number = fc.oneof(
  fc.integer(),
  fc
    .double({ noDefaultInfinity: true, noNaN: true })
    .filter((n) => !Object.is(n, -0) && (!Number.isInteger(n) || Number.isSafeInteger(n) || Math.abs(n) >= 1e21)),
);

/** An integer that no number holds. */
const long = fc.bigInt().filter((n) => n > BigInt(Number.MAX_SAFE_INTEGER) || n < BigInt(Number.MIN_SAFE_INTEGER));

function anyOf(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie("value"), { maxLength: 4 }), tie("object")),
    object: fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  })).value;
}

const plain = anyOf(fc.oneof(text, number, fc.boolean(), fc.constant(null)));
const withLong = anyOf(fc.oneof(text, number, fc.boolean(), fc.constant(null), long));

/** What JSON.parse does with a text: its value, or that it throws. */
function attempt(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

describe("parse(stringify(x))", () => {
  test("C81 is x, with bigints, strings that begin with @, escapes and keys", () => {
    fc.assert(
      fc.property(withLong, (value) => {
        expect(parseLossless(stringifyLossless(value) as string, "bigint")).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test("C81 is x with the digits of its bigints", () => {
    fc.assert(
      fc.property(long, text, (id, key) => {
        const parsed = parseLossless(stringifyLossless({ [key]: id, list: [id] }) as string, "string");
        expect(parsed).toEqual({ [key]: `${id}`, list: [`${id}`], ...(key === "list" && { list: [`${id}`] }) });
      }),
    );
  });

  test("C81 a small bigint comes back as the number it is on the wire", () => {
    expect(stringifyLossless([5n, -5n])).toBe("[5,-5]");
    expect(parseLossless("[5,-5]", "bigint")).toEqual([5, -5]);
  });
});

describe("stringifyLossless", () => {
  test("is JSON.stringify where there is no bigint", () => {
    fc.assert(fc.property(plain, (value) => stringifyLossless(value) === JSON.stringify(value)));
    expect(stringifyLossless(undefined)).toBeUndefined();
    expect(stringifyLossless({ at: new Date(0), skip: undefined })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  test("beside a bigint everything else stays as it is", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(stringifyLossless([7n, value])).toBe(`[7,${JSON.stringify(value)}]`);
      }),
    );
  });

  test("beside a bigint numbers that look like marks stay as they are", () => {
    const numbers = [2 ** 53, 2 ** 53 + 2, 2 ** 53 + 4, -(2 ** 53), 1e21, -1e300];
    expect(stringifyLossless([...numbers, 7n])).toBe(`[${numbers},7]`);
    const others = [Number.POSITIVE_INFINITY, Number.NaN, "9007199254740994", { 9007199254740994: 1 }];
    expect(stringifyLossless([7n, ...others])).toBe('[7,null,null,"9007199254740994",{"9007199254740994":1}]');
  });

  test("throws what JSON.stringify throws for a circle, with a bigint in it too", () => {
    const circle: { self?: unknown; id?: bigint } = {};
    circle.self = circle;
    expect(() => stringifyLossless(circle)).toThrow(TypeError);
    circle.id = 1n;
    expect(() => stringifyLossless(circle)).toThrow(TypeError);
    const failing = {
      toJSON() {
        throw new Error("mine");
      },
    };
    expect(() => stringifyLossless(failing)).toThrow("mine");
  });
});

describe("parseLossless", () => {
  test("C81 without long integers it is JSON.parse, value or error, blanks or none", () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        const json = JSON.stringify(value, null, space);
        expect(parseLossless(json, "bigint")).toEqual(JSON.parse(json));
      }),
    );
  });

  test.each([
    "1e30",
    "-0",
    "12345678901234567890.5",
    "12345678901234567890e0",
    "0.12345678901234567890",
    '"12345678901234567890"',
    '{"12345678901234567890":"12345678901234567890"}',
    '"\\u0040i5"',
    '"\\u0040s5"',
    '{"@i5":"@i5","\\u0040i6" : "\\u0040i6"}',
    '{"__proto__":{"a":"@"}}',
    "9007199254740991",
    "-9007199254740991",
    "9007199254740994e0",
    "[9007199254740994.5,1e400,-1e400,-1e20]",
    '["9007199254740994",{"9007199254740994":1e30}]',
    ' [ "a" , "@" ] ',
  ])("C81 %s is what JSON.parse makes of it", (json) => {
    const parsed = parseLossless(json, "bigint");
    expect(parsed).toEqual(JSON.parse(json));
    expect(Object.keys(Object(parsed))).toEqual(Object.keys(Object(JSON.parse(json))));
  });

  test.each([
    "9007199254740992",
    "9007199254740993",
    "-9007199254740992",
    "2124488677811589121",
    "18446744073709551615",
  ])("C81 %s is whole", (digits) => {
    for (const json of [digits, `[${digits}]`, `{"a" : ${digits} }`, `[\n${digits}\n,"@"]`]) {
      expect(hasLongInteger(fromText(json))).toBe(true);
      expect(stringifyLossless(parseLossless(json, "bigint"))).toBe(stringifyLossless(attemptParse(json, digits)));
    }
  });

  test("C81 more than 1,000 digits stay text, however many", () => {
    for (const digits of ["7".repeat(1000), "7".repeat(1001), `-${"7".repeat(2_000_000)}`]) {
      expect(parseLossless(`[${digits}]`, "bigint")).toEqual([digits.length > 1000 ? digits : BigInt(digits)]);
    }
  });

  test("C81 what is no JSON stays a SyntaxError", () => {
    const long = "12345678901234567890";
    for (const json of [
      `{${long}:1}`,
      `{ ${long} : 1 }`,
      `0${long}`,
      `+${long}`,
      `--${long}`,
      `.${long}`,
      `${long}.`,
      `${long}e`,
      `${long}${"a"}`,
      `${long} ${long}`,
      `[${long}`,
      `"@${long}`,
      `"\\\n"${long}`,
      `'${long}'`,
      `["a"${long}]`,
      `{"a"${long}:1}`,
      `0x${long}`,
      `[${long},]`,
    ]) {
      expect([json, attempt(() => JSON.parse(json))]).toEqual([json, "SyntaxError"]);
      expect([json, attempt(() => parseLossless(json, "bigint"))]).toEqual([json, "SyntaxError"]);
    }
  });

  test("C81 any text is JSON to it exactly when it is to JSON.parse", () => {
    const piece = fc.constantFrom(
      ...["{", "}", "[", "]", ",", ":", " ", '"', "\\", "@", "i", "s", "-", ".", "e", "0", "1", '"@i5"', '"a":', "\n"],
      "12345678901234567890",
      "true",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const json = pieces.join("");
        const expected = attempt(() => JSON.parse(json));
        const found = attempt(() => parseLossless(json, "bigint"));
        expect(typeof found).toBe(typeof expected);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ["quotes in a string without an end", `"${'\\"'.repeat(50_000)}`],
    ["backslashes without an end", `"${"\\".repeat(100_001)}`],
    ["strings", '"'.repeat(100_000)],
    ["blanks behind a string", `"a"${" ".repeat(100_000)}`],
    ["blanks behind numbers", `1${" ".repeat(1000)}`.repeat(100)],
    ["digits", `1${"0".repeat(100_000)}`],
    ["zeros", "0".repeat(100_000)],
    ["minus signs", "-".repeat(100_000)],
    ["digits and points", "1.".repeat(50_000)],
    ["exponents", "1e".repeat(50_000)],
    ["colons", '"a":'.repeat(25_000)],
    ["long integers", `[${"12345678901234567890,".repeat(5000)}0]`],
  ])("takes no quadratic time on %s", (_name, hostile) => {
    const before = performance.now();
    hasLongInteger(fromText(hostile));
    attempt(() => parseLossless(hostile, "bigint"));
    // Quadratic takes many seconds.
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("decodeJson", () => {
  test.each<["bigint" | "string" | "number", unknown]>([
    ["bigint", 2124488677811589121n],
    ["string", "2124488677811589121"],
    ["number", Number("2124488677811589121")],
  ])("C81 reads an integer beyond 2^53 - 1 as a %s", (integers, id) => {
    expect(decodeJson(fromText('{"id":2124488677811589121,"é":[1]}'), integers)).toEqual({ id, é: [1] });
    expect(decodeJson(fromText('{"é":[1]}'), integers)).toEqual({ é: [1] });
    expect(() => decodeJson(fromText("[2124488677811589121"), integers)).toThrow(SyntaxError);
  });
});

describe("hasLongInteger", () => {
  test("finds sixteen digits in a row wherever they stand, and no fewer", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 10, max: 40 }), fc.nat(40), (before, digits, after) => {
        const json = `${"[".repeat(before)}${"7".repeat(digits)}${" 12345".repeat(after)}`;
        expect(hasLongInteger(fromText(json))).toBe(digits >= 16);
      }),
      { numRuns: 1000 },
    );
  });

  test("says the same as a search for every place", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "22", "123456789", "a", " "), { maxLength: 60 }), (pieces) => {
        const json = pieces.join("");
        expect(hasLongInteger(fromText(json))).toBe(/\d{16}/.test(json));
      }),
      { numRuns: 1000 },
    );
  });
});

/** What the document should hold: `digits` as a bigint in the place of the number. */
function attemptParse(json: string, digits: string): unknown {
  return JSON.parse(json, (_key, value) => (typeof value === "number" ? BigInt(digits) : value));
}
