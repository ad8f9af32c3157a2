import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeKick } from "./handshake.js";
import { fromHex, fromText } from "./testing/bytes.js";

describe("decodeKick", () => {
  test.each([
    ["JSON with a reason", '{"reason":"kick"}', "kick"],
    ["JSON with a reason among others", '{"code":1,"reason":"é中😀"}', "é中😀"],
    ["JSON with an empty reason", '{"reason":""}', ""],
    ["a JSON string", '"login elsewhere"', "login elsewhere"],
    ["text", "login elsewhere é中😀", "login elsewhere é中😀"],
    ["broken JSON", '{"reason":"kick"', '{"reason":"kick"'],
    ["no body", "", null],
    ["JSON without a reason", '{"code":1}', null],
    ["JSON with a reason that is no text", '{"reason":5}', null],
    ["JSON with the reason null", '{"reason":null}', null],
    ["the JSON null", "null", null],
    ["a JSON list", '["kick"]', null],
    ["a JSON number", "42", null],
  ])("of %s", (_, body, reason) => {
    expect(decodeKick(fromText(body))).toBe(reason);
  });

  test("of bytes that are no UTF-8 is a text with U+FFFD", () => {
    expect(decodeKick(fromHex("6b ff 6b"))).toBe("k\ufffdk");
  });

  test("of any bytes is a text or null and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.json().map(encode)), (body) => {
        const reason = decodeKick(body);
        expect(reason === null || typeof reason === "string").toBe(true);
      }),
    );
  });
});

function encode(json: string): Uint8Array {
  return Uint8Array.from(Buffer.from(json));
}
