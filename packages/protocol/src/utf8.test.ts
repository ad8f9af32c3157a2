import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";

type Utf8 = typeof import("./utf8.js");

// What the platform makes of it is right; taken before anything is stubbed.
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Lengths around which an implementation may change its way. */
const LENGTHS = [1, 11, 12, 13, 63, 64, 65, 66, 1000, 4095, 4096, 4097, 70_000];
/** The bytes at the edges of every rule of UTF-8. */
const EDGES = [
  0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
  0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

/** Texts of any code units, lone surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0xd7ff, max: 0xe000 }), fc.nat({ max: 0x7f })), {
    maxLength: 100,
  })
  .map((units) => String.fromCharCode(...units));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  fc.array(fc.constantFrom(...EDGES), { maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
  // Nearly right: whole characters with a byte changed.
  fc.tuple(fc.string({ unit: "binary", maxLength: 30 }), fc.nat(), fc.nat({ max: 255 })).map(([text, at, byte]) => {
    const bytes = encoder.encode(text);
    if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  }),
);

/** Loads the module anew, in a world with or without the two classes. */
async function load(globals: Readonly<Record<string, unknown>>): Promise<Utf8> {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.resetModules();
  try {
    return await import("./utf8.js");
  } finally {
    vi.unstubAllGlobals();
  }
}

/** What the platform makes of bytes, or of a text that shall be theirs. */
type Expected = (text: string) => string | undefined;

/** Bytes that are not UTF-8 are no text where there is no TextDecoder. */
const noBrokenText: Expected = (text) => (text.includes("\ufffd") ? undefined : text);

describe.each([
  ["with TextEncoder and TextDecoder", {}, ((text) => text) as Expected],
  ["without TextEncoder and TextDecoder", { TextEncoder: undefined, TextDecoder: undefined }, noBrokenText],
])("%s", (_, globals, expected) => {
  let utf8: Utf8;
  beforeAll(async () => {
    utf8 = await load(globals);
  });

  /** What is decoded, or undefined where it throws as it should. */
  const decoded = (bytes: Uint8Array): string | undefined => {
    try {
      return utf8.decodeUtf8(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(URIError);
      return undefined;
    }
  };

  test("encodeUtf8 agrees with the platform on every code unit and code point", () => {
    for (let from = 0; from < 0x110000; from += 0x100) {
      let text = "";
      for (let point = from; point < from + 0x100; point++) text += String.fromCodePoint(point);
      // A blank between, so that no two surrogates make a pair.
      if (from >= 0xd800 && from < 0xe000) text = [...text].join(" ");
      if (!same(utf8.encodeUtf8(text), encoder.encode(text)))
        throw new Error(`Wrong bytes in block ${from.toString(16)}`);
    }
  });

  test("encodeUtf8 agrees with the platform on any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8.encodeUtf8(text)).toEqual(encoder.encode(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([0, 0x7f, 0x80, 0xff, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0xffff, 0x1_0000, 0x10_ffff])(
    "the point %i comes back, alone and behind ASCII",
    (point) => {
      for (const text of [String.fromCodePoint(point), `abc${String.fromCodePoint(point)}`]) {
        const bytes = encoder.encode(text);
        expect(utf8.encodeUtf8(text)).toEqual(bytes);
        expect(utf8.decodeUtf8(bytes)).toBe(text);
      }
    },
  );

  test.each(LENGTHS)("a text of %i characters comes back, of one to four bytes each", (length) => {
    for (const char of ["a", "é", "中", "😀"]) {
      const text = char.repeat(length);
      const bytes = utf8.encodeUtf8(text);
      expect(same(bytes, encoder.encode(text))).toBe(true);
      expect(bytes.buffer.byteLength).toBe(bytes.length);
      expect(utf8.decodeUtf8(bytes) === text).toBe(true);
      // The last character cut off, and the first.
      for (const cut of [bytes.subarray(0, -1), bytes.subarray(1)]) {
        expect(decoded(cut) === expected(decoder.decode(cut))).toBe(true);
      }
    }
  });

  test.each([
    ["a lone high surrogate", "a\ud83d", "61efbfbd"],
    ["a lone low surrogate", "\ude00a", "efbfbd61"],
    ["a pair the wrong way round", "\ude00\ud83d", "efbfbdefbfbd"],
    ["a high surrogate before a pair", "\ud83d😀", "efbfbdf09f9880"],
    ["a text of nothing", "", ""],
  ])("encodeUtf8 of %s", (_case, text, hex) => {
    expect(Buffer.from(utf8.encodeUtf8(text)).toString("hex")).toBe(hex);
  });

  test.each([
    ["an overlong slash", "c0af", "\ufffd\ufffd"],
    ["an overlong form of three bytes", "e080af", "\ufffd\ufffd\ufffd"],
    ["a surrogate", "eda0bd", "\ufffd\ufffd\ufffd"],
    ["a point above U+10FFFF", "f4908080", "\ufffd\ufffd\ufffd\ufffd"],
    ["the point U+10FFFF", "f48fbfbf", "\u{10ffff}"],
    ["a character cut off by another", "f09f9841", "\ufffdA"],
    ["a character cut off by the end", "41e4b8", "A\ufffd"],
    ["a byte order mark, which is kept", "efbbbf41", "\ufeffA"],
    ["no bytes", "", ""],
  ])("decodeUtf8 of %s", (_case, hex, text) => {
    expect(decoded(Uint8Array.from(Buffer.from(hex, "hex")))).toBe(expected(text));
    // Behind so much text that an implementation goes another way.
    const long = Buffer.from(`${"20".repeat(200)}${hex}`, "hex");
    expect(decoded(long)).toBe(expected(" ".repeat(200) + text));
  });

  test("decodeUtf8 agrees with the platform on every sequence of the edges of UTF-8", () => {
    const bytes = new Uint8Array(4);
    for (const first of EDGES) {
      for (const second of EDGES) {
        for (const third of EDGES) {
          for (const fourth of first >= 0xf0 ? [0x41, 0x7f, 0x80, 0xbf, 0xc2] : [0x41]) {
            bytes.set([first, second, third, fourth]);
            if (decoded(bytes) !== expected(decoder.decode(bytes)))
              throw new Error(`Wrong text of ${Buffer.from(bytes).toString("hex")}`);
          }
        }
      }
    }
  });

  test("decodeUtf8 agrees with the platform on any bytes", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(decoded(bytes)).toBe(expected(decoder.decode(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  test("any well-formed text comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(utf8.decodeUtf8(utf8.encodeUtf8(text))).toBe(text);
      }),
    );
  });

  test("decodeUtf8 reads a view", () => {
    for (const text of ["abc", "a".repeat(300), "é中", "é中".repeat(100)]) {
      const { length } = encoder.encode(text);
      expect(utf8.decodeUtf8(encoder.encode(`xx${text}yy`).subarray(2, 2 + length))).toBe(text);
    }
  });
});

describe("a world with one of the two", () => {
  afterEach(() => vi.resetModules());

  test.each(["TextEncoder", "TextDecoder"])("works without %s alone", async (name) => {
    const { decodeUtf8, encodeUtf8 } = await load({ [name]: undefined });
    const text = "é中😀".repeat(100);
    expect(encodeUtf8(text)).toEqual(encoder.encode(text));
    expect(decodeUtf8(encoder.encode(text))).toBe(text);
  });
});

/** Compares at the speed that a million characters need. */
function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
