import { describe, expect, test } from "vitest";
import { screenOf } from "../../client-cocos/assets/app/screens";
import { chatAddress, mahjongServer } from "../../client-cocos/assets/app/servers";
import { sizeOfStage } from "../../client-cocos/assets/app/stage";
import { words } from "../../client-cocos/assets/app/words";
import { lineViews, memberNames } from "../../client-cocos/assets/chat/line-view";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { start } from "./play.js";

const game = start();
const fresh = game.getState();
game.stop();

const atTen = (): string => "10:00";
const ROOM = { kind: "cluster", address: "ws://127.0.0.1:3250/cluster" } as const;

function chatting(chat: Partial<RootState["chat"]>): RootState {
  return { ...fresh, chat: { ...fresh.chat, inside: true, room: ROOM, nickname: "Ann", ...chat } };
}

test("the screen that a state is shown on", () => {
  const account = { ...fresh.account, status: "in" } as const;
  expect(screenOf(fresh)).toBe("Home");
  expect(screenOf(chatting({}))).toBe("ChatRoom");
  expect(screenOf({ ...fresh, account })).toBe("Lobby");
  expect(screenOf({ ...fresh, account, desk: { ...fresh.desk, phase: "waiting" } })).toBe("Table");
});

test.each([
  ["", "ws://127.0.0.1:3250/nano"],
  ["example.org:3250/nano", "ws://example.org:3250/nano"],
  ["https://example.org/nano", "wss://example.org/nano"],
  ["ws://[::1]:3250/nano?a=1", "ws://[::1]:3250/nano?a=1"],
  ["ftp://example.org", null],
  ["ws://two words", null],
  ["ws://", null],
  ["ws://user@example.org", null],
])("the address of a chat: %j", (address, expected) => {
  expect(chatAddress({ address, kind: "chat" })).toBe(expected);
});

test("mahjong is where one typed, or on this machine", () => {
  expect(mahjongServer({ mahjong: " " })?.api).toBe("http://127.0.0.1:3250/mahjong");
  expect(mahjongServer({ mahjong: "two words" })).toBeNull();
  expect(mahjongServer({ mahjong: "ftp://example.org" })).toBeNull();
  expect(mahjongServer({ mahjong: "http://example.org:1" })).toEqual({
    api: "http://example.org:1",
    game: "ws://example.org:1",
  });
});

test("a stage is as large as its window, and no larger than can be read", () => {
  expect(sizeOfStage({ width: 844, height: 390 })).toEqual({ width: 844, height: 390 });
  expect(sizeOfStage({ width: 3600, height: 1800 })).toEqual({ width: 1800, height: 900 });
});

test.each(Object.entries(words))("%s says everything", (_, said) => {
  expect(Object.keys(said)).toEqual(Object.keys(words.en));
  expect(Object.values(said)).not.toContain("");
});

describe("chat", () => {
  test("a message leads with its name and time, and what follows it does not", () => {
    const message = { kind: "message", time: 1, name: "Bob", mine: false } as const;
    const state = chatting({
      lines: [
        { ...message, id: 1, content: "a" },
        { ...message, id: 2, content: "b" },
      ],
    });
    expect(lineViews(state, atTen)).toEqual([
      {
        id: 1,
        kind: "theirs",
        name: "Bob",
        face: expect.stringMatching(/^avatar-/),
        text: "a",
        status: "",
        unconfirmed: false,
        time: "10:00",
      },
      { id: 2, kind: "theirs", name: "", face: null, text: "b", status: "", unconfirmed: false, time: "10:00" },
    ]);
  });

  test("one's own message that nobody confirmed can be sent again", () => {
    const own = { id: 3, time: 1, name: "Ann", content: "?", status: "unconfirmed", session: 1 } as const;
    const [line] = lineViews(chatting({ outgoing: [own] }), atTen);
    expect([line?.kind, line?.status, line?.unconfirmed]).toEqual(["mine", "未确认", true]);
  });

  test("system lines, and the members", () => {
    const notice = { kind: "notice", id: 1, time: 1, notice: { event: "joined", name: "Bob" } } as const;
    const state = chatting({ lines: [notice], members: ["Bob"] });
    expect(lineViews(state, atTen)[0]?.text).toBe("Bob 加入了房间  10:00");
    expect(memberNames(state)).toEqual(["Ann (你)", "Bob"]);
  });

  test("a very long text is cut", () => {
    const line = { kind: "message", id: 1, time: 1, name: "Bob", mine: false, content: "x".repeat(9000) } as const;
    expect(lineViews(chatting({ lines: [line] }), atTen)[0]?.text).toHaveLength(601);
  });
});
