import { ResponseCode } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { accountActions } from "../account/account-slice.js";
import { account } from "../testing/fake-api.js";
import { FAN_LIMITS, INITIAL_OPTIONS, isOptional, PRICES, validOptions } from "./desk-options.js";
import { lobbyActions, lobbyReducer } from "./lobby-slice.js";
import { MAX_CLUBS, MAX_MARQUEE, MAX_MARQUEE_LENGTH } from "./lobby-state.js";
import { clubRefusal, deskRefusal } from "./refusal.js";

const initial = lobbyReducer(undefined, { type: "@@init" });

describe("validOptions()", () => {
  it("takes what there is to choose from", () => {
    for (const { rounds } of PRICES) {
      for (const maxFan of FAN_LIMITS) {
        const options = { ...INITIAL_OPTIONS, round: rounds, maxFan };
        expect(validOptions(options)).toEqual(options);
      }
    }
  });

  it("sets with four players what the server sets", () => {
    expect(validOptions({ ...INITIAL_OPTIONS, pinghu: false })?.pinghu).toBe(true);
    expect(validOptions({ ...INITIAL_OPTIONS, pinghu: false, mode: 3 })?.pinghu).toBe(false);
    expect(isOptional("pinghu", 4)).toBe(false);
    expect(isOptional("pinghu", 3)).toBe(true);
    expect(isOptional("jiaxin", 4)).toBe(true);
  });

  it.each([{ mode: 2 }, { round: 3 }, { maxFan: 6 }, { zimo: "" }, { menqing: 1 }, { yaojiu: undefined }])(
    "does not take %o",
    (change) => {
      expect(validOptions({ ...INITIAL_OPTIONS, ...change } as never)).toBeNull();
    },
  );
});

describe("refusals", () => {
  it.each([
    [ResponseCode.DeskNotFound, "您输入的房间号不存在, 请确认后再次输入", "deskNotFound"],
    [-1, "您加入的房间已经满人, 请确认房间号后再次确认", "deskFull"],
    [-1, "当前房间是俱乐部[123456]专属房间，俱乐部成员才可加入", "membersOnly"],
    [-1, "你当前的游戏版本过老，请更新客户端，地址: http://fir.im/tand", "version"],
    [ResponseCode.WrongVersion, "你当前的游戏版本过老，请更新客户端，地址: http://fir.im/tand", "version"],
    [ResponseCode.NotEnoughCards, "房卡不足", "cards"],
    [ResponseCode.NotEnoughCards, "俱乐部房卡不足", "clubCards"],
    [ResponseCode.AlreadyInDesk, "你当前正在房间中", "atDesk"],
    [-1, "no", "refused"],
  ])("of a desk, %i %s", (code, text, expected) => {
    expect(deskRefusal(code, text)).toEqual({ code: expected, detail: text });
  });

  it.each([
    ["俱乐部ID12错误，请输入正确的俱乐部ID", "clubNumber"],
    ["ID为123456的俱乐部不存在，请检查是否输入错误", "clubNotFound"],
    ["你已加入该俱乐部，无需申请", "clubMember"],
    ["你已申请加入该俱乐部，等待部长同意", "clubApplied"],
    ["Error 1205: Lock wait timeout exceeded", "refused"],
  ])("of a club, %s", (text, expected) => {
    expect(clubRefusal(text)).toEqual({ code: expected, detail: text });
  });
});

describe("lobbyReducer()", () => {
  it("begins with what the login told", () => {
    const state = lobbyReducer(initial, accountActions.loggedIn({ ...account, messages: ["Welcome", " "] }));
    expect(state).toMatchObject({ cards: 10, cardsTold: false, clubs: account.clubList, bots: null });
    expect(state.marquee.map(({ text }) => text)).toEqual(["Welcome"]);
    expect(lobbyReducer(state, accountActions.loggedIn({ ...account, messages: null })).marquee).toEqual([]);
  });

  it("keeps the newest announcements, cut to a length", () => {
    let state = initial;
    for (let i = 0; i < 100; i++) state = lobbyReducer(state, lobbyActions.announced(`${i} ${"x".repeat(10_000)}`));
    expect(state.marquee).toHaveLength(MAX_MARQUEE);
    expect(state.marquee.at(-1)?.text.startsWith("99 x")).toBe(true);
    expect(state.marquee.at(-1)?.text).toHaveLength(MAX_MARQUEE_LENGTH + 1);
    expect(new Set(state.marquee.map(({ id }) => id)).size).toBe(MAX_MARQUEE);
  });

  it("keeps so many clubs, with names of one line", () => {
    const [club] = account.clubList;
    const clubs = Array.from({ length: 1000 }, () => ({ ...club, name: "a\nb" }) as never);
    const state = lobbyReducer(initial, lobbyActions.clubsTold(clubs));
    expect(state.clubs).toHaveLength(MAX_CLUBS);
    expect(state.clubs[0]?.name).toBe("a b");
  });

  it("follows an errand, and forgets what was read", () => {
    let state = lobbyReducer(initial, lobbyActions.begun("join"));
    expect(state.errand).toBe("join");
    state = lobbyReducer(state, lobbyActions.failed({ code: "deskFull", detail: "" }));
    expect(state).toMatchObject({ errand: null, failure: { code: "deskFull" } });
    state = lobbyReducer(state, lobbyActions.applied(123_456));
    expect(state.applied).toBe(123_456);
    expect(lobbyReducer(state, lobbyActions.dismiss())).toMatchObject({ failure: null, applied: null });
    expect(lobbyReducer(state, lobbyActions.begun("apply"))).toMatchObject({ failure: null, applied: null });
  });
});
