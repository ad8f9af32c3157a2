import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { type Browser, browse, startTcpServer, type TcpServer } from "../testing/loopback.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { createRelay, type Relay } from "./relay.js";

const CHUNK = 65_536;
const AMOUNT = 50 * 1024 * 1024;

let sockets: WebSocketServer;
let server: TcpServer;
let browser: Browser;
let socket: WebSocket;
let relay: Relay;

beforeEach(async () => {
  sockets = new WebSocketServer({ port: 0, host: "127.0.0.1", autoPong: false });
  await once(sockets, "listening");
  server = await startTcpServer();
  const accepted = once(sockets, "connection");
  browser = await browse(`http://127.0.0.1:${(sockets.address() as { port: number }).port}/`);
  [socket] = (await accepted) as [WebSocket];
});
afterEach(async () => {
  vi.useRealTimers();
  browser.socket.terminate();
  await Promise.all([server.close(), new Promise((resolve) => sockets.close(resolve))]);
  await relay.ended;
});

async function join(): Promise<{ readonly near: Socket; readonly far: Socket }> {
  const near = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  relay = createRelay(socket, near, DEFAULT_LIMITS);
  return { near, far: await server.accepted() };
}

/** Fake ones of the kind the relay uses; sockets have their own. */
function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
}

/** Sends 50 MB through `send`, one chunk when the one before is gone; gives their hash. */
async function sendAll(send: (bytes: Buffer) => Promise<unknown>): Promise<string> {
  const sent = createHash("sha256");
  for (let written = 0; written < AMOUNT; written += CHUNK) {
    const bytes = randomBytes(CHUNK);
    sent.update(bytes);
    await send(bytes);
  }
  return sent.digest("hex");
}

test("50 MB go to a client that reads slowly, and no more waits than may", async () => {
  const { near, far } = await join();
  let most = 0;
  near.on("data", () => {
    most = Math.max(most, socket.bufferedAmount);
  });
  const got = createHash("sha256");
  browser.socket.removeAllListeners("message");
  browser.socket.on("message", (data: Buffer) => {
    got.update(data);
    browser.socket.pause();
    setImmediate(() => browser.socket.resume());
  });
  const paused = once(near, "pause");
  browser.socket.pause();
  const sent = sendAll(async (bytes) => far.write(bytes) || once(far, "drain"));
  // It begins when nothing moves any more.
  await paused;
  browser.socket.resume();
  const hash = await sent;
  far.end();
  expect((await browser.closed)[0]).toBe(1000);
  expect(got.digest("hex")).toBe(hash);
  // A frame's header comes on top of what it carries.
  expect(most).toBeLessThan(DEFAULT_LIMITS.buffer + CHUNK + 100);
});

test("50 MB go to a server that reads slowly, and no more waits than may", async () => {
  const { near, far } = await join();
  let most = 0;
  const paused = new Promise<void>((resolve) => {
    socket.on("message", () => {
      most = Math.max(most, near.writableLength);
      if (socket.isPaused) resolve();
    });
  });
  const got = createHash("sha256");
  far.on("data", (data) => {
    got.update(data);
    far.pause();
    setImmediate(() => far.resume());
  });
  const ended = once(far, "end");
  const sent = sendAll((bytes) => new Promise((resolve) => browser.socket.send(bytes, resolve)));
  await paused;
  far.resume();
  const hash = await sent;
  browser.socket.close();
  await ended;
  expect(got.digest("hex")).toBe(hash);
  expect(most).toBeLessThanOrEqual(DEFAULT_LIMITS.buffer + 2 * CHUNK);
});

test("a server that does not accept in time is given up: 1014", async () => {
  fakeTimers();
  const near = new Socket();
  relay = createRelay(socket, near, DEFAULT_LIMITS);
  vi.advanceTimersByTime(DEFAULT_LIMITS.connectTime - 1);
  expect(near.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(near.destroyed).toBe(true);
  expect(await browser.closed).toEqual([1014, "The server did not accept in 10000 ms"]);
});

test("a client that leaves before the server accepts leaves nothing behind", async () => {
  const near = Object.assign(new Socket(), { connecting: true });
  relay = createRelay(socket, near, DEFAULT_LIMITS);
  browser.socket.close();
  await relay.ended;
  expect(near.destroyed).toBe(true);
});

test("a connection on which nothing comes or goes ends with 1001; either way keeps it", async () => {
  fakeTimers();
  const { far } = await join();
  far.write("1");
  await browser.bytes(1);
  vi.advanceTimersByTime(DEFAULT_LIMITS.idleTime - 1);
  browser.socket.send(Buffer.from("2"));
  far.resume();
  await once(far, "data");
  vi.advanceTimersByTime(DEFAULT_LIMITS.idleTime - 1);
  far.write("3");
  await browser.bytes(2);
  vi.advanceTimersByTime(DEFAULT_LIMITS.idleTime);
  const ended = once(far, "end");
  expect(await browser.closed).toEqual([1001, "Nothing came or went for 120000 ms"]);
  await ended;
});

test("whoever does not agree to the end is cut off", async () => {
  fakeTimers();
  const { near, far } = await join();
  await once(near, "ready");
  // Neither reads, so neither learns of the end.
  browser.socket.pause();
  relay.close(1001, "");
  vi.advanceTimersByTime(DEFAULT_LIMITS.closeTime - 1);
  expect(near.destroyed).toBe(false);
  vi.advanceTimersByTime(1);
  await relay.ended;
  expect(far.destroyed).toBe(false);
  browser.socket.resume();
  expect((await browser.closed)[0]).toBe(1001);
});

test("a server that vanishes while a client waits for it keeps nobody waiting", async () => {
  fakeTimers();
  const { far } = await join();
  const paused = new Promise<void>((resolve) => {
    socket.on("message", () => socket.isPaused && resolve());
  });
  for (let sent = 0; sent < AMOUNT; sent += CHUNK) browser.socket.send(Buffer.alloc(CHUNK));
  await paused;
  far.resetAndDestroy();
  expect((await browser.closed)[0]).toBe(1011);
  // No time-out was needed.
  await relay.ended;
});

test("pings are answered, but not to one that reads nothing", async () => {
  await join();
  const pong = once(browser.socket, "pong");
  browser.socket.ping("1");
  expect(String((await pong)[0])).toBe("1");
  const answers = vi.spyOn(socket, "pong");
  vi.spyOn(socket, "bufferedAmount", "get").mockReturnValue(DEFAULT_LIMITS.buffer);
  browser.socket.ping("2");
  await once(socket, "ping");
  expect(answers).not.toHaveBeenCalled();
});
