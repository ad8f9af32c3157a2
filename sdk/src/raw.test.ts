import { expect, test } from "vitest";
import { raw } from "./raw.js";

const { encode, decode } = raw();

test("raw() sends bytes and texts as they are, and nothing as no bytes", () => {
  const bytes = Uint8Array.of(1, 2);
  expect(encode(bytes, "a")).toBe(bytes);
  expect(encode("text", "a")).toBe("text");
  expect(encode(undefined, "a")).toEqual(new Uint8Array(0));
});

test.each([null, 1, {}, [], true, 1n, new ArrayBuffer(1)])("raw() refuses %s and says what it takes", (body) => {
  expect(() => encode(body, "a")).toThrow(TypeError);
  expect(() => encode(body, "a")).toThrow("must be a Uint8Array or a text");
});

test("raw() gives the bytes received", () => {
  const bytes = Uint8Array.of(1, 2);
  expect(decode(bytes, "a", "push")).toBe(bytes);
});
