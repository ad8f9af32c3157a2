import { describe, expect, test } from "vitest";
import { createNanoServerApi, type Fetch, type NanoServerApi, NanoServerApiError } from "./api.js";
import { ShapeError } from "./shape.js";
import { pushSamples } from "./testing/samples.js";

const club = { id: 123_456, name: "club", desc: "", member: 1, maxMember: 500 };
const account = {
  code: 0,
  name: "G7",
  uid: 7,
  headUrl: "",
  fangka: 10,
  sex: 1,
  ip: "127.0.0.1",
  port: 33251,
  playerIp: "127.0.0.1",
  config: {
    version: "1.9.3",
    android: "",
    ios: "",
    heartbeat: 30,
    forceUpdate: true,
    title: "",
    desc: "",
    daili1: "",
    daili2: "",
    kefu1: "",
    appId: "",
    appKey: "",
  },
  messages: null,
  clubList: [club],
  debug: 0,
};
const four = {
  player_name0: "a",
  player_name1: "b",
  player_name2: "c",
  player_name3: "/",
  score_change0: 1,
  score_change1: -1,
  score_change2: 0,
  score_change3: 0,
};
const desk = {
  ...four,
  id: 1,
  creator: 7,
  round: 4,
  desk_no: "012345",
  mode: 3,
  player0: 7,
  player1: 8,
  player2: 9,
  player3: 0,
  created_at: 1,
  created_at_str: "",
  dismiss_at: 7,
  extras: "",
};
const round = { ...four, id: 2, desk_id: 1, mode: 3, begin_at: 1, begin_at_str: "", end_at: 2 };
const snapshot = {
  enter: pushSamples.onPlayerEnter,
  basicInfo: pushSamples.onDeskBasicInfo,
  duanPai: pushSamples.onDuanPai,
  end: pushSamples.onRoundEnd,
  do: [{ uid: [1], optype: 500, hutype: 0, mjs: [3] }, pushSamples.onOpTypeDo],
  gangScoreChanges: null,
  huScoreChanges: [pushSamples.onHuScoreChange],
};

interface Call {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
}

/** An API whose server answers everything like this, and what it was asked. */
function serverOf(answer: unknown, status = 200): { readonly api: NanoServerApi; readonly calls: Call[] } {
  const calls: Call[] = [];
  const fetch: Fetch = async (url, { method, body }) => {
    calls.push({ url, method, body: body === undefined ? undefined : JSON.parse(body) });
    return { status, text: async () => (typeof answer === "string" ? answer : JSON.stringify(answer)) };
  };
  return { api: createNanoServerApi({ fetch, url: "http://server:12307/" }), calls };
}

const guest = { appId: "shaddock", channelId: "test", imei: "device-1" };

describe("createNanoServerApi", () => {
  test("takes the platform's fetch", () => {
    expect(createNanoServerApi({ fetch, url: "http://server" })).toBeDefined();
  });

  test.each<[string, unknown, (api: NanoServerApi) => Promise<unknown>, Call, unknown]>([
    [
      "guestsWelcome",
      { code: 0, guest: true },
      (api) => api.guestsWelcome("a", "test"),
      { url: "http://server:12307/v1/user/login/query", method: "POST", body: { appId: "a", channelId: "test" } },
      true,
    ],
    [
      "guestLogin",
      account,
      (api) => api.guestLogin({ ...guest, os: "linux" }),
      {
        url: "http://server:12307/v1/user/login/guest",
        method: "POST",
        body: { ...guest, device: { imei: "device-1", os: "linux", model: "", ip: "", remote: "" } },
      },
      account,
    ],
    [
      "clubs",
      { code: 0, data: [club] },
      (api) => api.clubs(7),
      { url: "http://server:12307/v1/user/club?uid=7", method: "GET", body: undefined },
      [club],
    ],
    [
      "desks",
      { code: 0, total: 1, data: [desk] },
      (api) => api.desks(7),
      { url: "http://server:12307/v1/desk/player/7", method: "GET", body: undefined },
      [desk],
    ],
    [
      "desk",
      { code: 0, data: desk },
      (api) => api.desk(1),
      { url: "http://server:12307/v1/desk/1", method: "GET", body: undefined },
      desk,
    ],
    [
      "histories",
      { code: 0, total: 1, data: [round] },
      (api) => api.histories(1),
      { url: "http://server:12307/v1/history/lite/1", method: "GET", body: undefined },
      [round],
    ],
    [
      "history",
      { code: 0, data: { ...round, snapshot: JSON.stringify(snapshot) } },
      (api) => api.history(2),
      { url: "http://server:12307/v1/history/2", method: "GET", body: undefined },
      { ...round, snapshot },
    ],
    [
      "version",
      { version: 0, android: "a", ios: "i" },
      (api) => api.version(),
      { url: "http://server:12307/v1/version", method: "GET", body: undefined },
      { version: 0, android: "a", ios: "i" },
    ],
    [
      "botsWelcome",
      { code: 0, bots: true },
      (api) => api.botsWelcome(),
      { url: "http://server:12307/v1/bots", method: "GET", body: undefined },
      true,
    ],
    [
      "seatBots",
      { code: 0, seated: 3 },
      (api) => api.seatBots("012345"),
      { url: "http://server:12307/v1/bots", method: "POST", body: { deskId: "012345" } },
      3,
    ],
  ])("%s", async (_, answer, run, call, result) => {
    const { api, calls } = serverOf(answer);
    expect(await run(api)).toEqual(result);
    expect(calls).toEqual([call]);
  });

  test("a refusal says what the server says", async () => {
    const { api } = serverOf({ code: -1, error: "desk not found" }, 400);
    const error = await api.desk(9).catch((reason) => reason);
    expect(error).toBeInstanceOf(NanoServerApiError);
    expect(error).toMatchObject({ code: "refused", status: 400, message: "desk not found" });
  });

  test.each([
    ["404 page not found", 404],
    ["", 405],
    ['{"code":-1}', 400],
  ])("another status than 200 is an error: %j %i", async (answer, status) => {
    await expect(serverOf(answer, status).api.version()).rejects.toMatchObject({ code: "status", status });
  });

  test("a server that knows no bots has none", async () => {
    await expect(serverOf("404 page not found", 404).api.botsWelcome()).resolves.toBe(false);
  });

  test.each([
    [{ code: -1, error: "no" }, 400, "refused"],
    [{ code: 0, bots: 1 }, 200, "body"],
    ["", 500, "status"],
  ])("whether there are bots can be unknown: %j %i", async (answer, status, code) => {
    await expect(serverOf(answer, status).api.botsWelcome()).rejects.toMatchObject({ code, status });
  });

  test("what is not JSON is an error", async () => {
    const { api } = serverOf("<html>");
    await expect(api.version()).rejects.toMatchObject({ code: "body", status: 200, cause: expect.any(SyntaxError) });
  });

  test("what has another shape is an error with the path", async () => {
    const error = await serverOf({ code: 0, data: [desk, { ...desk, mode: 5 }] })
      .api.desks(7)
      .catch((reason) => reason);
    expect(error).toMatchObject({
      code: "body",
      message: "Cannot read the answer: $.data[1].mode is 5, not one of 3, 4",
    });
    expect(error.cause).toBeInstanceOf(ShapeError);
  });

  test.each([
    ["no JSON", "{", "$.data.snapshot"],
    ["of another shape", JSON.stringify({ ...snapshot, duanPai: null }), "$.data.snapshot.duanPai"],
  ])("a snapshot that is %s is an error with the path", async (_, text, path) => {
    const { api } = serverOf({ code: 0, data: { ...round, snapshot: text } });
    await expect(api.history(2)).rejects.toMatchObject({ code: "body", cause: { name: "ShapeError", path } });
  });

  test("no response is an error with its cause", async () => {
    const cause = new TypeError("fetch failed");
    const api = createNanoServerApi({ fetch: () => Promise.reject(cause), url: "http://server" });
    await expect(api.version()).rejects.toMatchObject({ code: "network", status: undefined, cause });
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])("an id of %d is not asked for", async (id) => {
    const { api, calls } = serverOf({});
    for (const run of [api.clubs, api.desks, api.desk, api.histories, api.history]) {
      await expect(run(id)).rejects.toThrow(RangeError);
    }
    expect(calls).toEqual([]);
  });
});

describe("guestLogin", () => {
  test.each([
    { imei: "" },
    { imei: " " },
    { imei: "a " },
    { imei: "x".repeat(129) },
    { imei: "设备" },
    { appId: "" },
    { appId: "x".repeat(33) },
    { channelId: "" },
    { channelId: "x".repeat(33) },
  ])("%j would not find its account again and is not sent", async (wrong) => {
    const { api, calls } = serverOf(account);
    await expect(api.guestLogin({ ...guest, ...wrong })).rejects.toThrow(RangeError);
    expect(calls).toEqual([]);
  });

  test("the longest names are sent", async () => {
    const { api } = serverOf(account);
    const longest = { appId: "a".repeat(32), channelId: "c".repeat(32), imei: "i".repeat(128) };
    await expect(api.guestLogin(longest)).resolves.toEqual(account);
  });

  test("a device is cut to what the server's columns hold", async () => {
    const { api, calls } = serverOf(account);
    await api.guestLogin({ ...guest, os: "Mozilla/5.0 (X11; Linux x86_64)", model: "小米 14 😀" });
    expect(calls[0]?.body).toMatchObject({ device: { os: "Mozilla/5.0 (X11; Li", model: "?? 14 ?" } });
  });

  test("logins wait for each other, also for one that fails", async () => {
    const answers: ((status: number) => void)[] = [];
    const fetch: Fetch = () =>
      new Promise((resolve) => {
        answers.push((status) => resolve({ status, text: async () => JSON.stringify(account) }));
      });
    const api = createNanoServerApi({ fetch, url: "http://server" });
    const first = api.guestLogin(guest);
    const second = api.guestLogin({ ...guest, imei: "device-2" });
    await expect.poll(() => answers.length).toBe(1);
    answers[0]?.(500);
    await expect(first).rejects.toMatchObject({ code: "status" });
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.(200);
    await expect(second).resolves.toEqual(account);
  });
});
