import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBase64, parseBase64 } from "./base64.js";

describe("formatBase64() and parseBase64()", () => {
  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("agree with the vectors of RFC 4648 on %j", (text, base64) => {
    const bytes = new TextEncoder().encode(text);
    expect(formatBase64(bytes)).toBe(base64);
    expect(parseBase64(base64)).toEqual(bytes);
  });

  test("agree with the platform on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(formatBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(parseBase64(formatBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each(["Z", "Zg=", "Zg=a", "====", "Zm9v!", "Zm 9"])("parseBase64() throws on %j", (text) => {
    expect(() => parseBase64(text)).toThrow(SyntaxError);
  });
});
