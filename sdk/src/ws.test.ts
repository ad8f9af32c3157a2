import { type EventEmitter, once } from "node:events";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createClient } from "./create-client.js";
import { gathering } from "./gather.js";
import { handshakeBytes, responseBytes } from "./testing/fake-server.js";
import { ws } from "./ws.js";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("a turn's writes are held back together, and let go at its end", async () => {
  const log: string[] = [];
  const gather = gathering({ cork: () => log.push("cork"), uncork: () => log.push("uncork") });
  expect(log).toEqual([]);
  gather();
  gather();
  await Promise.resolve().then(gather);
  expect(log).toEqual(["cork"]);
  await turn();
  expect(log).toEqual(["cork", "uncork"]);
  gather();
  await turn();
  expect(log).toEqual(["cork", "uncork", "cork", "uncork"]);
});

/** A server of `ws` that counts frames, and the pieces in which they came. */
async function listening(answer: (data: Buffer, socket: WebSocket) => void) {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  const seen = { frames: 0, pieces: 0, headers: {} as { readonly [name: string]: unknown } };
  server.on("connection", (socket, { headers, socket: stream }: { headers: object; socket: Socket }) => {
    Object.assign(seen, { headers });
    stream.on("data", () => seen.pieces++);
    socket.on("message", (data: Buffer) => {
      seen.frames++;
      answer(data, socket);
    });
  });
  const { port } = server.address() as { port: number };
  return { server, seen, url: `ws://127.0.0.1:${port}` };
}

test("what is sent in one turn goes out in one piece, one frame a packet", async () => {
  const { server, seen, url } = await listening((data, socket) => {
    if (data[0] === 1) socket.send(handshakeBytes());
    if (data[0] === 4) socket.send(responseBytes(data[5] as number, {}));
  });
  const client = createClient(url, { transport: ws(WebSocket, { headers: { "x-app": "chat" } }), reconnect: false });
  await client.connect();
  await client.request("first");
  const before = { ...seen };
  await Promise.all(Array.from({ length: 8 }, () => client.request("a")));
  expect(seen.frames - before.frames).toBe(8);
  expect(seen.pieces - before.pieces).toBe(1);
  expect(seen.headers).toMatchObject({ "x-app": "chat" });
  await client.close();
  server.close();
});

test("what was sent before the close still goes out", async () => {
  const received: (number | undefined)[] = [];
  const { server, url } = await listening((data, socket) => {
    received.push(data[0]);
    if (data[0] === 1) socket.send(handshakeBytes());
  });
  const client = createClient(url, { transport: ws(WebSocket), reconnect: false });
  await client.connect();
  client.notify("last", {});
  client.close();
  const [socket] = server.clients;
  const [code, reason] = await once(socket as EventEmitter, "close");
  expect([received, code, `${reason}`]).toEqual([[1, 2, 4], 1000, "Closed"]);
  server.close();
});
