import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RouteDictionary } from "./route-dictionary.js";

const BROKEN = expect.objectContaining({ name: "ProtocolError", code: "dictionary" });

describe("RouteDictionary", () => {
  test("C47 knows its routes and codes, 0 and 0xFFFF too", () => {
    const dictionary = new RouteDictionary({ "room.join": 0, onX: 0xffff, "聊天.é": 7 });
    expect(dictionary.codes.get("room.join")).toBe(0);
    expect(dictionary.codes.get("onX")).toBe(65_535);
    expect(dictionary.routes.get(0)).toBe("room.join");
    expect(dictionary.routes.get(65_535)).toBe("onX");
    expect(dictionary.routes.get(7)).toBe("聊天.é");
  });

  test("any routes with a code each are found both ways", () => {
    const entry = fc.tuple(fc.string({ unit: "binary" }), fc.nat({ max: 0xffff }));
    const entries = fc.uniqueArray(entry, { comparator: (a, b) => a[0] === b[0] || a[1] === b[1], maxLength: 20 });
    fc.assert(
      fc.property(entries, (pairs) => {
        const dictionary = new RouteDictionary(Object.fromEntries(pairs));
        for (const [route, code] of pairs) {
          expect(dictionary.codes.get(route)).toBe(code);
          expect(dictionary.routes.get(code)).toBe(route);
        }
      }),
    );
  });

  test("does not know other routes and codes, names of Object's own neither", () => {
    const dictionary = new RouteDictionary({ a: 1 });
    for (const route of ["", "b", "A", "constructor", "__proto__", "toString"]) {
      expect(dictionary.codes.get(route)).toBeUndefined();
    }
    for (const code of [0, 2, 65_537, -1]) expect(dictionary.routes.get(code)).toBeUndefined();
  });

  test("takes a route named __proto__ out of JSON", () => {
    const dictionary = new RouteDictionary(JSON.parse('{"__proto__":3}') as Record<string, number>);
    expect(dictionary.codes.get("__proto__")).toBe(3);
    expect(dictionary.routes.get(3)).toBe("__proto__");
  });

  test("keeps the empty route, and of two routes with one code the later as its meaning", () => {
    const dictionary = new RouteDictionary({ "": 4, first: 5, second: 5 });
    expect(dictionary.codes.get("")).toBe(4);
    expect(dictionary.routes.get(4)).toBe("");
    expect([dictionary.codes.get("first"), dictionary.codes.get("second")]).toEqual([5, 5]);
    expect(dictionary.routes.get(5)).toBe("second");
  });

  test.each([-1, 65_536, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "1", null, undefined, true, [1], {}])(
    "the code %j throws",
    (code) => {
      expect(() => new RouteDictionary({ a: 1, b: code as number })).toThrow(BROKEN);
    },
  );
});
