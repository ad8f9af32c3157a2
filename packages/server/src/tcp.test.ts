import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { encodeMessage, encodePacket, MessageType, type Packet, PacketDecoder } from "@shaddock/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createServer, type Server } from "./create-server.js";
import type { Session } from "./session.js";
import { listenTcp } from "./tcp.js";

let server: Server;
const sockets: Socket[] = [];

beforeEach(() => {
  server = createServer({ components: [{ requests: { "a.echo": (_session: Session, body: unknown) => body } }] });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

async function open() {
  const { url, port } = await listenTcp(server);
  expect(url).toBe(`tcp://127.0.0.1:${port}`);
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  sockets.push(socket);
  const decoder = new PacketDecoder();
  socket.on("data", (bytes) => decoder.push(bytes));
  const packet = async (): Promise<Packet> => {
    for (;;) {
      const next = decoder.next();
      if (next) return next;
      await once(socket, "data");
    }
  };
  socket.write(Uint8Array.from([...encodePacket(1), ...encodePacket(2)]));
  expect([(await packet()).type, (await packet()).type]).toEqual([1, 3]);
  return { socket, packet };
}

const request = encodeMessage({ type: MessageType.Request, id: 1, route: "a.echo", body: "{}" });

test("a client connects and gets its answers, packets split or not", async () => {
  const { socket, packet } = await open();
  for (const byte of request) socket.write(Uint8Array.of(byte));
  expect([...(await packet()).body]).toEqual([4, 1, 0x7b, 0x7d]);
});

test("S13 a kick packet arrives before the end", async () => {
  const { socket, packet } = await open();
  server.kick(1);
  expect((await packet()).type).toBe(5);
  await once(socket, "close");
});

test("S17 a client that breaks off ends its session", async () => {
  const { socket } = await open();
  const ended = new Promise((resolve) => server.sessions.get(1)?.onClosed(resolve));
  socket.resetAndDestroy();
  expect(await ended).toBe(1006);
  expect(server.sessions.size).toBe(0);
});

test("S10 bad bytes end it", async () => {
  const { socket } = await open();
  socket.write(new Uint8Array(4));
  await once(socket, "close");
});

test("S11 a client that reads nothing is cut off, and costs no more than the limit", async () => {
  const { socket } = await open();
  socket.pause();
  const session = server.sessions.get(1);
  const pad = "x".repeat(100_000);
  let sent = 0;
  while (session?.push("onPad", pad)) sent++;
  expect(session?.closed).toBe(true);
  expect(sent).toBeLessThan(100);
});
