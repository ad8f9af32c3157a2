import { describe, expect, test } from "vitest";
import { chatLayout, showsMembers } from "../../client-cocos/assets/chat/chat-layout";
import { safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

describe.each(STAGES)("%s", (_name, stage) => {
  const safe = safeBox(stage);

  test("what is touched in the chat is large enough for a finger", () => {
    const { Back, People, Draft, Send, Newest } = chatLayout(stage);
    for (const { width, height } of [Back, People, Draft, Send, Newest]) {
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
