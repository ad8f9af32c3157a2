import type { TableInfo } from "@shaddock/contract/nanoserver";
import { BodyError } from "shaddock";
import { describe, expect, it } from "vitest";
import { accountActions } from "../account/account-slice.js";
import { chatActions } from "../chat/chat-slice.js";
import { connectionActions } from "../connection/connection-slice.js";
import { deskActions } from "../desk/desk-slice.js";
import { lobbyActions } from "../lobby/lobby-slice.js";
import { account } from "../testing/fake-api.js";
import { type MahjongGame, mahjongGame, SERVER } from "../testing/mahjong-game.js";
import { snapshotOf } from "../testing/snapshot.js";
import { TOLD_TIME } from "./seat.js";
import { sessionActions } from "./session-slice.js";
import { MAX_SHORT_LIVES, SHORT_LIFE } from "./session-state.js";

const LOST = { code: 1, message: "Connection closed (1006)" } as const;
const UNCOMPLETE = "DeskManager.UnCompleteDesk";

const table: TableInfo = {
  ...{ deskId: "012345", createdAt: 1, creator: 1, title: "房号: 012345 局数: 1/4", desc: "自摸加番 4番封顶" },
  ...{ status: 3, round: 1, mode: 4 },
};
const nowhere = { exist: false, tableInfo: { ...table, deskId: "" } };

interface Setup extends MahjongGame {
  /** Opens the client, at this desk or at none. */
  open(at?: TableInfo): Promise<void>;
  /** Loses the connection; it is tried again. */
  lose(): void;
  /** The routes that went out. */
  routes(): string[];
}

async function setUp(game: MahjongGame = mahjongGame()): Promise<Setup> {
  await game.logIn();
  return {
    ...game,
    async open(at) {
      game.client().answers[UNCOMPLETE] = at ? { exist: true, tableInfo: at } : nowhere;
      await game.client().open();
    },
    lose: () => game.client().state({ name: "waiting", attempt: 1, retryAt: 0, reason: LOST }),
    routes: () => game.client().sent.map(([route]) => route),
  };
}

describe("a new connection", () => {
  it("is to where the server is known to be, or to where the login says", async () => {
    const { client, store, settle } = await setUp();
    expect(client().url).toBe(SERVER.game);
    store.dispatch(accountActions.visit({ api: SERVER.api }));
    store.dispatch(accountActions.logIn());
    await settle();
    expect(client().url).toBe("tcp://10.0.0.1:33251");
  });

  it("logs in with what the HTTP login gave, and asks where one sits", async () => {
    const { client, open, state } = await setUp();
    expect(state().connection.name).toBe("connecting");
    await open();
    expect(client().sent).toEqual([
      ["Manager.Login", { name: "G7", uid: 7, headUrl: "http://server/7.png", sex: 1, fangka: 10, ip: "10.0.0.7" }],
      [UNCOMPLETE, {}],
    ]);
    expect(state().connection.name).toBe("open");
    expect(state().desk.phase).toBe("none");
  });

  it("goes back to the desk one sits at, whose pushes follow", async () => {
    const { client, open, state } = await setUp();
    await open(table);
    expect(client().sent.at(-1)).toEqual(["DeskManager.ReEnter", { deskId: "012345" }]);
    expect(state().desk).toMatchObject({ number: "012345", self: 7, freshness: "lost", connected: true });
    const { basicInfo, enter } = snapshotOf();
    client().push("onDeskBasicInfo", basicInfo);
    client().push("onPlayerEnter", enter);
    expect(state().desk.seats).toHaveLength(4);
  });

  it("that is made after one was lost goes back too", async () => {
    const { open, lose, routes, state } = await setUp();
    await open(table);
    lose();
    expect(state().desk).toMatchObject({ number: "012345", connected: false });
    await open(table);
    expect(routes().filter((route) => route === "DeskManager.ReEnter")).toHaveLength(2);
    expect(state().desk).toMatchObject({ number: "012345", connected: true });
  });

  it("finds out when the desk came to its end as one came back, which the server does not say", async () => {
    const { client, open, elapse, routes, settle, state } = await setUp();
    const reentries = (): number => routes().filter((route) => route === "DeskManager.ReEnter").length;
    await open(table);
    await elapse(TOLD_TIME);
    await settle();
    // It is there: maybe it did not hear one.
    expect(reentries()).toBe(2);
    client().answers[UNCOMPLETE] = new Error("Connection closed");
    await elapse(TOLD_TIME);
    expect([reentries(), state().desk.phase]).toEqual([2, "waiting"]);
    client().answers[UNCOMPLETE] = nowhere;
    await elapse(TOLD_TIME);
    expect(state().desk).toMatchObject({ phase: "closed", closed: "gone" });
    await elapse(TOLD_TIME);
    expect(reentries()).toBe(2);
  });

  it("asks no more when the desk was told", async () => {
    const { client, open, elapse, routes } = await setUp();
    await open({ ...table, round: 0, status: 0 });
    const { basicInfo, enter } = snapshotOf();
    client().push("onDeskBasicInfo", basicInfo);
    for (let i = 0; i < 2; i++) client().push("onPlayerEnter", enter);
    await elapse(2 * TOLD_TIME);
    expect(routes().filter((route) => route === UNCOMPLETE)).toHaveLength(1);
  });

  it("says so when the desk is no more", async () => {
    const { open, lose, state } = await setUp();
    await open(table);
    lose();
    await open();
    expect(state().desk).toMatchObject({ phase: "closed", closed: "gone" });
  });
});

describe("pushes", () => {
  it("go where they belong, in their order", async () => {
    const { client, open, state } = await setUp();
    await open();
    client().push("onCoinChange", { coin: 8 });
    client().push("onBroadcast", { code: 0, message: "Maintenance at noon" });
    client().push("onVoiceMessage", { v: 1, uid: 8, kind: "face", face: "👍" });
    client().push("onVoiceMessage", "noise");
    client().push("onRecordingVoice", { uid: 8, fileId: "x" });
    expect(state().lobby).toMatchObject({ cards: 8, cardsTold: true });
    expect(state().lobby.marquee.map(({ text }) => text)).toEqual(["Welcome", "Maintenance at noon"]);
    expect(state().talk.lines.map(({ uid, talk }) => [uid, talk.kind])).toEqual([
      [8, "face"],
      [8, "clip"],
    ]);
  });

  it("that cannot be read are told, and the rest goes on", async () => {
    const { client, open, state, store } = await setUp();
    await open(table);
    client().error(new BodyError("onVoiceMessage", new Error("Unexpected end of JSON")));
    expect(state()).toMatchObject({ session: { trouble: null }, connection: { trouble: null } });
    client().error(new Error("not for a client"));
    expect(state()).toMatchObject({ session: { trouble: null }, connection: { trouble: "not for a client" } });
    client().error(new BodyError("onDuanPai", new Error("$.dice1 is 7, not an integer of 1 to 6")));
    expect(state().session.trouble).toEqual({
      route: "onDuanPai",
      detail: "Body of onDuanPai: $.dice1 is 7, not an integer of 1 to 6",
      time: 1_000_000,
    });
    client().push("onCoinChange", { coin: 3 });
    expect(state().lobby.cards).toBe(3);
    store.dispatch(sessionActions.dismiss());
    expect(state().session.trouble).toBeNull();
  });
});

describe("a player that logs in elsewhere", () => {
  it("is not fought with: the connection is given up until one asks for it again", async () => {
    const { client, open, lose, elapse, state, store } = await setUp();
    for (let i = 1; i <= MAX_SHORT_LIVES; i++) {
      expect(client().calls.close).toBe(0);
      await open();
      await elapse(SHORT_LIFE - 1);
      lose();
    }
    expect(state().session.elsewhere).toBe(true);
    expect(client().calls.close).toBe(1);
    client().state({ name: "closed", reason: { code: 0, message: "Closed" } });
    expect(state().session.elsewhere).toBe(true);
    store.dispatch(connectionActions.retry());
    expect(client().calls.connect).toBe(2);
    expect(state().session).toMatchObject({ elsewhere: false, shortLives: 0 });
    await open();
    lose();
    expect(client().calls.close).toBe(1);
  });

  it("is told from a bad network by how long connections hold", async () => {
    const { client, open, lose, elapse, state } = await setUp();
    for (let i = 0; i < 2 * MAX_SHORT_LIVES; i++) {
      await open();
      await elapse(i % 2 ? SHORT_LIFE : 10);
      lose();
      client().state({ name: "connecting", attempt: 1 });
      lose();
    }
    expect(state().session.elsewhere).toBe(false);
    expect(client().calls.close).toBe(0);
  });
});

describe("an app that goes out of sight", () => {
  it("tells the desk, and looks after the connection when it is back", async () => {
    const { client, open, routes, store } = await setUp();
    await open(table);
    store.dispatch(sessionActions.hidden());
    store.dispatch(sessionActions.shown());
    expect(routes().slice(-2)).toEqual(["DeskManager.Pause", "DeskManager.Resume"]);
    expect(client().calls.wake).toBe(1);
  });

  it("tells nobody where one sits nowhere, or is not connected", async () => {
    const { client, open, lose, routes, store } = await setUp();
    await open();
    store.dispatch(sessionActions.hidden());
    lose();
    store.dispatch(sessionActions.shown());
    expect(routes()).not.toContain("DeskManager.Pause");
    expect(routes()).not.toContain("DeskManager.Resume");
    expect(client().calls.wake).toBe(1);
  });

  it("says so when it cannot", async () => {
    const { client, open, state, store } = await setUp();
    await open(table);
    client().refuse = new Error("No room for DeskManager.Pause");
    store.dispatch(sessionActions.hidden());
    expect(state().connection.trouble).toBe("No room for DeskManager.Pause");
  });
});

describe("an answer", () => {
  it("is remembered by the next run of the app, so that no hint is answered twice", async () => {
    const kept = new Map<string, string>();
    const first = await setUp(mahjongGame({ kept }));
    const seats = [7, 2, 3, 4];
    const { enter, basicInfo, duanPai } = snapshotOf();
    const [, ...others] = enter.data;
    const data = [{ ...(enter.data[0] as (typeof others)[0]), acId: 7 }, ...others];
    await first.open();
    first.store.dispatch(deskActions.entered({ table: { ...table, status: 0 }, self: 7, again: false }));
    const { push } = first.client();
    push("onPlayerEnter", { data });
    push("onDeskBasicInfo", basicInfo);
    push("onDuanPai", {
      ...duanPai,
      markerId: 7,
      accountInfo: duanPai.accountInfo.map((hand, i) => ({ ...hand, acId: seats[i] as number })),
    });
    first.store.dispatch(deskActions.dealSeen());
    push("onDingQueHint", { que: 3 });
    const { missingSuit } = first.state().desk;
    first.store.dispatch(deskActions.chooseMissing({ prompt: missingSuit?.id ?? 0, suit: 2 }));
    push(
      "onDingQue",
      seats.map((uid) => ({ uid, que: 3 })),
    );
    push("onOpTypeHint", { uid: 7, ops: [{ op: 1, mjidxs: null }], tings: [] });
    const prompt = first.state().desk.hint?.id ?? 0;
    first.store.dispatch(deskActions.discard({ prompt, tile: 0 }));
    expect(first.client().sent.at(-1)).toEqual(["DeskManager.OpChoose", { optype: 1, idx: 0 }]);

    const second = await setUp(mahjongGame({ kept }));
    await second.open(table);
    expect(second.state().desk.memory?.hint).toMatchObject({ kind: "discard", answer: { optype: 1, idx: 0 } });
    // Plain data, all of it: it can be written down and read again.
    for (const { state } of [first, second]) expect(JSON.parse(JSON.stringify(state()))).toEqual(state());
  });
});

describe("the one connection", () => {
  const enter = chatActions.enter({ room: { kind: "chat", address: "ws://chat" }, nickname: "Ann" });

  it("goes from mahjong to a chat and back", async () => {
    const { clients, open, state, store, logIn } = await setUp();
    await open(table);
    store.dispatch(enter);
    expect(clients.map(({ url, calls }) => [url, calls.close])).toEqual([
      [SERVER.game, 1],
      ["ws://chat", 0],
    ]);
    expect(clients[0]?.listeners()).toBe(0);
    expect(state()).toMatchObject({
      account: { status: "out" },
      chat: { inside: true },
      connection: { name: "connecting" },
      desk: { phase: "none" },
    });
    await logIn();
    expect(clients.map(({ calls }) => calls.close)).toEqual([1, 1, 0]);
    expect(state()).toMatchObject({
      account: { status: "in" },
      chat: { inside: false },
      connection: { name: "connecting" },
    });
  });

  it("ends with logging out, and with a visit elsewhere", async () => {
    const { clients, client, open, state, store, logIn } = await setUp();
    await open(table);
    client().push("onVoiceMessage", { v: 1, uid: 8, kind: "face", face: "👍" });
    store.dispatch(accountActions.logOut());
    expect(client().calls.close).toBe(1);
    expect(state()).toMatchObject({ connection: { name: "idle" }, desk: { phase: "none" }, talk: { lines: [] } });
    await logIn();
    expect(clients).toHaveLength(2);
    store.dispatch(accountActions.visit({ api: "http://elsewhere" }));
    expect(client().calls.close).toBe(1);
  });

  it("is not there for who logs in without what mahjong needs", () => {
    const { store, clients } = mahjongGame();
    store.dispatch(accountActions.loggedIn(account));
    expect(clients).toHaveLength(0);
    expect(store.getState().lobby.cards).toBe(10);
    store.dispatch(lobbyActions.join("123456"));
    expect(store.getState().lobby.errand).toBeNull();
  });
});
