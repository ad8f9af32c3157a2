import { describe, expect, test } from "vitest";
import { type Circumstances, fanOf, formatFans, middleTileOf, totalFan } from "./fan.js";
import { createOptions, type Options } from "./options.js";
import { parseHand } from "./testing/hands.js";

const all: Partial<Options> = { menqing: true, jiangdui: true, jiaxin: true, pengpeng: true, yaojiu: true };
const none: Partial<Options> = {};

/** The middle tile of each rank 5: 条, 筒, 万. */
const [FIVE_S, FIVE_P, FIVE_M] = [17, 53, 89];

describe("fanOf", () => {
  test.each<[string, string, Circumstances, Partial<Options>, number, string]>([
    ["plain", "123s 456s 789p 123m 55m", {}, none, 0, ""],
    ["full flush", "123456789s 234s 55s", {}, none, 2, "清一色"],
    ["full flush with melds", "123456s 55s | 777s | 888s", {}, none, 2, "清一色"],
    ["no terminals", "234s 456s 678p 55m | 222m", {}, all, 1, "中张"],
    ["a terminal in a meld", "234s 456s 678p 55m | 999m", {}, all, 0, ""],
    ["no terminals, without the option", "234s 456s 678p 55m | 222m", {}, none, 0, ""],
    ["concealed", "123s 456s 789p 234m 55m", {}, { menqing: true }, 1, "门清"],
    ["a concealed kong is a meld", "123s 456s 789p 55m | 2222m", {}, { menqing: true }, 1, "根x1"],
    ["last draw", "123s 456s 789p 234m 55m", { lastDraw: true }, none, 1, "海底"],
    ["kong bloom", "123s 456s 789p 55m | 333m", { kongBloom: true }, none, 1, "杠上花"],
    ["kong discard", "123s 456s 789p 55m | 333m", { kongDiscard: true }, none, 1, "杠上炮"],
    ["robbed kong", "123s 456s 789p 55m | 333m", { robbedKong: true }, none, 1, "抢杠胡"],
    ["seven pairs", "11s 33s 55s 77p 99p 22m 88m", {}, none, 2, "七对"],
    ["one dragon", "1111s 55s 77p 99p 22m 88m", {}, none, 3, "龙七对"],
    ["two dragons", "1111s 5555s 99p 22m 88m", {}, none, 4, "双龙七对"],
    ["three dragons", "1111s 5555s 9999p 88m", {}, none, 5, "豪华龙七对"],
    ["seven pairs of 258", "22s 55s 88s 22p 55p 2222m", {}, { jiangdui: true }, 5, "龙七对 将对"],
    ["seven pairs of 258, without the option", "22s 55s 88s 22p 55p 22m 55m", {}, none, 2, "七对"],
    ["seven pairs in one suit", "11223344556677s", {}, all, 5, "清一色 门清 七对"],
    ["all triplets", "111s 444s 777p 33m | 999m", {}, none, 1, "碰碰胡"],
    ["all triplets for two", "111s 444s 777p 33m | 999m", {}, { pengpeng: true }, 2, "碰碰胡"],
    ["all triplets of 258", "222s 555s 88p | 222p | 555m", {}, { jiangdui: true }, 3, "碰碰胡 将对"],
    ["golden single", "55s | 111p | 222s | 777m | 999p", {}, none, 2, "碰碰胡 金钩胡"],
    ["four kongs", "55s | 1111p | 2222s | 7777m | 9999p", {}, none, 6, "碰碰胡 金钩胡 根x4"],
    ["sequences that look like triplets (Q44c)", "11112223334444s", {}, none, 5, "清一色 碰碰胡 根x2"],
    ["middle five", "123s 456p 777p 99m 123m", { middleTile: FIVE_P }, { jiaxin: true }, 1, "夹心五"],
    ["a five, but not in the middle", "123s 567p 888p 99m 123m", { middleTile: FIVE_P }, { jiaxin: true }, 0, ""],
    ["middle five without the option", "123s 456p 777p 99m 123m", { middleTile: FIVE_P }, none, 0, ""],
    ["middle, but another tile", "123s 456p 777p 99m 123m", { middleTile: FIVE_P + 4 }, { jiaxin: true }, 0, ""],
    ["middle five of 万", "123s 456m 777p 99m 123m", { middleTile: FIVE_M }, { jiaxin: true }, 1, "夹心五"],
    ["no 456 at all (Q44)", "123s 777p 99m 123m 789m", { middleTile: FIVE_S }, { jiaxin: true }, 1, "夹心五"],
    ["no middle five in all triplets", "444555666s 99m 111m", { middleTile: FIVE_S }, { jiaxin: true }, 1, "碰碰胡"],
    ["all terminals", "123s 789s 111p 99m 123m", {}, { yaojiu: true }, 3, "全幺九"],
    ["all terminals with melds", "123s 789s 99m | 1111p | 999s", {}, { yaojiu: true }, 5, "全幺九 根x2"],
    ["all terminals, one suit", "11112377889999s", {}, { yaojiu: true }, 7, "清一色 全幺九 根x2"],
    ["not all terminals: a meld", "123s 789s 99m 123m | 222p", {}, { yaojiu: true }, 0, ""],
    ["not all terminals: a triplet", "123s 789s 99m 123m 222p", {}, { yaojiu: true }, 0, ""],
    ["not all terminals: the pair", "123s 789s 55m 123m 789p", {}, { yaojiu: true }, 0, ""],
    ["root in the hand", "1111s 23s 456p 789p 55m", {}, none, 1, "根x1"],
    ["root over hand and meld", "123s 456p 789p 55m | 111s", {}, none, 1, "根x1"],
  ])("%s: %s", (_, hand, how, options, fan, names) => {
    const fans = fanOf(parseHand(hand), how, createOptions(options));
    expect(formatFans(fans)).toBe(names);
    expect(totalFan(fans)).toBe(fan);
  });

  test("five alike, which cha-jiao accepts, are neither a root nor in the way of the middle five", () => {
    const options = createOptions({ jiaxin: true, yaojiu: true });
    const names = (hand: string, how: Circumstances): string => formatFans(fanOf(parseHand(hand), how, options));
    expect(names("11111s 2233s 456p 99p", {})).toBe("");
    expect(names("11111s 2233s 456p 99p", { middleTile: FIVE_P })).toBe("夹心五");
    expect(names("11111s 789s 123p 456p", { middleTile: FIVE_P })).toBe("夹心五");
    expect(names("11111s 789s 123p 999m", {})).toBe("全幺九");
  });
});

describe("middleTileOf", () => {
  test.each([
    ["the discard", 17, 53, 17],
    ["the drawn tile of a self-draw", undefined, 53, 53],
    ["the drawn tile when the discard is tile 0 (Q44a)", 0, 53, 53],
    ["none when nothing was drawn", undefined, undefined, undefined],
  ])("is %s", (_, discard, drawn, expected) => {
    expect(middleTileOf(discard, drawn)).toBe(expected);
  });
});
