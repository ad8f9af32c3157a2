import { expect, test } from "vitest";
import { isAnswer } from "./use-answer-keys.js";

const KEY = { repeat: false, ctrlKey: false, metaKey: false, altKey: false };

test("a key alone is an answer", () => {
  expect(isAnswer(KEY)).toBe(true);
});

test.each(["repeat", "ctrlKey", "metaKey", "altKey"] as const)("a key with %s is none", (name) => {
  expect(isAnswer({ ...KEY, [name]: true })).toBe(false);
});
