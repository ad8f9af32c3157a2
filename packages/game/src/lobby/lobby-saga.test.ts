import type { DeskResponse, ResponseCode, TableInfo } from "@shaddock/contract/nanoserver";
import { TimeoutError } from "shaddock";
import { describe, expect, it } from "vitest";
import { deskActions } from "../desk/desk-slice.js";
import { ANSWER_TIMEOUT } from "../failure/attempt.js";
import { mahjongGame } from "../testing/mahjong-game.js";
import { CARDS_TIME } from "./desk-errands.js";
import { INITIAL_OPTIONS } from "./desk-options.js";
import { selectLobby } from "./lobby-selectors.js";
import { lobbyActions } from "./lobby-slice.js";

const { applyForClub, createDesk, join, practise, refreshClubs } = lobbyActions;
const CREATE = "DeskManager.CreateDesk";
const JOIN = "DeskManager.Join";
const APPLY = "ClubManager.ApplyClub";
const UNCOMPLETE = "DeskManager.UnCompleteDesk";

const table: TableInfo = {
  ...{ deskId: "012345", createdAt: 1, creator: 7, title: "房号: 012345 局数: 0/4", desc: "自摸加番 4番封顶" },
  ...{ status: 0, round: 0, mode: 4 },
};
const ok: DeskResponse = { code: 0, error: "", tableInfo: table };
const refused = (code: ResponseCode, error: string): DeskResponse => ({ ...ok, code, error });

/** In the lobby of a server, with bots or without. */
async function setUp({ bots = false, cards = true } = {}) {
  const game = mahjongGame();
  if (bots) game.api.answers["/v1/bots"] = { body: { code: 0, bots: true, seated: 3 } };
  await game.logIn();
  const { answers, push } = game.client();
  Object.assign(answers, { [UNCOMPLETE]: { exist: false, tableInfo: table }, [CREATE]: ok, [JOIN]: ok });
  await game.client().open();
  if (cards) push("onCoinChange", { coin: 10 });
  return {
    ...game,
    answers,
    lobby: () => selectLobby(game.state()),
    desk: () => game.state().desk,
    /** What was sent since the connection opened. */
    sent: () => game.client().sent.slice(2),
    async ask(action: { readonly type: string }) {
      game.store.dispatch(action);
      await game.settle();
      return game.state().lobby;
    },
  };
}

describe("creating a desk", () => {
  it("sits down at it, with the version that the server told", async () => {
    const { ask, sent, desk, lobby, store } = await setUp();
    store.dispatch(createDesk({ options: { ...INITIAL_OPTIONS, pinghu: false } }));
    expect(lobby().errand).toBe("create");
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ errand: null, failure: null });
    // The second click was none, and with four players any hand may win on a discard.
    expect(sent()).toEqual([[CREATE, { version: "1.9.3", clubId: -1, options: { ...INITIAL_OPTIONS, pinghu: true } }]]);
    expect(desk()).toMatchObject({ number: "012345", self: 7, owner: 7, phase: "waiting", freshness: "fresh" });
    expect(lobby()).toMatchObject({ desk: { number: "012345" }, refusals: { create: "atDesk", join: "atDesk" } });
  });

  it("lets a club pay", async () => {
    const { ask, sent } = await setUp();
    await ask(createDesk({ options: INITIAL_OPTIONS, clubId: 123_456 }));
    expect(sent()[0]?.[1]).toMatchObject({ clubId: 123_456 });
  });

  it("waits for the cards, as long as they may still come", async () => {
    const { ask, client, elapse, sent, settle } = await setUp({ cards: false });
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    await elapse(CARDS_TIME - 1);
    expect(sent()).toEqual([]);
    client().push("onCoinChange", { coin: 10 });
    await settle();
    expect(sent()).toHaveLength(1);
  });

  it("does not wait for cards that do not come", async () => {
    const { ask, elapse, sent, store } = await setUp({ cards: false });
    await elapse(CARDS_TIME / 2);
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    await elapse(CARDS_TIME / 2);
    expect(sent()).toHaveLength(1);
    store.dispatch(deskActions.forgotten());
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    expect(sent()).toHaveLength(2);
  });

  it.each([
    [refused(30001, "你当前的游戏版本过老，请更新客户端，地址: http://fir.im/tand"), "version"],
    [refused(30002, "房卡不足"), "cards"],
    [refused(30002, "俱乐部房卡不足"), "clubCards"],
    [new TimeoutError(CREATE, 10_000), "unanswered"],
  ])("answered %o fails", async (answer, code) => {
    const { ask, answers, desk } = await setUp();
    answers[CREATE] = answer;
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ errand: null, failure: { code } });
    expect(desk().phase).toBe("none");
  });

  it("that is never answered fails, and can be tried again", async () => {
    const { ask, answers, elapse, lobby, desk } = await setUp();
    answers[CREATE] = new Promise(() => {});
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    await elapse(ANSWER_TIMEOUT);
    expect(lobby()).toMatchObject({ errand: null, failure: { code: "unanswered" } });
    answers[CREATE] = ok;
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    expect(desk().number).toBe("012345");
  });

  it("is not asked for with rules that the server would not answer, nor from a desk", async () => {
    const { ask, sent } = await setUp();
    const options = { ...INITIAL_OPTIONS, round: 5 } as never;
    expect(await ask(createDesk({ options }))).toMatchObject({ failure: { code: "options" } });
    await ask(createDesk({ options: INITIAL_OPTIONS }));
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "atDesk" } });
    expect(await ask(join("543210"))).toMatchObject({ failure: { code: "atDesk" } });
    expect(sent()).toHaveLength(1);
  });

  it("goes back to the desk that one sits at without knowing", async () => {
    const { ask, answers, sent, desk } = await setUp();
    answers[CREATE] = refused(30003, "你当前正在房间中");
    answers[UNCOMPLETE] = { exist: true, tableInfo: table };
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "atDesk" } });
    expect(sent().at(-1)).toEqual(["DeskManager.ReEnter", { deskId: "012345" }]);
    expect(desk()).toMatchObject({ number: "012345", freshness: "lost" });
  });
});

describe("creating a desk right after the last one", () => {
  it("is tried once more, as the server may not have cleared that away", async () => {
    const { ask, answers, client, desk } = await setUp();
    const { sent } = client();
    Object.defineProperty(answers, CREATE, {
      get: () => (sent.filter(([route]) => route === CREATE).length > 1 ? ok : refused(30003, "你当前正在房间中")),
    });
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: null });
    expect(desk()).toMatchObject({ number: "012345", freshness: "fresh" });
  });

  it("is not tried for ever", async () => {
    const { ask, answers, sent } = await setUp();
    answers[CREATE] = refused(30003, "你当前正在房间中");
    expect(await ask(createDesk({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "atDesk" } });
    expect(sent().filter(([route]) => route === CREATE)).toHaveLength(2);
  });
});

describe("joining a desk", () => {
  it("sits down at it, whatever digit its number begins with", async () => {
    const { ask, sent, desk } = await setUp();
    await ask(join("012345"));
    expect(sent()).toEqual([[JOIN, { version: "1.9.3", deskId: "012345" }]]);
    expect(desk()).toMatchObject({ number: "012345", phase: "waiting" });
  });

  it.each(["", "12345", "1234567", "12345a", "１２３４５６"])("is not asked for with %o", async (number) => {
    const { ask, sent } = await setUp();
    expect(await ask(join(number))).toMatchObject({ failure: { code: "deskNumber" } });
    expect(sent()).toEqual([]);
  });

  it.each([
    [refused(1043, "您输入的房间号不存在, 请确认后再次输入"), "deskNotFound"],
    [refused(-1, "您加入的房间已经满人, 请确认房间号后再次确认"), "deskFull"],
    [refused(-1, "当前房间是俱乐部[123456]专属房间，俱乐部成员才可加入"), "membersOnly"],
  ])("answered %o fails", async (answer, code) => {
    const { ask, answers } = await setUp();
    answers[JOIN] = answer;
    expect(await ask(join("012345"))).toMatchObject({ failure: { code, detail: answer.error } });
  });
});

describe("practice", () => {
  it("creates a desk, shows it, and is ready when the bots sit there", async () => {
    const { ask, api, routes, desk } = await setUp({ bots: true }).then((game) => ({
      ...game,
      routes: () => game.sent().map(([route]) => route),
    }));
    expect(await ask(practise({ options: INITIAL_OPTIONS }))).toMatchObject({ errand: null, failure: null });
    expect(api.calls.at(-1)).toEqual(["/v1/bots", { deskId: "012345" }]);
    expect(routes()).toEqual([CREATE, "DeskManager.ClientInitCompleted", "DeskManager.Ready"]);
    expect(desk().phase).toBe("waiting");
  });

  it("is not offered without bots", async () => {
    const { ask, lobby, sent } = await setUp();
    expect(lobby().refusals.practise).toBe("noBots");
    expect(await ask(practise({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "noBots" } });
    expect(sent()).toEqual([]);
  });

  it("without a desk calls no bots, and without bots leaves one at the desk", async () => {
    const { ask, answers, api, desk, lobby } = await setUp({ bots: true });
    expect(lobby().refusals.practise).toBeNull();
    answers[CREATE] = refused(30002, "房卡不足");
    expect(await ask(practise({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "cards" } });
    answers[CREATE] = ok;
    api.answers["/v1/bots"] = { error: "desk full" };
    expect(await ask(practise({ options: INITIAL_OPTIONS }))).toMatchObject({ failure: { code: "refused" } });
    expect(desk().number).toBe("012345");
  });
});

describe("clubs", () => {
  it("take an application", async () => {
    const { ask, answers, sent } = await setUp();
    answers[APPLY] = { code: 0, data: "success" };
    expect(await ask(applyForClub("123456"))).toMatchObject({ errand: null, failure: null, applied: 123_456 });
    expect(sent()).toEqual([[APPLY, { clubId: 123_456 }]]);
  });

  it.each([
    [{ code: -1, error: "ID为123456的俱乐部不存在，请检查是否输入错误" }, "clubNotFound"],
    [new TimeoutError(APPLY, 10_000), "unanswered"],
  ])("refuse with %o", async (answer, code) => {
    const { ask, answers } = await setUp();
    answers[APPLY] = answer;
    expect(await ask(applyForClub("123456"))).toMatchObject({ failure: { code }, applied: null });
  });

  it("have six digits", async () => {
    const { ask, sent } = await setUp();
    expect(await ask(applyForClub("12"))).toMatchObject({ failure: { code: "clubNumber" } });
    expect(sent()).toEqual([]);
  });

  it("are looked up again", async () => {
    const { ask, api } = await setUp();
    const club = { id: 654_321, name: "New", desc: "", member: 2, maxMember: 500 };
    api.answers["/v1/user/club?uid=7"] = { body: { code: 0, data: [club] } };
    expect((await ask(refreshClubs())).clubs).toEqual([club]);
    api.answers["/v1/user/club?uid=7"] = { error: "服务器内部错误" };
    expect(await ask(refreshClubs())).toMatchObject({ clubs: [club], failure: { code: "refused" } });
  });
});

describe("selectLobby()", () => {
  it("tells what can be done, what it costs, and whom to ask", async () => {
    const { lobby, client, elapse } = await setUp({ bots: true });
    client().push("onCoinChange", { coin: 2 });
    expect(lobby()).toMatchObject({
      player: { name: "G7" },
      cards: 2,
      contacts: [],
      desk: null,
      refusals: { create: null, join: null, practise: null, apply: null },
    });
    expect(lobby().prices.map(({ rounds, cards, affordable }) => [rounds, cards, affordable])).toEqual([
      [4, 2, true],
      [8, 3, false],
      [16, 4, false],
      [1, 2, true],
    ]);
    client().state({ name: "waiting", attempt: 1, retryAt: 0, reason: { code: 1, message: "" } });
    expect(lobby().refusals).toEqual({ create: "offline", join: "offline", practise: "offline", apply: "offline" });
    await elapse(0);
    expect(lobby()).toBe(lobby());
  });

  it("is empty before one logs in", () => {
    expect(selectLobby(mahjongGame().state())).toMatchObject({ player: null, contacts: [], cards: 0, desk: null });
  });
});
