import { describe, expect, test } from "vitest";
import { chatLayout, showsMembers } from "../../client-cocos/assets/chat/chat-layout";
import { type Box, safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { homeLayout } from "../../client-cocos/assets/home/home-layout";
import { isWithin, overlaps, STAGES } from "./stages.js";

/** The pairs of these boxes that overlap. */
function overlapping(boxes: Readonly<Record<string, Box>>): string[] {
  const entries = Object.entries(boxes);
  return entries.flatMap(([a, one], i) =>
    entries.slice(i + 1).flatMap(([b, other]) => (overlaps(one, other) ? [`${a} on ${b}`] : [])),
  );
}

describe.each(STAGES)("%s", (_name, stage) => {
  const safe = safeBox(stage);

  test("the first screen: everything within the safe area, nothing over anything but its card", () => {
    const { MahjongCard, ChatCard, ...parts } = homeLayout(stage);
    expect(overlapping(parts)).toEqual([]);
    expect(overlaps(MahjongCard, ChatCard)).toBe(false);
    for (const [name, box] of Object.entries({ ...parts, MahjongCard, ChatCard })) {
      expect(isWithin(box, safe), name).toBe(true);
    }
    for (const [name, box] of Object.entries(parts)) {
      const card = /^Mahjong/.test(name) ? MahjongCard : /^(Chat|Nickname)/.test(name) ? ChatCard : null;
      if (card) expect(isWithin(box, card), name).toBe(true);
    }
  });

  test("what is touched is large enough for a finger", () => {
    const { Language, MahjongEnter, MahjongAddress, Nickname, ChatKind, ChatAddress, ChatEnter } = homeLayout(stage);
    const { Back, People, Draft, Send, Newest } = chatLayout(stage);
    const touched = [Language, MahjongEnter, MahjongAddress, Nickname, ChatKind, ChatAddress, ChatEnter];
    for (const { width, height } of [...touched, Back, People, Draft, Send, Newest]) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(TOUCH);
    }
  });

  test("the chat: everything within the safe area, the log over nothing", () => {
    const { Head, Newest, Members, ...parts } = chatLayout(stage);
    for (const [name, box] of Object.entries({ ...parts, Members })) expect(isWithin(box, safe), name).toBe(true);
    expect(overlapping(parts)).toEqual([]);
    expect(isWithin(Newest, parts.Log)).toBe(true);
    expect(overlaps(Members, parts.Log)).toBe(!showsMembers(stage));
    expect(Head.width).toBe(stage.width);
  });
});
