import { deflateSync, inflateSync } from "node:zlib";
import { encodeHandshake } from "@shaddock/protocol";
import { describe, expect, test } from "vitest";
import type { ClientState } from "./client.js";
import { connect } from "./connect.js";
import { dataBytes, fakeServer, HEARTBEAT, handshakeBytes, hex, pushBytes } from "./testing/fake-server.js";
import { openPair, outcome, pair, pass, settle, useFakeTime } from "./testing/pair.js";

useFakeTime();

const ACK = hex("02000000");
const SILENT = { handshake: () => undefined };

/** The text in a handshake packet. */
function textOf(frame: Uint8Array | undefined): string {
  return new TextDecoder().decode(frame?.subarray(4));
}

describe("what the client says", () => {
  test("C18 the first bytes are one handshake packet with an object sys and an object user", async () => {
    const { server } = await openPair({}, { handshake: { sys: { platform: "ios" }, user: { token: "t" } } });
    const [first] = server.last.frames;
    expect(first?.[0]).toBe(1);
    expect(first?.length).toBe(4 + ((first?.[2] as number) << 8) + (first?.[3] as number));
    expect(JSON.parse(textOf(first))).toEqual({
      sys: { type: "shaddock", version: "1", platform: "ios" },
      user: { token: "t" },
    });
  });

  test("C18 without data of the application user is an empty object", async () => {
    const { server } = await openPair();
    expect(server.last.handshakes).toEqual([{ sys: { type: "shaddock", version: "1" }, user: {} }]);
  });

  test("C18 user can be a function, now or later", async () => {
    for (const user of [() => ({ n: 1 }), async () => ({ n: 1 })]) {
      const { server } = await openPair({}, { handshake: { user } });
      expect(server.last.handshakes[0]?.user).toEqual({ n: 1 });
    }
  });

  test("C19 characters beyond the BMP are four bytes (P7)", async () => {
    const { server } = await openPair({}, { handshake: { sys: { type: "ts" }, user: { n: "é中😀" } } });
    expect(Buffer.from(server.last.frames[0] as Uint8Array).toString("hex")).toBe(
      "0100003c7b22737973223a7b2274797065223a227473222c2276657273696f6e223a2231227d2c2275736572223a7b226e223a22c3a9e4b8adf09f9880227d7d",
    );
  });

  test("data that is no JSON, or too long, rejects connect and opens no socket", async () => {
    const circular: { [key: string]: unknown } = {};
    circular.self = circular;
    for (const user of [circular, { n: 1n }, { text: "x".repeat(70_000) }]) {
      const { server, client } = pair({}, { handshake: { user } });
      const opened = outcome(client.connect());
      await settle();
      expect(opened.text).toMatch(/^ConnectionError: /);
      expect(client.state).toMatchObject({ name: "closed", reason: { code: 2 } });
      expect(server.connections).toEqual([]);
    }
  });

  test("data that cannot be had rejects connect with the cause", async () => {
    const { client } = pair({}, { handshake: { user: () => Promise.reject(new Error("no token")) } });
    await expect(client.connect()).rejects.toMatchObject({
      message: "no token",
      reason: { code: 2 },
      cause: new Error("no token"),
    });
  });
});

describe("when messages may leave", () => {
  test("C20 nothing but the handshake leaves before its answer; a request fails by default", async () => {
    const { server, client } = pair(SILENT);
    const opened = outcome(client.connect());
    const before = outcome(client.request("a.b", {}));
    await settle();
    const after = outcome(client.request("a.b", {}));
    expect(() => client.notify("a.b", {})).toThrow("Not connected");
    await settle();
    expect([before.text, after.text]).toEqual(["ConnectionError: Not connected", "ConnectionError: Not connected"]);
    expect(server.last.received).toEqual(["1"]);
    expect(opened.text).toBe("pending");
  });

  test("C20 C21 with the option they wait, and leave behind one ack, in order", async () => {
    const { server, client } = pair(SILENT, { queue: { offline: "wait" } });
    client.request("idle", {}).catch(() => {});
    client.connect();
    client.notify("early", {});
    await settle();
    client.request("handshaking", {}).catch(() => {});
    await settle();
    expect(server.last.received).toEqual(["1"]);
    server.last.send(handshakeBytes());
    await settle();
    expect(server.last.received).toEqual([
      "1",
      "2",
      "request 1 idle {}",
      "notify early {}",
      "request 2 handshaking {}",
    ]);
    expect(server.last.frames[1]).toEqual(ACK);
  });

  test("C21 connect resolves after the ack, and not before the answer", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = outcome(client.connect());
    await pass(9000);
    expect([opened.text, client.state.name]).toEqual(["pending", "connecting"]);
    server.last.send(handshakeBytes({ user: { name: "bo" } }));
    await settle();
    expect(opened.text).toBe("undefined");
    expect(log).toEqual(["connecting 0", "open"]);
    expect(client.handshake).toMatchObject({ code: 200, user: { name: "bo" } });
  });

  test("C22 repeated answers bring neither a second handshake nor a second ack", async () => {
    const { server, log } = await openPair();
    server.last.send(handshakeBytes(), handshakeBytes({ code: 500 }));
    server.last.send(handshakeBytes());
    await settle();
    expect(server.last.received).toEqual(["1", "2"]);
    expect(log).toEqual([]);
  });

  test("C22 two answers in one frame bring one ack", async () => {
    const { server, client } = pair({
      handshake: (_request, connection) => connection.send(handshakeBytes(), handshakeBytes()),
    });
    await client.connect();
    await settle();
    expect(server.last.received).toEqual(["1", "2"]);
  });

  test("an ack that cannot be sent is a lost connection, not an open one", async () => {
    const server = fakeServer();
    const { client, log } = pair(
      {},
      {
        transport: (url, events) => {
          const transport = server.dial(url, events);
          return {
            ...transport,
            send(bytes) {
              if (bytes[0] === 2) throw new Error("gone");
              transport.send(bytes);
            },
          };
        },
      },
    );
    await expect(client.connect()).rejects.toMatchObject({ reason: { code: 1, message: "Cannot send" } });
    expect(log).toEqual(["connecting 0", "closed Lost"]);
  });

  test("who closes when the ack goes out gets no open state", async () => {
    const { client, log } = pair({ handshake: () => ({ sys: { heartbeat: 1 } }) });
    client.events.on("frame", (direction, bytes) => {
      if (direction === "out" && bytes[0] === 2) client.close();
    });
    await expect(client.connect()).rejects.toThrow("Closed");
    expect(log).toEqual(["connecting 0", "closed Closed"]);
  });
});

describe("what the server says", () => {
  test("C26 a zlib body is inflated, a plain one is not", async () => {
    const body = encodeHandshake({ code: 200, sys: { dict: { "a.b": 1 } } });
    const limits: number[] = [];
    const inflate = (bytes: Uint8Array, limit: number): Uint8Array => {
      limits.push(limit);
      return inflateSync(bytes);
    };
    const zlib = deflateSync(body);
    expect(zlib[0]).toBe(0x78);
    const { client } = await openPair({ handshake: () => zlib }, { inflate, maxReceiveLength: 1000 });
    expect(client.handshake?.sys.dict).toEqual({ "a.b": 1 });
    expect(limits).toEqual([1000]);
    await openPair({ handshake: () => body }, { inflate });
    expect(limits).toEqual([1000]);
  });

  test("C26 a zlib body without an inflate rejects connect and says what to do", async () => {
    const { client } = pair({ handshake: () => deflateSync(encodeHandshake({ code: 200, sys: {} })) });
    await expect(client.connect()).rejects.toThrow("give the option 'inflate'");
  });

  test.each([
    ["unknown keys", { code: 200, sys: { heartbeat: 30, news: [1] }, more: { x: 1 } }],
    ["no sys", { code: 200 }],
    ["null for sys and user", { code: 200, sys: null, user: null }],
    ["no dict", { code: 200, sys: {} }],
    ["null for dict and protos", { code: 200, sys: { dict: null, protos: null } }],
  ])("C27 %s: tolerated", async (_name, response) => {
    const { server, client } = await openPair({
      handshake: () => new TextEncoder().encode(JSON.stringify(response)),
      answer: () => ({}),
    });
    await client.request("a.b");
    expect(server.last.received).toEqual(["1", "2", "request 1 a.b {}"]);
  });

  test("C27 an id beyond 2^53 in it arrives whole, as text", async () => {
    const body = new TextEncoder().encode('{"code":200,"sys":{},"user":{"id":2124488677811589121}}');
    const { client } = await openPair({ handshake: () => body });
    expect(client.handshake?.user).toEqual({ id: "2124488677811589121" });
  });

  test("C30 heartbeats and pushes before the answer break nothing; the pushes follow it", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = client.connect();
    await settle();
    server.last.send(HEARTBEAT, pushBytes("early", { n: 1 }));
    server.last.send(pushBytes("early", { n: 2 }), HEARTBEAT);
    await settle();
    expect(log).toEqual(["connecting 0"]);
    server.last.send(handshakeBytes(), pushBytes("late", {}));
    await opened;
    await settle();
    expect(log).toEqual(["connecting 0", "open", 'push early {"n":1}', 'push early {"n":2}', "push late {}"]);
  });

  test("C30 of the pushes before the answer no more are kept than Nano queues", async () => {
    const { server, client, log } = pair(SILENT);
    client.connect();
    await settle();
    for (let n = 0; n < 1000; n++) server.last.send(pushBytes("early", n));
    server.last.send(handshakeBytes());
    await settle();
    expect(log.filter((line) => line.startsWith("push"))).toHaveLength(16);
  });

  test("C30 who closes at the open state hears no earlier push", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = outcome(client.connect());
    client.events.on("state", ({ name }: ClientState) => {
      if (name === "open") client.close();
    });
    await settle();
    server.last.send(pushBytes("early", {}), handshakeBytes(), pushBytes("late", {}));
    await settle();
    expect(log).toEqual(["connecting 0", "open", "closed Closed"]);
    expect(opened.text).toBe("ConnectionError: Closed");
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["no object", "[200]"],
    ["no code", '{"sys":{}}'],
    ["sys is a text", '{"code":200,"sys":"x"}'],
    ["dict is a list", '{"code":200,"sys":{"dict":[]}}'],
    ["dict has a code beyond 16 bits", '{"code":200,"sys":{"dict":{"a.b":65536}}}'],
  ])("C31 an answer that cannot be read (%s) rejects connect", async (_name, text) => {
    const { server, client, log } = pair({ handshake: () => new TextEncoder().encode(text) });
    await expect(client.connect()).rejects.toMatchObject({
      name: "ConnectionError",
      reason: { code: 6, cause: { name: "ProtocolError" } },
    });
    await settle();
    expect(server.last.closed).toMatchObject({ code: 4006 });
    expect(log).toEqual(["connecting 0", "closed ProtocolError"]);
  });

  test("C31 cut off data behind 0x78 rejects connect too", async () => {
    const { client } = pair({ handshake: () => hex("789c") }, { inflate: (bytes) => inflateSync(bytes) });
    await expect(client.connect()).rejects.toMatchObject({ reason: { code: 6 } });
  });

  test("whatever an option throws while the answer is read, the socket is closed", async () => {
    for (const thrown of [new Error("no"), "no", undefined, null]) {
      const { server, client } = pair(
        {},
        {
          serializer: () => {
            throw thrown;
          },
        },
      );
      const opened = outcome(client.connect());
      await settle();
      expect(opened.text).toMatch(/^ConnectionError/);
      expect(server.last.closed).toMatchObject({ code: 4006 });
    }
  });
});

describe("connect", () => {
  test("gives a client that is open", async () => {
    const server = fakeServer();
    const client = await connect("ws://server", { transport: server.dial });
    expect(client.state).toEqual({ name: "open" });
    await client.close();
  });

  test("passes the first failure on", async () => {
    const { dial } = fakeServer({ handshake: () => ({ code: 501 }) });
    await expect(connect("ws://server", { transport: dial })).rejects.toMatchObject({ reason: { status: 501 } });
  });

  test("resolves at once when open, and together with the first call before", async () => {
    const { client, server } = pair();
    await Promise.all([client.connect(), client.connect()]);
    await client.connect();
    expect(server.connections).toHaveLength(1);
  });

  test("the server's clock is the one the option reads", async () => {
    const { client } = await openPair({ handshake: () => ({ sys: { now: Date.now() + 5000, servertime: 7 } }) });
    await pass(1000);
    expect(client.serverTime).toBe(Date.now() + 5000);
    expect((await openPair()).client.serverTime).toBeUndefined();
  });

  test("an early message that is no message is an error event only", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = client.connect();
    await settle();
    server.last.send(dataBytes(hex("080102")), handshakeBytes());
    await opened;
    expect(log).toEqual(["connecting 0", "open", "ProtocolError: Bad message type: 4"]);
  });
});
