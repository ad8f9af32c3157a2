import { describe, expect, test } from "vitest";
import {
  indexOfKind,
  kindAt,
  kindOf,
  kindOfIndex,
  queOfSuit,
  rankOf,
  Suit,
  suitOf,
  suitOfQue,
  tilesOf,
} from "./tile.js";

describe("tiles", () => {
  test.each([
    // The corners of the server's table: id, suit, rank, index.
    [0, Suit.Bamboo, 1, 1],
    [3, Suit.Bamboo, 1, 1],
    [35, Suit.Bamboo, 9, 9],
    [36, Suit.Dots, 1, 11],
    [71, Suit.Dots, 9, 19],
    [72, Suit.Characters, 1, 21],
    [107, Suit.Characters, 9, 29],
  ])("tile %i is suit %i, rank %i, index %i", (tile, suit, rank, index) => {
    const kind = kindOf(tile);
    expect([suitOf(kind), rankOf(kind), indexOfKind(kind)]).toEqual([suit, rank, index]);
    expect(kindAt(suit, rank)).toBe(kind);
    expect(kindOfIndex(index)).toBe(kind);
    expect(tilesOf(kind)).toContain(tile);
  });

  test("tiles have the server's formulas", () => {
    for (let tile = 0; tile < 108; tile++) {
      expect(suitOf(kindOf(tile))).toBe(Math.floor(tile / 36));
      expect(rankOf(kindOf(tile))).toBe(Math.floor((tile % 36) / 4) + 1);
    }
  });

  test.each([0, 10, 20, 30, -1, 1.5, Number.NaN])("no kind has index %d", (index) => {
    expect(() => kindOfIndex(index)).toThrow(RangeError);
  });

  test("que is a suit from 1 to 3, and none otherwise", () => {
    expect([1, 2, 3].map(suitOfQue)).toEqual([Suit.Bamboo, Suit.Dots, Suit.Characters]);
    expect([0, -2, 4].map(suitOfQue)).toEqual([undefined, undefined, undefined]);
    expect([undefined, Suit.Bamboo, Suit.Characters].map(queOfSuit)).toEqual([0, 1, 3]);
  });
});
