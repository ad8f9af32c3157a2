import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNanoServerApi } from "@shaddock/contract/nanoserver";
import { CSP_HEADER } from "@shaddock/web/csp";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type ServeOptions, type Serving, serve } from "./serve.js";

const PAGE = "<!doctype html><title>Page</title>";
let folder: string;
let serving: Serving;
const sockets: Socket[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shaddock-serve-"));
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "main-1a2b3c.js"), "1");
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await serving.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function start(options: Partial<ServeOptions> = {}): Promise<void> {
  serving = await serve({ port: 0, host: "127.0.0.1", anyOrigin: false, folder, ...options });
}

/** Asks for a WebSocket and gives the status: 101 when there is one. */
async function upgrade(path: string, origin?: string): Promise<number | undefined> {
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    ...(origin && { Origin: origin }),
  };
  const asked = request(new URL(path, serving.url), { headers, agent: false }).end();
  const [response, socket] = (await Promise.race([once(asked, "upgrade"), once(asked, "response")])) as [
    IncomingMessage,
    Socket?,
  ];
  if (socket) sockets.push(socket);
  else response.resume();
  return response.statusCode;
}

test("serve() gives the page, with its policy, on a free port", async () => {
  await start();
  expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
  const response = await fetch(serving.url);
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(response.headers.get("Content-Security-Policy")).toBe(CSP_HEADER);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(response.headers.get("Cache-Control")).toBe("no-cache");
  const script = await fetch(new URL("main-1a2b3c.js", serving.url));
  expect(script.headers.get("Cache-Control")).toContain("immutable");
});

test.each(["nothing", "nano", "..%2f..%2fetc%2fpasswd", "%"])("serve() answers GET /%s with 404", async (path) => {
  await start();
  expect((await fetch(`${serving.url}${path}`)).status).toBe(404);
});

test.each(["/nano", "/cluster", "/mahjong", "/nano?token=1"])("serve() has a WebSocket at %s", async (path) => {
  await start();
  expect(await upgrade(path)).toBe(101);
});

test.each(["/", "/other", "/nano/", "/nanobot", "/clusters", "/mahjong/"])(
  "serve() has no WebSocket at %s: 404",
  async (path) => {
    await start();
    expect(await upgrade(path)).toBe(404);
  },
);

test("serve() lets only pages of this machine connect", async () => {
  await start();
  expect(await upgrade("/nano", new URL(serving.url).origin)).toBe(101);
  for (const path of ["/nano", "/cluster", "/mahjong"]) expect(await upgrade(path, "https://example.com")).toBe(403);
});

test("serve() with anyOrigin lets pages of any site connect", async () => {
  await start({ anyOrigin: true });
  for (const path of ["/nano", "/cluster", "/mahjong"]) expect(await upgrade(path, "https://example.com")).toBe(101);
});

test("serve() has the HTTP API of mahjong below /mahjong, and tells where the game is", async () => {
  await start();
  const { port } = serving;
  const api = createNanoServerApi({ fetch, url: `${serving.url}mahjong` });
  const guest = { appId: "shaddock", channelId: "test", imei: "device-1" };
  const account = await api.guestLogin(guest);
  expect(account).toMatchObject({ fangka: 10, ip: "127.0.0.1", port });
  // Who was there before the server was started again, and had a number then, is somebody else.
  expect(account.uid).toBeGreaterThanOrEqual(100_000);
  expect(await (await fetch(`${serving.url}mahjong/ping`)).json()).toBe("pong");
  serving.mahjong.admin.recharge(account.uid, -10);
  expect((await api.guestLogin(guest)).fangka).toBe(10);
  for (const path of ["mahjong", "mahjong/", "mahjongg/ping"]) {
    expect((await fetch(`${serving.url}${path}`)).status).toBe(404);
  }
});

test("serve() lets only pages of this machine use the HTTP API", async () => {
  await start();
  const ask = (origin: string): Promise<Response> =>
    fetch(`${serving.url}mahjong/ping`, { headers: { Origin: origin } });
  expect((await ask("http://localhost:8080")).status).toBe(200);
  expect((await ask("https://example.com")).status).toBe(403);
});

test("serve() seats bots, if it has some", async () => {
  await start();
  const api = () => createNanoServerApi({ fetch, url: `${serving.url}mahjong` });
  expect(await api().botsWelcome()).toBe(false);
  await serving.close();
  const seatBots = vi.fn(async () => 3);
  await start({ seatBots });
  expect(await api().botsWelcome()).toBe(true);
  expect(await api().seatBots("012345")).toBe(3);
  expect(seatBots).toHaveBeenCalledExactlyOnceWith(serving.mahjong, "012345");
});

test("serve() keeps accounts in the folder it is given, and makes it", async () => {
  const data = join(folder, "some", "data");
  const guest = { appId: "shaddock", channelId: "test", imei: "device-1" };
  await start({ data });
  serving.mahjong.store.addGuest();
  const { uid } = serving.mahjong.store.addGuest(guest);
  await expect(serve({ port: 0, host: "127.0.0.1", anyOrigin: false, folder, data })).rejects.toThrow(
    "another server uses it",
  );
  await serving.close();
  await start({ data });
  expect(serving.mahjong.store.guest(guest)?.uid).toBe(uid);
});

test("serve() outlives whoever asks for a path and is gone", async () => {
  await start();
  const { port } = new URL(serving.url);
  for (let i = 0; i < 20; i++) {
    const socket = connect({ port: Number(port), host: "127.0.0.1" });
    await once(socket, "connect");
    socket.write("GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    socket.resetAndDestroy();
  }
  expect((await fetch(serving.url)).status).toBe(200);
});

test("serve() tells of a port that is taken, and keeps no data from others then", async () => {
  await start();
  const data = join(folder, "data");
  const port = Number(new URL(serving.url).port);
  const options = { host: "127.0.0.1", anyOrigin: false, folder, data };
  await expect(serve({ ...options, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await (await serve({ ...options, port: 0 })).close();
});

test("close() ends sessions and requests, and frees the port", async () => {
  await start();
  const port = Number(new URL(serving.url).port);
  expect([await upgrade("/nano"), await upgrade("/cluster"), await upgrade("/mahjong")]).toEqual([101, 101, 101]);
  const goodbyes = sockets.map(async (socket) => {
    const [goodbye] = await once(socket, "data");
    // As every client does: the same back, behind a mask of 0.
    socket.write(Buffer.from("88820000000003e9", "hex"));
    return goodbye.toString("hex", 0, 4);
  });
  const idle = connect({ port, host: "127.0.0.1" });
  await once(idle, "connect");
  sockets.push(idle);
  const ended = sockets.map((socket) => once(socket, "close"));
  idle.resume();
  await serving.close();
  expect(await Promise.all(goodbyes)).toEqual(Array(3).fill(expect.stringMatching(/^88..03e9$/)));
  await Promise.all(ended);
  const [error] = await once(connect({ port, host: "127.0.0.1" }), "error");
  expect(error.code).toBe("ECONNREFUSED");
});
