import { describe, expect, test } from "vitest";
import { screenOf } from "../../client-cocos/assets/app/screens";
import { chatAddress, mahjongServer } from "../../client-cocos/assets/app/servers";
import { sizeOfStage } from "../../client-cocos/assets/app/stage";
import { words } from "../../client-cocos/assets/app/words";
import { lineViews, memberNames } from "../../client-cocos/assets/chat/line-view";
import { connectionView, formatBytes, trafficLine } from "../../client-cocos/assets/connection/connection-view";
import { drawLobby } from "../../client-cocos/assets/mahjong/lobby/lobby-drawing";
import { digitsAfter, intentOf as lobbyIntentOf } from "../../client-cocos/assets/mahjong/lobby/touch-intent";
import { soundOf } from "../../client-cocos/assets/mahjong/sounds/sound-of";
import { floatsOf } from "../../client-cocos/assets/mahjong/table/float-view";
import { windowAfter } from "../../client-cocos/assets/mahjong/table/touch-intent";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { isWithin, STAGES } from "./stages.js";

const { INITIAL_OPTIONS } = bundle;

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
  expect(mahjongServer({ mahjong: " " }).api).toBe("http://127.0.0.1:3250/mahjong");
  expect(mahjongServer({ mahjong: "http://example.org:1" })).toEqual({
    api: "http://example.org:1",
    game: "ws://example.org:1",
  });
});

test("a stage is as large as its window, and no larger than can be read", () => {
  expect(sizeOfStage({ width: 844, height: 390 })).toEqual({ width: 844, height: 390 });
  expect(sizeOfStage({ width: 3600, height: 1800 })).toEqual({ width: 1800, height: 900 });
});

test("both languages say everything", () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.zh));
  expect(Object.entries({ ...words.en, ...words.zh }).filter(([, text]) => text === "")).toEqual([]);
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
      { id: 1, kind: "theirs", name: "Bob", text: "a", status: "", unconfirmed: false, time: "10:00" },
      { id: 2, kind: "theirs", name: "", text: "b", status: "", unconfirmed: false, time: "10:00" },
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
    expect(lineViews(state, atTen)[0]?.text).toBe("Bob 加入了房间");
    expect(memberNames(state)).toEqual(["Ann (你)", "Bob"]);
  });

  test("a very long text is cut", () => {
    const line = { kind: "message", id: 1, time: 1, name: "Bob", mine: false, content: "x".repeat(9000) } as const;
    expect(lineViews(chatting({ lines: [line] }), atTen)[0]?.text).toHaveLength(601);
  });
});

describe("connection", () => {
  const lost: RootState = {
    ...fresh,
    connection: { ...fresh.connection, name: "waiting", retryAt: 5000, reason: { code: 1, message: "" } },
  };

  test("says why there is none, counts down, and offers to try at once", () => {
    expect(connectionView(fresh, 0)).toBeNull();
    expect(connectionView(lost, 2500)).toMatchObject({ countdown: "3 秒后重试", retry: "立即重试", leave: null });
  });

  test("offers to leave where it is not tried any more", () => {
    const ended = { ...lost, connection: { ...lost.connection, name: "closed", retryAt: null } } as const;
    expect(connectionView(ended, 0)).toMatchObject({ countdown: "", retry: "重新连接", leave: "离开" });
  });

  test("traffic", () => {
    expect([0, 999, 1000, 1_234_567].map(formatBytes)).toEqual(["0 B", "999 B", "1.0 kB", "1.2 MB"]);
    expect(trafficLine({ ...fresh, connection: { ...fresh.connection, latency: 11.6 } })).toContain("12 毫秒");
  });
});

describe("lobby", () => {
  test.each(STAGES)("%s: everything lies on the stage, no key is there twice", (_name, stage) => {
    const whole = { x: 0, y: 0, width: stage.width, height: stage.height };
    for (const panel of ["create", "join", null] as const) {
      const drawn = drawLobby(fresh, stage, { panel, options: INITIAL_OPTIONS, digits: "12" });
      for (const { captions, pictures } of [drawn.lobby, drawn.panel]) {
        expect(captions.filter(({ box }) => !isWithin(box, whole)).map(({ key }) => key)).toEqual([]);
        for (const things of [captions, pictures]) {
          expect(new Set(things.map(({ key }) => key)).size).toBe(things.length);
        }
      }
    }
  });

  test("touches: digits, and what is asked for", () => {
    expect(digitsAfter({ type: "digit", digit: "7" }, "12")).toBe("127");
    expect(digitsAfter({ type: "erase" }, "12")).toBe("1");
    expect(digitsAfter({ type: "clear" }, "12")).toBe("");
    expect(lobbyIntentOf({ type: "create" }, fresh, INITIAL_OPTIONS)).toMatchObject({ type: "lobby/createDesk" });
    expect(lobbyIntentOf({ type: "language" }, fresh, INITIAL_OPTIONS)).toMatchObject({ payload: { language: "en" } });
    expect(lobbyIntentOf({ type: "digit", digit: "1" }, fresh, INITIAL_OPTIONS)).toBeNull();
  });
});

describe("table", () => {
  test("windows open and close", () => {
    expect(windowAfter({ type: "open-say" }, null)).toBe("say");
    expect(windowAfter({ type: "switch", setting: "music" }, "settings")).toBe("settings");
    expect(windowAfter({ type: "close" }, "leave")).toBeNull();
  });

  test("what is called and won flies up, and is heard", () => {
    const win = { id: 1, time: 0, type: "win", who: 2, from: null, tile: 3, how: "self-draw" } as const;
    expect(floatsOf(win, "zh")).toEqual([{ place: 2, art: "call-self-draw-zh", text: "", gain: true }]);
    expect(soundOf(win)).toBe("win");
    const changes = [
      { who: 0, points: -2 },
      { who: 1, points: 2 },
      { who: 2, points: 0 },
    ];
    const rain = { id: 2, time: 0, type: "points", cause: "rain", changes } as const;
    expect(floatsOf(rain, "en").map(({ place, art, text }) => [place, art, text])).toEqual([
      [0, null, "−2"],
      [1, "rain", "+2"],
    ]);
    expect(soundOf({ id: 3, time: 0, type: "ready", who: 1 })).toBeNull();
  });
});
