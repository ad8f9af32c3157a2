import { kindAt, tilesOf } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { allTexts } from "./texts.js";
import { describeMeld, nameOfKind } from "./tile-names.js";

test("every kind has a name of its own, in both languages", () => {
  for (const texts of Object.values(allTexts)) {
    const names = Array.from({ length: 27 }, (_, kind) => nameOfKind(kind, texts));
    expect(new Set(names).size).toBe(27);
    expect(names.join()).not.toMatch(/undefined|[{}]/);
  }
});

test("names are those of the game", () => {
  expect(nameOfKind(kindAt(0, 3), allTexts.en)).toBe("3 of Bamboo");
  expect(nameOfKind(kindAt(1, 9), allTexts.zh)).toBe("九筒");
  expect(nameOfKind(kindAt(2, 1), allTexts.zh)).toBe("一万");
});

test("a meld is described by its kind of meld and its kind of tile", () => {
  const tiles = tilesOf(kindAt(2, 5));
  expect(describeMeld({ type: "concealed-kong", tiles }, allTexts.en)).toBe("Concealed kong: 5 of Characters");
});
