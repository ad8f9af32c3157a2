import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Browser, browse, readToEnd, startTcpServer, type TcpServer } from "../testing/loopback.js";
import { type Bridge, type BridgeOptions, bridge } from "./bridge.js";

let server: TcpServer;
let bridging: Bridge;

beforeEach(async () => {
  server = await startTcpServer();
});
afterEach(async () => {
  // First, so that nobody keeps the bridge waiting.
  await server.close();
  await bridging.close();
});

async function start(options: Partial<BridgeOptions> = {}): Promise<void> {
  const to = { host: "127.0.0.1", port: server.port };
  bridging = await bridge({ port: 0, host: "127.0.0.1", to, anyOrigin: false, ...options });
}

/** Asks for a WebSocket that is refused, and gives the status. */
async function refused(path = "", headers: Record<string, string> = {}): Promise<number> {
  const error = await browse(`${bridging.url}${path}`, { headers }).catch((reason: Error) => reason);
  return Number(/response: (\d+)/.exec((error as Error).message)?.[1]);
}

/** A port at which nothing listens. */
async function freePort(): Promise<number> {
  const gone = createServer().listen(0, "127.0.0.1");
  await once(gone, "listening");
  const { port } = gone.address() as { port: number };
  await new Promise((resolve) => gone.close(resolve));
  return port;
}

/** Cuts bytes into pieces of random length, empty ones among them. */
function cut(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Math.floor(Math.random() ** 4 * 40_000);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

test("bytes go through both ways as they are, however they are cut", async () => {
  await start();
  const [browser, far] = await Promise.all([browse(bridging.url), server.accepted()]);
  const there = randomBytes(1_000_000);
  const back = randomBytes(1_000_000);
  const arrived = readToEnd(far);
  for (const piece of cut(there)) browser.socket.send(piece);
  for (const piece of cut(back)) far.write(piece);
  expect((await browser.bytes(back.length)).equals(back)).toBe(true);
  browser.socket.close();
  expect((await arrived).equals(there)).toBe(true);
});

test("each WebSocket has a connection of its own", async () => {
  await start();
  const first = await browse(bridging.url);
  const far = await server.accepted();
  const second = await browse(bridging.url);
  const other = await server.accepted();
  expect(bridging.connections).toBe(2);
  far.write("1");
  other.write("2");
  expect([String(await first.bytes(1)), String(await second.bytes(1))]).toEqual(["1", "2"]);
});

test("what is sent while the server has not accepted yet arrives", async () => {
  await start();
  const browser = await browse(bridging.url);
  browser.socket.send("early", { binary: true });
  browser.socket.close();
  expect(String(await readToEnd(await server.accepted()))).toBe("early");
});

describe("an end", () => {
  let browser: Browser;
  let far: Awaited<ReturnType<TcpServer["accepted"]>>;
  beforeEach(async () => {
    await start();
    [browser, far] = await Promise.all([browse(bridging.url), server.accepted()]);
  });

  test("by the server closes the WebSocket with 1000, behind everything it sent", async () => {
    const bytes = randomBytes(3_000_000);
    far.end(bytes);
    expect(await browser.closed).toEqual([1000, "The server ended the connection"]);
    expect(Buffer.concat(browser.chunks).equals(bytes)).toBe(true);
    await expect.poll(() => bridging.connections).toBe(0);
  });

  test("of the server's half still lets through what the client says", async () => {
    const arrived = readToEnd(far);
    // So it does not learn of the end yet.
    browser.socket.pause();
    far.end();
    browser.socket.send(Buffer.from("after"));
    await once(far, "data");
    browser.socket.resume();
    expect((await browser.closed)[0]).toBe(1000);
    expect(String(await arrived)).toBe("after");
  });

  test("by the client ends the server's connection, behind everything it sent", async () => {
    const bytes = randomBytes(3_000_000);
    for (let at = 0; at < bytes.length; at += 100_000) browser.socket.send(bytes.subarray(at, at + 100_000));
    browser.socket.close(1000);
    expect((await readToEnd(far)).equals(bytes)).toBe(true);
    far.end();
    await expect.poll(() => bridging.connections).toBe(0);
  });

  test("of a client that vanishes ends the server's connection", async () => {
    browser.socket.terminate();
    expect(await readToEnd(far)).toHaveLength(0);
    far.end();
    await expect.poll(() => bridging.connections).toBe(0);
  });

  test("of a server that vanishes closes the WebSocket with 1011", async () => {
    far.write("1");
    await browser.bytes(1);
    far.resetAndDestroy();
    expect(await browser.closed).toEqual([1011, "The connection to the server broke: ECONNRESET"]);
  });

  test("comes of a text frame, with 1003, and nothing of it is passed on", async () => {
    browser.socket.send(Buffer.from("bytes"));
    browser.socket.send("text");
    browser.socket.send(Buffer.from("too late"));
    expect(String(await readToEnd(far))).toBe("bytes");
    expect(await browser.closed).toEqual([1003, "Only binary frames are passed on"]);
  });

  test("of the bridge closes everything, with 1001", async () => {
    const ended = readToEnd(far).then(() => far.end());
    await Promise.all([bridging.close(), ended]);
    expect((await browser.closed)[0]).toBe(1001);
    const [error] = await once(connect(Number(new URL(bridging.url).port), "127.0.0.1"), "error");
    expect(error.code).toBe("ECONNREFUSED");
  });
});

describe("a WebSocket is refused", () => {
  test("with 1014 where the server does not listen", async () => {
    await start({ to: { host: "127.0.0.1", port: await freePort() } });
    const browser = await browse(bridging.url);
    expect(await browser.closed).toEqual([1014, "Cannot reach the server: ECONNREFUSED"]);
  });

  test("with 1009 when a message is too long", async () => {
    await start({ limits: { message: 1000 } });
    const [browser, far] = await Promise.all([browse(bridging.url), server.accepted()]);
    browser.socket.send(Buffer.alloc(1000, "a"));
    browser.socket.send(Buffer.alloc(1001));
    expect(await readToEnd(far)).toHaveLength(1000);
    expect((await browser.closed)[0]).toBe(1009);
  });

  test("with 403 for a page of another site, unless any may", async () => {
    await start();
    const origin = "https://example.com";
    expect(await refused("", { origin })).toBe(403);
    await browse(bridging.url, { headers: { origin: "http://localhost:8080" } });
    (await server.accepted()).end();
    await bridging.close();
    await start({ anyOrigin: true });
    await browse(bridging.url, { headers: { origin } });
  });

  test("with 404 at another path", async () => {
    await start();
    expect(await refused("nano")).toBe(404);
    await browse(`${bridging.url}?token=1`);
  });

  test("with 429 or 503 while there are too many, and no longer", async () => {
    await start({ limits: { perAddress: 1 } });
    const first = await browse(bridging.url);
    expect(await refused()).toBe(429);
    first.socket.close();
    (await server.accepted()).resume().end();
    await expect.poll(() => bridging.connections).toBe(0);
    await browse(bridging.url);
    (await server.accepted()).end();
    await bridging.close();
    await start({ limits: { connections: 0 } });
    expect(await refused()).toBe(503);
  });
});

test("bridge() tells of a port that is taken", async () => {
  await start();
  await expect(start({ port: Number(new URL(bridging.url).port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
