import { describe, expect, test } from "vitest";
import { anything, array, flag, integer, nullable, object, oneOf, ShapeError, text } from "./shape.js";

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ShapeError);
    return (error as ShapeError).message;
  }
  return "no error";
}

describe("checks", () => {
  const hand = object<{ readonly acId: number; readonly mjs: readonly number[] }>({
    acId: integer(),
    mjs: array(integer(0, 107, "a tile id")),
  });
  const deal = object<{ readonly hands: readonly unknown[] }>({ hands: array(hand, 1) });

  test("give back the very value, with fields of its own", () => {
    const value = { hands: [{ acId: 1, mjs: [0, 107], more: true }] };
    expect(deal(value, "$")).toBe(value);
  });

  test("an error has the path and what should be there", () => {
    const run = (): unknown =>
      deal(
        {
          hands: [
            { acId: 1, mjs: [] },
            { acId: 2, mjs: [5, 108] },
          ],
        },
        "$",
      );
    expect(run).toThrow(
      expect.objectContaining({ name: "ShapeError", path: "$.hands[1].mjs[1]", expected: "a tile id" }),
    );
    expect(messageOf(run)).toBe("$.hands[1].mjs[1] is 108, not a tile id");
  });

  test.each([
    [deal, {}, "$.hands is missing, not an array of 1 or more"],
    [deal, { hands: [] }, "$.hands is an array of 0, not an array of 1 or more"],
    [deal, null, "$ is null, not an object"],
    [deal, [], "$ is an array of 0, not an object"],
    [array(flag), {}, "$ is a value of type object, not an array"],
    [array(flag), [true, 1], "$[1] is 1, not true or false"],
    [integer(), 1.5, "$ is 1.5, not an integer"],
    [integer(), 2 ** 53, "$ is 9007199254740992, not an integer"],
    [integer(), 2n ** 60n, "$ is 1152921504606846976, not an integer"],
    [integer(), "1", '$ is "1", not an integer'],
    [integer(1, 3), 0, "$ is 0, not an integer of 1 to 3"],
    [integer(1, 3), 4, "$ is 4, not an integer of 1 to 3"],
    [text, 1, "$ is 1, not a text"],
    [flag, "x".repeat(50), `$ is "${"x".repeat(40)}", not true or false`],
    [oneOf({ A: 1, B: 2 }), 3, "$ is 3, not one of 1, 2"],
    [oneOf({ A: "a" }), true, "$ is true, not one of a"],
    [nullable(text), undefined, "$ is missing, not a text"],
  ] as const)("%# what they refuse", (check, value, message) => {
    expect(messageOf(() => check(value, "$"))).toBe(message);
  });

  test("what they take", () => {
    expect(nullable(text)(null, "$")).toBe(null);
    expect(nullable(text)("", "$")).toBe("");
    expect(oneOf({ A: 1, B: 2 })(2, "$")).toBe(2);
    expect(anything(undefined, "$")).toBe(undefined);
    expect(flag(false, "$")).toBe(false);
  });
});
