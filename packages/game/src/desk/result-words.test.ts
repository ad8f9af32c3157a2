import { describe, expect, it, test } from "vitest";
import { format, texts } from "../texts/texts.js";
import type { MatchSeatView, RoundSeatView } from "./result-view.js";
import { honourOf, kongPoints, worthOf } from "./result-words.js";

const { en, zh } = texts;
const lost = { won: null, fan: null, limit: false, fans: [], rain: 0, wind: 0 } as unknown as RoundSeatView;
const won = { ...lost, won: { tile: 1 }, fan: 2 } as unknown as RoundSeatView;

test("honourOf()", () => {
  const seat = { biggestWinner: false, dealInKing: false } as MatchSeatView;
  expect(honourOf(seat, en)).toBe("");
  expect(honourOf({ ...seat, dealInKing: true }, en)).toBe(en.table.results.dealInKing);
  expect(honourOf({ ...seat, dealInKing: true, biggestWinner: true }, en)).toBe(en.table.results.biggestWinner);
});

describe("worthOf()", () => {
  it("is nothing for who has not won", () => {
    expect(worthOf(lost, en)).toEqual({ worth: "", fans: "" });
  });

  it("tells the fan, no fan, or that they are at the limit", () => {
    expect(worthOf(won, en).worth).toBe(format(en.table.fan, { fan: 2 }));
    expect(worthOf({ ...won, fan: 0 }, en).worth).toBe(en.table.noFan);
    expect(worthOf({ ...won, fan: null, limit: true }, en).worth).toBe(en.table.fanAtLimit);
  });

  it("names what they are for, as the server does where it has a name of its own", () => {
    const fans = [
      { name: "root", text: "根", times: 2 },
      { name: null, text: "新番", times: 1 },
    ] as unknown as RoundSeatView["fans"];
    expect(worthOf({ ...won, fans }, zh).fans).toBe(`${zh.table.fans.root} ×2 · 新番`);
  });
});

test("kongPoints() tells of each kind where there are any", () => {
  expect(kongPoints(lost, en)).toEqual([]);
  expect(kongPoints({ ...lost, rain: 6, wind: -1 }, en)).toEqual([
    `${en.table.causes.rain} +6`,
    `${en.table.causes.wind} −1`,
  ]);
});
