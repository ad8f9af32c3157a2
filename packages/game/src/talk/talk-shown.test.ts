import { expect, test } from "vitest";
import { texts } from "../texts/texts.js";
import type { Talk } from "./talk-message.js";
import type { TalkView } from "./talk-selectors.js";
import { newestTalk, talkText } from "./talk-shown.js";

const line = (id: number, place: number | null): TalkView => ({
  ...{ id, place, time: 0, name: "", talk: { kind: "clip" } },
});

test("newestTalk() is one line of each seat", () => {
  const lines = [line(1, 1), line(2, null), line(3, 1), line(4, 2), line(5, null)];
  expect(newestTalk(lines).map(({ id }) => id)).toEqual([3, 5, 4]);
});

test.each<[Talk, string]>([
  [{ kind: "phrase", phrase: "hello" }, texts.en.mahjong.talk.phrases.hello],
  [{ kind: "text", text: "你好" }, "你好"],
  [{ kind: "clip" }, texts.en.mahjong.talk.clip],
  [{ kind: "face", face: "😀" }, ""],
])("talkText(%j) is %j", (talk, text) => {
  expect(talkText(talk, texts.en)).toBe(text);
});
