import { describe, expect, it } from "vitest";
import { createGame } from "../create-game.js";
import { ANSWER_TIMEOUT } from "../failure/attempt.js";
import { account as answer, type FakeAnswer } from "../testing/fake-api.js";
import { fakeClients } from "../testing/fake-client.js";
import { mahjongGame, SERVER } from "../testing/mahjong-game.js";
import { selectRequiredVersion } from "./account-selectors.js";
import { accountActions } from "./account-slice.js";

const LOGIN = "/v1/user/login/guest";
const QUERY = "/v1/user/login/query";
const { logIn, logOut, visit } = accountActions;

describe("visiting a server", () => {
  it("tells whether it takes guests, and who was there last", async () => {
    const first = mahjongGame();
    await first.logIn();
    const { store, account, settle } = mahjongGame({ kept: first.kept });
    store.dispatch(visit(SERVER));
    expect(account()).toMatchObject({
      server: SERVER,
      guests: null,
      remembered: { uid: 7, name: "G7" },
      status: "out",
    });
    await settle();
    expect(account().guests).toBe(true);
  });

  it("says why it cannot be reached", async () => {
    const { api, store, account, settle, elapse } = mahjongGame();
    for (const [given, failure] of [
      ["broken", { code: "unreachable", detail: `Cannot reach ${SERVER.api}${QUERY}` }],
      [{ body: "<html>" }, { code: "shape" }],
      [{ body: {} }, { code: "shape", detail: "Cannot read the answer: $.guest is missing, not true or false" }],
      [
        { body: "", status: 502 },
        { code: "status", detail: "502" },
      ],
      [{ error: "permission denied" }, { code: "refused", detail: "permission denied" }],
    ] as [FakeAnswer, object][]) {
      api.answers[QUERY] = given;
      store.dispatch(visit(SERVER));
      await settle();
      expect(account()).toMatchObject({ status: "out", guests: null, failure });
    }
    api.answers[QUERY] = "silent";
    store.dispatch(visit(SERVER));
    await elapse(ANSWER_TIMEOUT);
    expect(account().failure).toEqual({ code: "unanswered", detail: "" });
  });
});

describe("logging in", () => {
  it("makes a guest, and remembers it", async () => {
    let digit = 0;
    const { api, account, logIn: enter, kept } = mahjongGame({ random: () => (digit++ % 16) / 16 });
    await enter();
    const imei = "0123456789abcdef0123456789abcdef";
    expect(api.calls.find(([path]) => path === LOGIN)).toEqual([
      LOGIN,
      {
        ...{ appId: "shaddock", channelId: "test", imei },
        device: { imei, os: "", model: "", ip: "", remote: "" },
      },
    ]);
    expect(account()).toMatchObject({
      status: "in",
      player: { uid: 7, name: "G7", headUrl: "http://server/7.png", sex: 1, ip: "10.0.0.7" },
      remembered: { uid: 7, name: "G7" },
      config: { version: "1.9.3", forceUpdate: true },
    });
    expect(JSON.parse(kept.get("shaddock.guests") as string)).toEqual({ [SERVER.api]: { imei, uid: 7, name: "G7" } });
  });

  it("is as the same guest each time, and as another one for another profile", async () => {
    let digit = 0;
    const random = () => (digit++ % 13) / 16;
    const first = mahjongGame({ random });
    const imeiOf = ({ api }: typeof first) =>
      api.calls.filter(([path]) => path === LOGIN).map(([, body]) => (body as { imei: string }).imei)[0];
    await first.logIn();
    const again = mahjongGame({ random, kept: first.kept });
    await again.logIn();
    expect(imeiOf(again)).toBe(imeiOf(first));
    const other = mahjongGame({ random, kept: first.kept, profile: "tab 2" });
    await other.logIn();
    expect(imeiOf(other)).not.toBe(imeiOf(first));
  });

  it("is the same guest when the answer to the first login was lost", async () => {
    let digit = 0;
    const game = mahjongGame({ random: () => (digit++ % 13) / 16 });
    game.api.answers[LOGIN] = "silent";
    await game.logIn();
    await game.elapse(ANSWER_TIMEOUT);
    expect(game.account()).toMatchObject({ status: "out", failure: { code: "unanswered" }, remembered: null });
    game.api.answers[LOGIN] = { body: answer };
    game.store.dispatch(logIn());
    await game.settle();
    const [first, second] = game.api.calls.filter(([path]) => path === LOGIN);
    expect(first?.[1]).toEqual(second?.[1]);
    expect(game.account()).toMatchObject({ status: "in", failure: null });
  });

  it("happens once, however often it is asked for", async () => {
    const { api, store, settle } = mahjongGame();
    store.dispatch(logIn());
    store.dispatch(visit(SERVER));
    for (let i = 0; i < 3; i++) store.dispatch(logIn());
    await settle();
    store.dispatch(logIn());
    await settle();
    expect(api.calls.map(([path]) => path).slice(0, 3)).toEqual([QUERY, LOGIN, "/v1/bots"]);
  });

  it("is not tried where guests are not welcome", async () => {
    const { api, account, logIn: enter } = mahjongGame();
    api.answers[QUERY] = { body: { code: 0, guest: false } };
    await enter();
    expect(account()).toMatchObject({ status: "out", guests: false, failure: { code: "guests" } });
    expect(api.calls).toHaveLength(1);
  });

  it.each([
    [{ error: "account locked" }, { code: "refused", detail: "account locked" }],
    [{ body: { ...answer, uid: "7" } }, { code: "shape" }],
  ] as [FakeAnswer, object][])("answered %o fails", async (given, failure) => {
    const { api, account, clients, logIn: enter } = mahjongGame();
    api.answers[LOGIN] = given;
    await enter();
    expect(account()).toMatchObject({ status: "out", player: null, failure });
    expect(clients).toHaveLength(0);
  });

  it("is given up by logging out, or by a visit elsewhere", async () => {
    const { api, store, account, settle } = mahjongGame();
    for (const away of [logOut(), visit({ api: "http://elsewhere" })]) {
      store.dispatch(visit(SERVER));
      store.dispatch(logIn());
      store.dispatch(away);
      await settle();
      expect(account()).toMatchObject({ status: "out", player: null });
    }
    expect(api.calls.filter(([path]) => path === LOGIN)).toHaveLength(2);
  });

  it("is as the guest that is given, under his own name, and changes nothing of who is remembered", async () => {
    const { kept } = mahjongGame();
    const { api, account, client, logIn: enter } = mahjongGame({ kept, guest: { imei: "bot-1", name: "Bot 1" } });
    await enter();
    expect(api.calls.find(([path]) => path === LOGIN)?.[1]).toMatchObject({ imei: "bot-1" });
    expect(account()).toMatchObject({ status: "in", player: { uid: 7, name: "Bot 1" } });
    client().answers["DeskManager.UnCompleteDesk"] = { exist: false };
    await client().open();
    expect(client().sent[0]).toMatchObject(["Manager.Login", { uid: 7, name: "Bot 1" }]);
    expect([...kept]).toEqual([]);
    const nameless = mahjongGame({ kept, guest: { imei: "bot-2" } });
    await nameless.logIn();
    expect(nameless.account().player?.name).toBe("G7");
  });

  it("shows a hostile name as one line", async () => {
    const { api, account, logIn: enter } = mahjongGame();
    api.answers[LOGIN] = { body: { ...answer, name: `a\n\u202eb${"x".repeat(1000)}` } };
    await enter();
    expect(account().player?.name).toMatch(/^a bx{200,}…$/);
  });
});

describe("logging out", () => {
  it("leaves the server, and keeps who one was", async () => {
    const { store, account, logIn: enter } = mahjongGame();
    await enter();
    store.dispatch(logOut());
    expect(account()).toMatchObject({ server: SERVER, status: "out", remembered: { uid: 7 } });
  });
});

it("tells which version a server requires, where it refuses all others", async () => {
  const { api, store, logIn: enter } = mahjongGame();
  const required = (): string | null => selectRequiredVersion(store.getState());
  expect(required()).toBeNull();
  await enter();
  expect(required()).toBe("1.9.3");
  for (const [config, said] of [
    [{ version: `\u202e${"9".repeat(30)}`, forceUpdate: true }, `${"9".repeat(20)}…`],
    [{ version: "2.0", forceUpdate: false }, null],
  ] as const) {
    api.answers[LOGIN] = { body: { ...answer, config: { ...answer.config, ...config } } };
    store.dispatch(logOut());
    await enter();
    expect(required()).toBe(said);
  }
});

it("works without a storage, and does nothing without what it needs", async () => {
  const forbidden = () => {
    throw new Error("SecurityError");
  };
  const game = mahjongGame({ storage: { get: forbidden, set: forbidden } });
  await game.logIn();
  expect(game.account().status).toBe("in");
  const { store } = createGame({ createClient: fakeClients().createClient, now: () => 0 });
  store.dispatch(visit(SERVER));
  store.dispatch(logIn());
  expect(store.getState().account).toMatchObject({ status: "entering" });
});
