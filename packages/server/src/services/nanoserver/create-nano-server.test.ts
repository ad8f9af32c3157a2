import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNanoServerApi, decryptBody, encryptBody } from "@shaddock/contract/nanoserver";
import { decodeMessage, decodeUtf8, PacketDecoder, PacketType } from "@shaddock/protocol";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { open, type RawClient } from "../../testing/raw-client.js";
import { type CreateNanoServerOptions, createNanoServer, type NanoServer } from "./create-nano-server.js";

const folder = mkdtempSync(join(tmpdir(), "shaddock-mahjong-"));
const running: { readonly mahjong: NanoServer; readonly http: HttpServer }[] = [];

afterEach(async () => {
  for (const { mahjong, http } of running.splice(0)) {
    await mahjong.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(options: CreateNanoServerOptions = {}) {
  const mahjong = createNanoServer(options);
  const http = createHttpServer(mahjong.handle).listen(0, "127.0.0.1");
  running.push({ mahjong, http });
  await once(http, "listening");
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { ...mahjong, url, api: createNanoServerApi({ fetch, url }) };
}

const guest = { appId: "shaddock", channelId: "test", imei: "device-1" };

/** Logs in to the game. */
function enter({ server }: Pick<NanoServer, "server">, uid: number): RawClient {
  const client = open(server);
  const body = { uid, name: `G${uid}`, headUrl: "", sex: 1, fangka: 0, ip: "" };
  client.request(1, "Manager.Login", encryptBody(new TextEncoder().encode(JSON.stringify(body)), ""));
  return client;
}

/** The messages that came, without the cipher. */
function heard(client: RawClient): unknown[] {
  return client.frames.flatMap((frame) => {
    const decoder = new PacketDecoder();
    decoder.push(frame);
    const packet = decoder.next();
    if (packet?.type !== PacketType.Data) return [];
    const { route, body } = decodeMessage(packet);
    return [[route, JSON.parse(decodeUtf8(decryptBody(body, route)))]];
  });
}

test("createNanoServer() is one account over HTTP and in the game", async () => {
  const mahjong = await start();
  const { uid } = await mahjong.api.guestLogin(guest);
  const client = enter(mahjong, uid);
  await vi.waitFor(() => expect(heard(client)).toContainEqual(["onCoinChange", { coin: 10 }]));
});

test("createNanoServer() has what an operator does", async () => {
  const mahjong = await start();
  const { uid } = await mahjong.api.guestLogin(guest);
  const client = enter(mahjong, uid);
  expect(mahjong.admin.recharge(uid, 5)).toBe(15);
  expect(mahjong.admin.recharge(99, 5)).toBeUndefined();
  mahjong.admin.broadcast("hello");
  mahjong.admin.addClub({ id: 123_456, name: "Club" });
  expect(mahjong.admin.approve(123_456, uid)).toBe(true);
  expect(mahjong.admin.approve(100_000, uid)).toBe(false);
  expect(heard(client)).toContainEqual(["onCoinChange", { coin: 15 }]);
  expect(heard(client)).toContainEqual(["onBroadcast", { code: 0, message: "hello" }]);
  expect(await mahjong.api.guestLogin(guest)).toMatchObject({
    fangka: 15,
    messages: ["hello"],
    clubList: [{ id: 123_456, name: "Club", desc: "", member: 1, maxMember: 500 }],
  });
  expect(mahjong.admin.kick(uid)).toBe(true);
  expect(client.closed).toBeDefined();
  expect(mahjong.admin.kick(uid)).toBe(false);
});

test("createNanoServer() keeps the newest lines of the marquee", async () => {
  const { admin, api } = await start();
  for (let line = 1; line <= 150; line++) admin.broadcast(`line ${line}`);
  const { messages } = await api.guestLogin(guest);
  expect([messages?.length, messages?.[0], messages?.at(-1)]).toEqual([100, "line 51", "line 150"]);
});

test("a login that adds cards tells the game of them", async () => {
  const mahjong = await start({ api: { leastCards: 10 } });
  const { uid } = await mahjong.api.guestLogin(guest);
  const client = enter(mahjong, uid);
  mahjong.admin.recharge(uid, -10);
  expect((await mahjong.api.guestLogin(guest)).fangka).toBe(10);
  expect(heard(client).at(-1)).toEqual(["onCoinChange", { coin: 10 }]);
});

test.each<[CreateNanoServerOptions, object]>([
  [{}, { version: "1.9.3", forceUpdate: false, heartbeat: 30 }],
  [{ imitate: true }, { version: "1.9.3", forceUpdate: true, heartbeat: 30 }],
  [{ version: "2.0" }, { version: "2.0", forceUpdate: true }],
  [{ server: { heartbeat: 0.5 } }, { heartbeat: 5 }],
  [{ api: { config: { title: "Shaddock" } } }, { version: "1.9.3", title: "Shaddock" }],
])("createNanoServer(%j) tells clients %j", async (options, config) => {
  const { api } = await start(options);
  expect((await api.guestLogin(guest)).config).toMatchObject(config);
});

test("createNanoServer() keeps its data in a file", async () => {
  const file = join(folder, "mahjong.db");
  const before = await start({ data: { file } });
  const account = await before.api.guestLogin(guest);
  await before.close();
  const after = await start({ data: { file } });
  expect((await after.api.guestLogin(guest)).uid).toBe(account.uid);
  expect(() => createNanoServer({ data: { file } })).toThrow("another server uses it");
});

test("createNanoServer() lets go of its data where it cannot be made", async () => {
  const file = join(folder, "other.db");
  expect(() => createNanoServer({ data: { file }, game: { limits: { desks: 0 } } })).toThrow(RangeError);
  await start({ data: { file } });
});

test("close() ends the sessions, and then the store", async () => {
  const { server, store, close, api } = await start();
  const client = enter({ server }, (await api.guestLogin(guest)).uid);
  const closing = close();
  expect(close()).toBe(closing);
  await closing;
  expect(client.closed).toEqual([1001, "The server closes"]);
  expect(() => store.account(1)).toThrow();
});
