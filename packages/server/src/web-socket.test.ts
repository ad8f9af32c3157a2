import { once } from "node:events";
import { createServer as createHttpServer, get } from "node:http";
import { connect } from "node:net";
import { encodeMessage, encodePacket, MessageType } from "@shaddock/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createServer, type Server } from "./create-server.js";
import type { Session } from "./session.js";
import { hex } from "./testing/raw-client.js";
import { listenWebSocket } from "./web-socket.js";

let server: Server;
const clients: WebSocket[] = [];

beforeEach(() => {
  server = createServer({ components: [{ requests: { "a.echo": (_session: Session, body: unknown) => body } }] });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await server.close();
});

async function dial(url: string, options: object = {}) {
  const client = new WebSocket(url, options);
  clients.push(client);
  const frames: Buffer[] = [];
  client.on("message", (data: Buffer, isBinary: boolean) => {
    if (!isBinary) throw new Error("A text frame");
    frames.push(data);
  });
  await once(client, "open");
  return {
    client,
    async frame() {
      while (frames.length === 0) await once(client, "message");
      return frames.shift() as Buffer;
    },
  };
}

const request = encodeMessage({ type: MessageType.Request, id: 1, route: "a.echo", body: "{}" });
const RESPONSE = Buffer.from(hex("04000004 04017b7d"));

async function open(url: string) {
  const dialled = await dial(url);
  dialled.client.send(Uint8Array.from([...encodePacket(1), ...encodePacket(2)]));
  expect((await dialled.frame())[0]).toBe(1);
  expect((await dialled.frame())[0]).toBe(3);
  return dialled;
}

test("a client connects, and gets each packet in a binary frame of its own", async () => {
  const { url, port } = await listenWebSocket(server, { path: "nano" });
  expect(url).toBe(`ws://127.0.0.1:${port}/nano`);
  const { client, frame } = await open(url);
  client.send(request);
  expect(await frame()).toEqual(RESPONSE);
  expect([...server.sessions.values()][0]?.remoteAddress).toBe("127.0.0.1");
});

test.each([0, 125, 126, 65_535, 65_536])("a packet of %i bytes is one frame, whoever gets it", async (length) => {
  const { url } = await listenWebSocket(server);
  const clients = [await open(url), await open(url)];
  const packet = new Uint8Array(length).fill(7);
  for (const session of server.sessions.values()) session.send(packet);
  for (const session of server.sessions.values()) session.send(RESPONSE);
  for (const { frame } of clients) {
    expect((await frame()).equals(packet)).toBe(true);
    expect(await frame()).toEqual(RESPONSE);
  }
});

test("S11 a client that reads nothing is cut off, and costs no more than the limit", async () => {
  const { url } = await listenWebSocket(server);
  const { client } = await open(url);
  client.pause();
  const session = server.sessions.get(1);
  const pad = "x".repeat(50_000);
  let sent = 0;
  while (session?.push("onPad", pad)) sent++;
  expect(session?.closed).toBe(true);
  expect(sent).toBeLessThan(200);
});

test("after its goodbye a client is sent nothing more", async () => {
  const bye = new Promise<Session>((resolve) => {
    server = createServer({ components: [{ notifies: { "a.bye": resolve } }], limits: { buffered: 1e9 } });
  });
  const { port } = await listenWebSocket(server);
  const socket = connect({ port, host: "127.0.0.1" });
  const headers = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
  socket.write(`GET / HTTP/1.1\r\n${headers.join("\r\n")}\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
  await once(socket, "data");
  const session = server.sessions.get(1) as Session;
  const ended = new Promise((resolve) => session.onClosed(resolve));
  // More than the network takes, so that the answer to the goodbye has to wait.
  socket.pause();
  const pad = new Uint8Array(50_000);
  for (let i = 0; i < 200; i++) session.send(pad);
  const notify = encodeMessage({ type: MessageType.Notify, route: "a.bye", body: "{}" });
  const packets = [...encodePacket(1), ...encodePacket(2), ...notify];
  // Frames behind a mask of 0; the second one is the goodbye, with 1000.
  socket.write(
    Uint8Array.from([0x82, 0x80 | packets.length, ...hex("00000000"), ...packets, ...hex("8882 00000000 03e8")]),
  );
  await bye;
  session.send(RESPONSE);
  let last = "";
  socket.on("data", (bytes) => {
    last = (last + bytes.toString("hex")).slice(-8);
  });
  socket.resume();
  expect(await ended).toBe(1000);
  expect(last).toBe("880203e8");
});

test("text frames are read as the bytes they are, and fragments as one", async () => {
  const { url } = await listenWebSocket(server);
  const { client, frame } = await open(url);
  client.send(Buffer.from(request).toString("latin1"));
  client.send(request.slice(0, 3), { fin: false });
  client.send(request.slice(3), { fin: true });
  expect(await frame()).toEqual(RESPONSE);
  expect(await frame()).toEqual(RESPONSE);
});

test("S13 a kick packet arrives before the close with 1000", async () => {
  const { url } = await listenWebSocket(server);
  const { client, frame } = await open(url);
  server.kick(1, "bye");
  expect(String(await frame())).toContain('{"reason":"bye"}');
  const [code, reason] = await once(client, "close");
  expect([code, String(reason)]).toEqual([1000, "bye"]);
});

test("S10 bad bytes close with 1002 and a reason", async () => {
  const { url } = await listenWebSocket(server);
  const { client } = await dial(url);
  client.send(new Uint8Array(4));
  const [code, reason] = await once(client, "close");
  expect([code, String(reason)]).toEqual([1002, "Bad packet type: 0"]);
});

test("a frame longer than any number of packets in it is refused", async () => {
  const { url } = await listenWebSocket(server);
  const { client } = await open(url);
  const ended = new Promise((resolve) => server.sessions.get(1)?.onClosed((...args) => resolve(args)));
  client.send(new Uint8Array(17 * 65_540));
  const [code] = await once(client, "close");
  expect(code).toBe(1009);
  expect(await ended).toEqual([1006, "Max payload size exceeded"]);
});

test("imitating Nano, the end has no code", async () => {
  const imitator = createServer({ components: [], imitate: "nano" });
  const { url } = await listenWebSocket(imitator);
  const { client } = await dial(url);
  client.send(new Uint8Array(4));
  const [code] = await once(client, "close");
  expect(code).toBe(1006);
  await imitator.close();
});

test("pings are answered, and count for nothing", async () => {
  const { url } = await listenWebSocket(server);
  const { client } = await dial(url);
  client.ping("x");
  expect(String((await once(client, "pong"))[0])).toBe("x");
});

describe("who may connect", () => {
  test("another path gets 404, a query does not matter", async () => {
    const { url } = await listenWebSocket(server, { path: "/nano" });
    await dial(`${url}?token=1`);
    await expect(dial(`${url}/`)).rejects.toThrow("404");
  });

  test("an origin that is not allowed gets 403", async () => {
    const { url } = await listenWebSocket(server, { allowOrigin: (origin) => origin !== "http://evil.example" });
    await dial(url, { origin: "http://good.example" });
    await expect(dial(url, { origin: "http://evil.example" })).rejects.toThrow("403");
  });

  test("what is no WebSocket gets 426", async () => {
    const { port } = await listenWebSocket(server);
    const [response] = await once(get({ port, host: "127.0.0.1" }), "response");
    response.resume();
    expect(response.statusCode).toBe(426);
  });

  test("a port that is taken is said", async () => {
    const { port } = await listenWebSocket(server);
    await expect(listenWebSocket(server, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

test("on an HTTP server that is there, it takes its own path and leaves the others alone", async () => {
  const http = createHttpServer((_request, response) => response.end("page"));
  http.on("upgrade", (request, socket) => {
    if (request.url === "/other") socket.end("HTTP/1.1 418 Teapot\r\n\r\n");
  });
  const { url: none } = await listenWebSocket(server, { httpServer: http, path: "/nano" });
  await once(http.listen(0, "127.0.0.1"), "listening");
  const url = `ws://127.0.0.1:${(http.address() as { port: number }).port}`;
  expect(none).toBe("");
  await dial(`${url}/nano`);
  await expect(dial(`${url}/other`)).rejects.toThrow("418");
  await server.close();
  // Closing the one server does not close the other.
  expect(http.listening).toBe(true);
  http.closeAllConnections();
  http.close();
});

test("closing the server tells its clients (1001) and frees the port", async () => {
  const { url, port } = await listenWebSocket(server);
  const { client } = await open(url);
  const closed = once(client, "close");
  await server.close();
  expect((await closed)[0]).toBe(1001);
  const [error] = await once(connect({ port, host: "127.0.0.1" }), "error");
  expect(error.code).toBe("ECONNREFUSED");
});
