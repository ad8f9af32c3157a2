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

test.each([
  ["concealed-kong", null, null, "Concealed kong: 5 of Characters", "暗杠：五万"],
  ["exposed-kong", 1, null, "Exposed kong: 5 of Characters, discarded by Bob", "直杠：五万，Bob打出"],
  ["added-kong", 1, null, "Added kong: 5 of Characters, discarded by Bob", "巴杠：五万，Bob打出"],
  ["pong", 1, null, "Pong: 5 of Characters, discarded by Bob", "碰：五万，Bob打出"],
  // While it may still be robbed.
  ["pong", 1, 91, "Added kong: 5 of Characters, discarded by Bob", "巴杠：五万，Bob打出"],
  ["kong", null, null, "Kong: 5 of Characters", "杠：五万"],
  // Of somebody who sits there no more.
  ["pong", 2, null, "Pong: 5 of Characters", "碰：五万"],
] as const)("describeMeld() tells the kind and who fed it: %s from %s, adding %s", (type, from, adding, en, zh) => {
  const meld = { type, tiles: tilesOf(kindAt(2, 5)), from, adding };
  const nameOf = (place: number): string | undefined => ["Ann", "Bob"][place];
  expect(describeMeld(meld, nameOf, allTexts.en)).toBe(en);
  expect(describeMeld(meld, nameOf, allTexts.zh)).toBe(zh);
});
