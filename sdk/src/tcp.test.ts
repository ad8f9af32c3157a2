import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClient } from "./create-client.js";
import { tcp } from "./tcp.js";
import { handshakeBytes, pushBytes, responseBytes } from "./testing/fake-server.js";
import type { TransportEvents } from "./transport.js";

let server: Server;
let port: number;
const sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as { port: number }).port;
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  await once(server, "close");
});

/** A transport, and what it tells, each as a line, with a way to wait for the next one. */
function dialled(url = `tcp://127.0.0.1:${port}`) {
  const lines: string[] = [];
  let wake = (): void => {};
  const tell = (line: string): void => {
    lines.push(line);
    wake();
  };
  const events: TransportEvents = {
    open: () => tell("open"),
    data: (bytes) => tell(`data ${[...(bytes as Uint8Array)]}`),
    close: (code, reason) => tell(`close ${code} ${reason}`),
  };
  const transport = tcp()(url, events);
  const next = async (): Promise<string> => {
    if (!lines.length) await new Promise<void>((resolve) => (wake = resolve));
    return lines.shift() as string;
  };
  return { transport, next, lines };
}

async function accepted(): Promise<Socket> {
  if (!sockets.length) await once(server, "connection");
  return sockets[0] as Socket;
}

test("tcp() carries bytes both ways", async () => {
  const { transport, next, lines } = dialled();
  expect(lines).toEqual([]);
  expect(await next()).toBe("open");
  const socket = await accepted();
  transport.send(Uint8Array.of(1, 2, 3));
  expect([...(await once(socket, "data"))[0]]).toEqual([1, 2, 3]);
  socket.write(Uint8Array.of(4));
  expect(await next()).toBe("data 4");
  transport.close(1000, "");
});

test("tcp() tells the other side's end once, as 1006", async () => {
  const { next, lines } = dialled();
  await next();
  (await accepted()).end();
  expect(await next()).toBe("close 1006 ");
  expect(lines).toEqual([]);
});

test("tcp() tells a refused connection with the system's words", async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  const { next } = dialled(`tcp://127.0.0.1:${free}`);
  expect(await next()).toMatch(/^close 1006 .*ECONNREFUSED/);
});

test("tcp() tells a connection that breaks", async () => {
  const { next } = dialled();
  await next();
  (await accepted()).resetAndDestroy();
  expect(await next()).toMatch(/^close 1006 .*ECONNRESET/);
});

test("tcp() sends what was given before the close, and ends though the other side never does", async () => {
  const { transport, next } = dialled();
  await next();
  const socket = await accepted();
  const received: Buffer[] = [];
  socket.on("data", (data) => received.push(data));
  const ended = once(socket, "end");
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  transport.send(new Uint8Array(100_000));
  transport.close(1000, "");
  await ended;
  expect(Buffer.concat(received)).toHaveLength(100_000);
  // It goes on sending, and keeps its half open.
  socket.write(Uint8Array.of(1));
  expect(await next()).toBe("data 1");
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  expect(await next()).toBe("close 1006 ");
});

test("tcp() takes an IPv6 address in brackets", async () => {
  const six = createServer((socket) => socket.end());
  six.listen(0, "::1");
  const listening = await Promise.race([once(six, "listening").then(() => true), once(six, "error").then(() => false)]);
  if (!listening) return;
  const { next } = dialled(`tcp://[::1]:${(six.address() as { port: number }).port}`);
  expect(await next()).toBe("open");
  six.close();
});

test("tcp() carries a whole session, split anywhere", async () => {
  server.on("connection", (socket) => {
    const answers = [handshakeBytes({ sys: { heartbeat: 30 } }), undefined, responseBytes(1, { ok: 1 })];
    socket.on("data", (data) => {
      // The ack and the request may come together.
      for (let rest = data; rest.length; rest = rest.subarray(4 + rest.readUIntBE(1, 3))) {
        for (const byte of answers.shift() ?? []) socket.write(Uint8Array.of(byte));
      }
    });
  });
  const client = createClient(`tcp://127.0.0.1:${port}`, { transport: tcp(), reconnect: false });
  await client.connect();
  expect(await client.request("a", {})).toEqual({ ok: 1 });
  const heard = new Promise((resolve) => client.once("p", resolve));
  sockets[0]?.write(pushBytes("p", { n: 1 }));
  expect(await heard).toEqual({ n: 1 });
  sockets[0]?.destroy();
  expect(await client.closed).toMatchObject({ code: 1, socketCode: 1006 });
});
