import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { createNanoServerApi, type NanoServerApi } from "@shaddock/contract/nanoserver";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ServerError } from "../../errors.js";
import { createHttpApi, type HttpApiOptions } from "./http-api.js";
import { createSqlStore } from "./sql-store.js";
import { FIRST_CARDS, type Store } from "./store.js";

const servers: { readonly http: HttpServer; readonly store: Store }[] = [];

afterEach(async () => {
  for (const { http, store } of servers.splice(0)) {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    store.close();
  }
});

interface Running {
  readonly api: NanoServerApi;
  readonly store: Store;
  readonly url: string;
  readonly port: number;
}

async function start(options: Partial<HttpApiOptions> = {}, host = "127.0.0.1"): Promise<Running> {
  const store = createSqlStore();
  const http = createServer(createHttpApi({ store, ...options })).listen(0, host);
  servers.push({ http, store });
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}${options.path ?? ""}`;
  return { api: createNanoServerApi({ fetch, url }), store, url, port };
}

const guest = { appId: "shaddock", channelId: "test", imei: "device-1" };
const club = { id: 123_456, name: "Club <1>", desc: "of tests", maxMember: 500, balance: 10 };
const round = { beginAt: 1_700_000_010, endAt: 1_700_000_100, scores: [3, -1, -2], snapshot: '{"a":"<&>"}' };

/** A match with one round, that has ended, and the round's id. */
function play(store: Store, mode: 3 | 4 = 3): { readonly match: number; readonly round: number } {
  const players = [7, 8, 9, 10].slice(0, mode).map((uid) => ({ uid, name: `G${uid}` }));
  const match = store.beginMatch({ creator: 7, deskNo: "012345", mode, rounds: 4, players, createdAt: 1_700_000_000 });
  const id = store.addRound({ ...round, matchId: match, scores: mode === 3 ? round.scores : [3, -1, -2, 0] });
  store.endMatch(match);
  return { match, round: id };
}

const post = (url: string, body: string): Promise<Response> => fetch(url, { method: "POST", body });

describe("createHttpApi() to the client of the contract", () => {
  test("logs a guest in: a new account, and then the same one", async () => {
    const { api, port } = await start();
    const account = await api.guestLogin({ ...guest, os: "linux", model: "test" });
    expect(account).toEqual({
      code: 0,
      name: "G1",
      uid: 1,
      headUrl: "",
      fangka: FIRST_CARDS,
      sex: 1,
      ip: "127.0.0.1",
      port,
      playerIp: "127.0.0.1",
      config: {
        version: "1.9.3",
        android: "",
        ios: "",
        heartbeat: 30,
        forceUpdate: false,
        title: "",
        desc: "",
        daili1: "",
        daili2: "",
        kefu1: "",
        appId: "",
        appKey: "",
      },
      messages: null,
      clubList: [],
      debug: 0,
    });
    expect(await api.guestLogin({ ...guest, imei: "DEVICE-1" })).toEqual(account);
    expect((await api.guestLogin({ ...guest, imei: "device-2" })).uid).toBe(2);
  });

  test("gives two first logins at once one account", async () => {
    const { url, store } = await start();
    const body = JSON.stringify({ ...guest, device: {} });
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(`${url}/v1/user/login/guest`, body)));
    const uids = await Promise.all(answers.map(async (answer) => (await answer.json()).uid));
    expect(new Set(uids)).toEqual(new Set([1]));
    expect(store.account(2)).toBeUndefined();
  });

  test("tells where the game is, what clients are to know, what runs across the lobby, and one's clubs", async () => {
    const { api, store } = await start({
      game: { ip: "10.0.0.1", port: 33251 },
      config: { version: "2.0", title: "Shaddock" },
      messages: () => ["welcome"],
    });
    store.addClub(club);
    store.setMembership(club.id, 1, "approved");
    expect(await api.guestLogin(guest)).toMatchObject({
      ip: "10.0.0.1",
      port: 33251,
      config: { version: "2.0", title: "Shaddock", android: "" },
      messages: ["welcome"],
      clubList: [{ id: club.id, name: "Club <1>", desc: "of tests", member: 1, maxMember: 500 }],
    });
  });

  test("gives cards to who has few left", async () => {
    const { api, store } = await start({ leastCards: 8 });
    expect((await api.guestLogin(guest)).fangka).toBe(FIRST_CARDS);
    store.setCards(1, -3);
    expect((await api.guestLogin(guest)).fangka).toBe(8);
    expect(store.account(1)?.cards).toBe(8);
  });

  test("knows addresses of IPv4 and of IPv6", async () => {
    const { api } = await start({}, "::1");
    expect(await api.guestLogin(guest)).toMatchObject({ ip: "::1", playerIp: "::1" });
    const mapped = await start({}, "::ffff:127.0.0.1");
    expect(await mapped.api.guestLogin(guest)).toMatchObject({ ip: "127.0.0.1", playerIp: "127.0.0.1" });
  });

  test("welcomes guests of all channels, or of some", async () => {
    const { api } = await start();
    expect(await api.guestsWelcome("shaddock", "any")).toBe(true);
    const some = await start({ guestChannels: ["web"] });
    expect(await some.api.guestsWelcome("shaddock", "web")).toBe(true);
    expect(await some.api.guestsWelcome("shaddock", "any")).toBe(false);
  });

  test("lists the clubs of a player", async () => {
    const { api, store } = await start();
    store.addClub(club);
    store.setMembership(club.id, 7, "applied");
    expect(await api.clubs(7)).toEqual([]);
    store.setMembership(club.id, 7, "approved");
    expect(await api.clubs(7)).toHaveLength(1);
  });

  test.each([3, 4] as const)("gives the matches of %d players and their rounds", async (mode) => {
    const { api, store } = await start();
    const { match } = play(store, mode);
    const fourth = mode === 3 ? 0 : 10;
    const desk = await api.desk(match);
    expect(desk).toEqual({
      id: match,
      creator: 7,
      round: 1,
      desk_no: "012345",
      mode,
      player0: 7,
      player1: 8,
      player2: 9,
      player3: fourth,
      player_name0: "G7",
      player_name1: "G8",
      player_name2: "G9",
      player_name3: mode === 3 ? "" : "G10",
      score_change0: 3,
      score_change1: -1,
      score_change2: -2,
      score_change3: 0,
      created_at: 1_700_000_000,
      created_at_str: expect.stringMatching(/^2023-11-1[45] \d\d:13:20$/),
      dismiss_at: 0,
      extras: "",
    });
    expect(await api.desks(9)).toEqual([desk]);
    expect(await api.desks(99)).toEqual([]);
    const [lite] = await api.histories(match);
    expect(lite).toMatchObject({
      desk_id: match,
      mode,
      begin_at: round.beginAt,
      begin_at_str: expect.stringMatching(/^11-1[45] \d\d:13:30$/),
      end_at: round.endAt,
      player_name3: mode === 3 ? "/" : "G10",
      score_change1: -1,
    });
    expect(await api.histories(99)).toEqual([]);
  });

  test("writes times as the clock on the wall shows them", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    try {
      const { api, store } = await start();
      expect((await api.desk(play(store).match)).created_at_str).toBe("2023-11-15 06:13:20");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("gives a round with its snapshot, to the letter", async () => {
    const { url, store } = await start();
    const { data } = await (await fetch(`${url}/v1/history/${play(store).round}`)).json();
    expect(data).toMatchObject({ begin_at: round.beginAt, snapshot: round.snapshot });
  });

  test("refuses in the words of the real server", async () => {
    const { api } = await start();
    await expect(api.desk(99)).rejects.toMatchObject({ code: "refused", status: 400, message: "desk not found" });
    await expect(api.history(99)).rejects.toMatchObject({ code: "refused", status: 400, message: "order not found" });
  });

  test("has version 0, as the real server", async () => {
    const { api } = await start({ config: { android: "a", ios: "i" } });
    expect(await api.version()).toEqual({ version: 0, android: "a", ios: "i" });
  });

  test("can be below a path", async () => {
    const { api, port } = await start({ path: "/mahjong" });
    expect((await api.guestLogin(guest)).uid).toBe(1);
    expect((await fetch(`http://127.0.0.1:${port}/v1/version`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/mahjong/ping`)).status).toBe(200);
  });

  test("seats bots, where there are some", async () => {
    const none = await start();
    expect(await none.api.botsWelcome()).toBe(false);
    await expect(none.api.seatBots("012345")).rejects.toMatchObject({ code: "refused", message: "there are no bots" });
    const seatBots = vi.fn(async () => 3);
    const some = await start({ seatBots });
    expect(await some.api.botsWelcome()).toBe(true);
    expect(await some.api.seatBots("012345")).toBe(3);
    expect(seatBots).toHaveBeenCalledExactlyOnceWith("012345");
  });

  test("says why bots do not come, but not what broke", async () => {
    const onError = vi.fn();
    const errors = [new ServerError(400, "desk not found"), new Error("a secret")];
    const { api } = await start({ onError, seatBots: () => Promise.reject(errors.shift()) });
    await expect(api.seatBots("1")).rejects.toMatchObject({ code: "refused", status: 400, message: "desk not found" });
    await expect(api.seatBots("1")).rejects.toMatchObject({ code: "refused", status: 500, message: "服务器内部错误" });
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error("a secret"), "POST /v1/bots");
  });
});

describe("createHttpApi() to anybody", () => {
  test.each([
    ["GET", "/ping", 200, '"pong"\n'],
    ["PUT", "/ping", 200, '"pong"\n'],
    ["POST", "/v1/version", 200, '{"version":0,"android":"","ios":""}\n'],
    ["GET", "/nothing", 404, "404 page not found\n"],
    ["GET", "/", 404, "404 page not found\n"],
    ["GET", "/v1/version/", 404, "404 page not found\n"],
    ["GET", "/v1/desk/", 404, "404 page not found\n"],
    ["GET", "/v1/user/login/query", 405, ""],
    ["POST", "/v1/user/club?uid=1", 405, ""],
    ["POST", "/v1/desk/1", 405, ""],
    ["DELETE", "/v1/history/lite/1", 405, ""],
    ["PUT", "/v1/bots", 405, ""],
    ["GET", "/v1/user/club?uid=0", 200, '{"code":0,"data":[]}\n'],
    ["GET", "/v1/user/club", 400, '{"code":-1,"error":"服务器内部错误"}\n'],
    ["GET", "/v1/user/club?uid=-1", 400, '{"code":-1,"error":"服务器内部错误"}\n'],
    ["GET", "/v1/desk/player/-5", 200, '{"code":0,"total":0,"data":[]}\n'],
    ["GET", "/v1/desk/player/x", 400, '{"code":-1,"error":"invalid parameter"}\n'],
    ["GET", "/v1/desk/player", 400, '{"code":-1,"error":"invalid parameter"}\n'],
    ["GET", "/v1/desk/99999999999999999999", 400, '{"code":-1,"error":"invalid parameter"}\n'],
    ["GET", "/v1/history/%27%20OR%201", 400, '{"code":-1,"error":"invalid parameter"}\n'],
    ["GET", "/v1/history/lite/1", 200, '{"code":0,"total":0,"data":[]}\n'],
    ["OPTIONS", "/v1/user/login/guest", 200, '"{ \\"code\\": 0, \\"data\\": \\"success\\"}"\n'],
    ["OPTIONS", "/nothing", 200, '"{ \\"code\\": 0, \\"data\\": \\"success\\"}"\n'],
  ])("%s %s: %i", async (method, path, status, text) => {
    const { url } = await start();
    const response = await fetch(`${url}${path}`, { method });
    expect([response.status, await response.text()]).toEqual([status, text]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const type = text.startsWith("{") || path === "/ping" ? "application/json; charset=utf-8" : /^text\/plain/;
    if (text) expect(response.headers.get("Content-Type")).toMatch(type);
  });

  test.each([
    "",
    "{",
    "[]",
    '"text"',
    '{"appId":1}',
    '{"appId":"a","imei":""}',
    '{"appId":"","imei":"i"}',
    '{"appId":"a","imei":"i","device":[]}',
    JSON.stringify({ ...guest, imei: "x".repeat(129) }),
    JSON.stringify({ ...guest, channelId: "x".repeat(33) }),
  ])("says that it cannot read %j", async (body) => {
    const { url, store } = await start();
    const response = await post(`${url}/v1/user/login/guest`, body);
    expect([response.status, await response.json()]).toEqual([400, { code: -1, error: "invalid parameter" }]);
    expect(store.account(1)).toBeUndefined();
  });

  test("keeps a guest's account though his device has a long name", async () => {
    const { url } = await start();
    const body = JSON.stringify({ ...guest, device: { os: "x".repeat(1000) } });
    for (const _ of [1, 2])
      expect(await (await post(`${url}/v1/user/login/guest`, body)).json()).toMatchObject({ uid: 1 });
  });

  test("refuses who comes with a WeChat account", async () => {
    const { url } = await start();
    const response = await post(`${url}/v1/user/login/3rd`, '{"platform":"wechat","openid":"o","access_token":"t"}');
    expect([response.status, await response.json()]).toEqual([400, { code: -1, error: "WeChat cannot be reached" }]);
  });

  test("reads no body that is too long, told of or not", async () => {
    const { url } = await start();
    const body = JSON.stringify({ ...guest, device: { model: "x".repeat(20_000) } });
    const chunked: RequestInit & { duplex: "half" } = { body: new Blob([body]).stream(), duplex: "half" };
    for (const init of [{ body }, chunked]) {
      const response = await fetch(`${url}/v1/user/login/guest`, { method: "POST", ...init });
      expect([response.status, await response.json()]).toEqual([400, { code: -1, error: "body too large" }]);
    }
  });

  test("outlives a client that goes away in the middle", async () => {
    const onError = vi.fn();
    const { port, url } = await start({ onError });
    for (let i = 0; i < 10; i++) {
      const socket = connect(port, "127.0.0.1");
      await once(socket, "connect");
      socket.write("POST /v1/user/login/guest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
      socket.resetAndDestroy();
    }
    expect((await fetch(`${url}/ping`)).status).toBe(200);
    expect(onError).not.toHaveBeenCalled();
  });
});

describe("createHttpApi() with allowOrigin", () => {
  const allowOrigin = (origin: string | undefined): boolean => origin === undefined || origin === "http://good";

  test("answers pages that may ask, and no page", async () => {
    const { url } = await start({ allowOrigin });
    const good = await fetch(`${url}/ping`, { headers: { Origin: "http://good" } });
    expect(good.headers.get("Access-Control-Allow-Origin")).toBe("http://good");
    expect(good.headers.get("Vary")).toBe("Origin");
    const none = await fetch(`${url}/ping`);
    expect([none.status, none.headers.get("Access-Control-Allow-Origin")]).toEqual([200, null]);
  });

  test.each(["OPTIONS", "POST"])("refuses others, and does nothing for them: %s", async (method) => {
    const { url, store } = await start({ allowOrigin });
    const body = method === "POST" ? JSON.stringify(guest) : null;
    const headers = { Origin: "https://example.com" };
    const response = await fetch(`${url}/v1/user/login/guest`, { method, headers, body });
    expect([response.status, await response.text()]).toEqual([403, ""]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(store.account(1)).toBeUndefined();
  });
});

describe("createHttpApi() that imitates", () => {
  test.each(["", "{", "[]", '{"channelId":1}'])("gives no response to %j", async (body) => {
    const { url } = await start({ imitate: true });
    await expect(post(`${url}/v1/user/login/query`, body)).rejects.toThrow("fetch failed");
    expect((await fetch(`${url}/ping`)).status).toBe(200);
  });

  test("welcomes guests of one channel", async () => {
    const { api } = await start({ imitate: true });
    expect(await api.guestsWelcome("shaddock", "test")).toBe(true);
    expect(await api.guestsWelcome("shaddock", "any")).toBe(false);
  });

  test("shares and loses accounts (Q40)", async () => {
    const { url } = await start({ imitate: true });
    const uidOf = async (body: object): Promise<number> =>
      (await (await post(`${url}/v1/user/login/guest`, JSON.stringify(body))).json()).uid;
    expect(await uidOf(guest)).toBe(1);
    expect(await uidOf({ ...guest, imei: "device-2" })).toBe(2);
    expect(await uidOf({ appId: "shaddock", imei: "" })).toBe(1);
    expect(await uidOf({})).toBe(1);
    const long = { appId: "shaddock", imei: "device-3", device: { os: "x".repeat(21) } };
    expect([await uidOf(long), await uidOf(long)]).toEqual([3, 4]);
    expect(await uidOf({ ...long, imei: "device-2" })).toBe(2);
  });

  test("cuts addresses off, and makes mistakes in records (Q43)", async () => {
    const { api, store } = await start({ imitate: true }, "::1");
    expect((await api.guestLogin(guest)).playerIp).toBe("[");
    const { match } = play(store);
    expect(await api.desk(match)).toMatchObject({ dismiss_at: 7, created_at_str: "" });
    expect(await api.desks(7)).toMatchObject([{ dismiss_at: 7, created_at_str: expect.stringMatching(/^2023/) }]);
  });

  test("knows no bots", async () => {
    const { api } = await start({ imitate: true, seatBots: async () => 3 });
    expect(await api.botsWelcome()).toBe(false);
    await expect(api.seatBots("012345")).rejects.toMatchObject({ code: "status", status: 404 });
  });
});
