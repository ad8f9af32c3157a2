import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "./base64.js";

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

test("encodeBase64 and decodeBase64 agree with Node", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const encoded = encodeBase64(bytes);
      expect(Buffer.from(encoded).toString("latin1")).toBe(Buffer.from(bytes).toString("base64"));
      expect(decodeBase64(encoded)).toEqual(bytes);
    }),
  );
});

test.each([
  "A",
  "AA",
  "AAA",
  "A===",
  "====",
  "AA=A",
  "=AAA",
  "AA==AAAA",
  "AAA=AAAA",
  "AA A",
  "AA-A",
  "AA\xff=",
  "AAA\n",
])("decodeBase64 does not take %j", (text) => {
  expect(decodeBase64(ascii(text))).toBeUndefined();
});
