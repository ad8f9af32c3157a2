import { PacketDecoder } from "@shaddock/protocol";
import { describe, expect, test, vi } from "vitest";
import { raw } from "./raw.js";
import {
  dataBytes,
  HEARTBEAT,
  handshakeBytes,
  hex,
  joined,
  kickBytes,
  pushBytes,
  responseBytes,
} from "./testing/fake-server.js";
import { openPair, outcome, pair, pass, settle, useFakeTime } from "./testing/pair.js";

useFakeTime();

describe("going out", () => {
  test("C4 C5 each send is one packet, in a buffer of its own length", async () => {
    const { server, client } = await openPair({ handshake: () => ({ sys: { heartbeat: 1 } }) });
    client.notify("a", { text: "é" });
    outcome(client.request("b", { text: "x".repeat(1000) }));
    client.notify("c", new Uint8Array(100).subarray(10, 20));
    await pass(1000);
    expect(server.last.received.map((packet) => packet.split(" ")[0])).toEqual([
      "1",
      "2",
      "notify",
      "request",
      "notify",
      "3",
    ]);
    expect(server.last.frames).toHaveLength(6);
    for (const frame of server.last.frames) {
      const decoder = new PacketDecoder();
      decoder.push(frame);
      expect(decoder.next()?.body.length).toBe(frame.length - 4);
      expect(frame.buffer.byteLength).toBe(frame.length);
    }
  });
});

describe("coming in", () => {
  test("C7 several packets in one frame are processed in order (F1)", async () => {
    const { server, client, log } = await openPair();
    for (let i = 0; i < 6; i++) outcome(client.request("a", {}, { timeout: 0 }));
    client.request("a").then((body) => log.push(`answer ${JSON.stringify(body)}`));
    await settle();
    server.last.send(hex("030000000400000a04077b226f6b223a317d0400000c06036f6e587b2276223a317d"));
    await settle();
    expect(log).toEqual(['answer {"ok":1}', 'push onX {"v":1}']);
  });

  test("C7 the answer to the handshake and messages in one frame", async () => {
    const { client, log } = pair({
      handshake: (_request, connection) => connection.send(handshakeBytes(), pushBytes("a", 1), pushBytes("b", 2)),
    });
    await client.connect();
    await settle();
    expect(log).toEqual(["connecting 0", "open", "push a 1", "push b 2"]);
  });

  test("C8 a whole session split at every byte is the same session", async () => {
    const bytes = joined([handshakeBytes(), HEARTBEAT, pushBytes("a", { n: 1 }), pushBytes("b", "中")]);
    for (let at = 0; at <= bytes.length; at++) {
      const { client, log } = pair({
        handshake: (_request, connection) => {
          connection.send(bytes.slice(0, at));
          connection.send(bytes.slice(at));
        },
      });
      await client.connect();
      await settle();
      expect(log).toEqual(["connecting 0", "open", 'push a {"n":1}', 'push b "中"']);
      client.close();
    }
  });

  test("C10 a body up to the limit is taken; above it, by the header alone, the connection is closed", async () => {
    const { server, log, client } = await openPair({}, { maxReceiveLength: 100, reconnect: false });
    server.last.send(pushBytes("a", "x".repeat(95)));
    await settle();
    expect(log.splice(0)).toHaveLength(1);
    server.last.send(hex("04000065"));
    await settle();
    expect(log).toEqual(["closed ProtocolError"]);
    expect(server.last.closed?.code).toBe(4006);
    expect(await client.closed).toMatchObject({ cause: { name: "ProtocolError", code: "packet-length" } });
  });

  test("C10 by default the limit is what 24 bits can say", async () => {
    const { server, client } = await openPair({}, { serializer: raw() });
    const lengths: number[] = [];
    client.on("a", (body: Uint8Array) => lengths.push(body.length));
    server.last.send(pushBytes("a", new Uint8Array(2 ** 24 - 1 - 3)));
    await settle();
    expect(lengths).toEqual([2 ** 24 - 4]);
  });

  test.each([0, 6, 7, 0x7b, 255])("C11 packet type %i closes with 4006, and the reason says why", async (type) => {
    const { server, log, client } = await openPair({}, { reconnect: false });
    server.last.send(pushBytes("before", {}), Uint8Array.of(type, 0, 0, 0), pushBytes("after", {}));
    await settle();
    expect(log).toEqual(["push before {}", "closed ProtocolError"]);
    expect(server.last.closed).toEqual({ code: 4006, reason: `Bad packet type: ${type}` });
    expect(await client.closed).toMatchObject({ code: 6, cause: { code: "packet-type" } });
  });

  test("C11 afterwards it reconnects, with a decoder of its own (C15)", async () => {
    const { server, log } = await openPair();
    server.last.send(hex("09"));
    await pass(250);
    server.last.send(pushBytes("a", {}));
    await settle();
    expect(log).toEqual(["waiting 1 250 ProtocolError", "connecting 1", "open", "push a {}"]);
  });

  test("C12 an ack from the server is ignored", async () => {
    const { server, log } = await openPair();
    server.last.send(hex("02000000"), hex("020000017b"), pushBytes("a", {}));
    await settle();
    expect(log).toEqual(["push a {}"]);
  });

  test("C13 a text frame is a protocol error", async () => {
    let text: (text: string) => void = () => {};
    const { server } = pair();
    const { client, log } = await openPair(
      {},
      {
        reconnect: false,
        transport: (url, events) => {
          text = events.data;
          return server.dial(url, events);
        },
      },
    );
    expect(() => text("{}")).not.toThrow();
    await settle();
    expect(server.last.closed?.code).toBe(4006);
    expect(log).toEqual(["closed ProtocolError"]);
    expect(await client.closed).toMatchObject({ message: "A text frame" });
  });

  test("C14 an empty frame is ignored, also in the middle of a packet", async () => {
    const { server, log } = await openPair();
    const push = pushBytes("a", {});
    server.last.send();
    server.last.send(push.subarray(0, 5));
    server.last.send();
    server.last.send(push.subarray(5));
    await settle();
    expect(log).toEqual(["push a {}"]);
  });

  test("C15 what is left of a packet does not survive into the next connection", async () => {
    const { server, log } = await openPair();
    server.last.send(pushBytes("a", {}).subarray(0, 6));
    server.last.close();
    await pass(250);
    server.last.send(pushBytes("b", {}));
    await settle();
    expect(log).toEqual(["waiting 1 250 Lost", "connecting 1", "open", "push b {}"]);
  });

  test("C16 bytes given to the user stay as they are when later frames arrive", async () => {
    const { server, client } = await openPair({}, { serializer: raw() });
    const bodies: Uint8Array[] = [];
    client.on("a", (body) => bodies.push(body));
    const stream = joined(Array.from({ length: 50 }, (_, i) => pushBytes("a", new Uint8Array(i).fill(i))));
    for (let i = 0; i < stream.length; i += 7) server.last.send(stream.slice(i, i + 7));
    await settle();
    expect(bodies).toEqual(Array.from({ length: 50 }, (_, i) => new Uint8Array(i).fill(i)));
  });

  test("C17 a listener that throws stops neither the others nor the packets behind it, and is reported", async () => {
    const { server, client, log } = await openPair();
    client.on("a", () => {
      throw new Error("mine");
    });
    client.on("a", (body) => log.push(`other ${body}`));
    server.last.send(pushBytes("a", 1), pushBytes("b", 2));
    await settle();
    expect(log).toEqual(["Error: mine", "other 1", "push a 1", "push b 2"]);
    expect(client.state.name).toBe("open");
  });

  test("C17 listeners of every event may throw", async () => {
    const { server, client, log } = pair({ handshake: () => ({ sys: { heartbeat: 1 } }) }, { reconnect: false });
    for (const name of ["state", "kick", "push", "frame"] as const) {
      client.events.on(name, () => {
        throw new Error(name);
      });
    }
    await client.connect();
    server.last.send(pushBytes("a", 1), kickBytes());
    await settle();
    expect(log.filter((line) => !line.includes("frame"))).toEqual([
      "connecting 0",
      "Error: state",
      "open",
      "Error: state",
      "push a 1",
      "Error: push",
      "kick null",
      "Error: kick",
      "closed Kicked",
      "Error: state",
    ]);
    expect(log.filter((line) => line === "Error: frame")).toHaveLength(4);
  });

  test("bytes are told both ways as they are", async () => {
    const { server, client } = pair();
    const frames: string[] = [];
    client.events.on("frame", (direction, bytes) => frames.push(`${direction} ${bytes[0]} ${bytes.length}`));
    await client.connect();
    server.last.send(pushBytes("a", 1));
    await settle();
    expect(frames).toEqual([
      `out 1 ${server.last.frames[0]?.length}`,
      `in 1 ${handshakeBytes().length}`,
      "out 2 4",
      "in 4 8",
    ]);
  });

  test("who closes when bytes go out stops them", async () => {
    const { server } = pair();
    const calls: unknown[] = [];
    const { client } = await openPair(
      {},
      {
        transport: (url, events) => {
          const transport = server.dial(url, events);
          const send = (bytes: Uint8Array): void => {
            calls.push(bytes[0]);
            transport.send(bytes);
          };
          return { send, close: (code) => calls.push(`close ${code}`) };
        },
      },
    );
    client.events.on("frame", () => client.close());
    expect(() => client.notify("a", {})).not.toThrow();
    expect(calls).toEqual([1, 2, "close 1000"]);
  });

  test("who closes when bytes come in hears nothing of them", async () => {
    const { server, client, log } = await openPair();
    client.events.on("frame", () => client.close());
    server.last.send(pushBytes("a", 1));
    await settle();
    expect(log).toEqual(["closed Closed"]);
  });

  test("who closes at a push hears no further one", async () => {
    const { server, client, log } = await openPair();
    client.on("a", () => client.close());
    server.last.send(pushBytes("a", 1), pushBytes("b", 2), hex("00"));
    await settle();
    expect(log).toEqual(["closed Closed", "push a 1"]);
  });
});

describe("wire order", () => {
  test("C66 pushes and responses reach the user in the order of the wire, also when it awaits", async () => {
    const { server, client } = await openPair();
    const seen: string[] = [];
    client.events.on("push", (route) => seen.push(route));
    const work = async (name: string): Promise<void> => {
      await client.request(name);
      seen.push(name);
    };
    work("r1");
    work("r2");
    work("r3");
    await settle();
    server.last.send(pushBytes("p1", 0), responseBytes(1, 0), pushBytes("p2", 0), responseBytes(2, 0));
    server.last.send(responseBytes(3, 0), pushBytes("p3", 0));
    await settle();
    expect(seen).toEqual(["p1", "r1", "p2", "r2", "r3", "p3"]);
  });

  test("C66 who listens after an await misses no push behind the response", async () => {
    const { server, client } = await openPair();
    const heard: unknown[] = [];
    const join = async (): Promise<void> => {
      await client.request("join");
      client.on("onMembers", (body) => heard.push(body));
    };
    join();
    await settle();
    server.last.send(responseBytes(1, {}), pushBytes("onMembers", [1]));
    await settle();
    expect(heard).toEqual([[1]]);
  });

  test("C66 an end right behind a response comes after it", async () => {
    const { server, client, log } = await openPair({ answer: () => undefined }, { reconnect: false });
    const work = async (): Promise<void> => {
      log.push(`answer ${await client.request("a")} ${client.state.name}`);
      log.push(`${await client.request("b").catch((error) => error)}`);
    };
    work();
    await settle();
    server.last.send(responseBytes(1, 1), pushBytes("p", 2));
    server.last.close(1001, "away");
    await settle();
    expect(log).toEqual(["answer 1 open", "push p 2", "closed Lost", "ConnectionError: away"]);
  });

  test("C66 a kick behind a response too; and a close by who was answered ends it", async () => {
    const { server, client, log } = await openPair();
    client.request("a").then(() => log.push("answer"));
    await settle();
    server.last.send(responseBytes(1, 1), kickBytes());
    await settle();
    expect(log).toEqual(["answer", "kick null", "closed Kicked"]);

    const other = await openPair();
    other.client.request("a").then(() => other.client.close());
    await settle();
    other.server.last.send(responseBytes(1, 1), pushBytes("p", 2));
    other.server.last.close();
    await settle();
    expect(other.log).toEqual(["closed Closed"]);
  });
});

describe("hostile bytes", () => {
  test("C11 whatever comes, nothing is thrown into the socket's callback", async () => {
    const throwing = vi.fn();
    const { server } = pair();
    const { client } = await openPair(
      {},
      {
        reconnect: { minDelay: 1, maxDelay: 1 },
        transport: (url, events) =>
          server.dial(url, {
            ...events,
            data(bytes) {
              try {
                events.data(bytes);
              } catch (error) {
                throwing(error);
              }
            },
          }),
      },
    );
    // A generator of its own, so that a failure can be seen again.
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let i = 0; i < 3000; i++) {
      const message = Uint8Array.from({ length: next(12) }, () => next(256));
      outcome(client.request("a", {}, { timeout: 1 }));
      server.last.send(next(4) ? dataBytes(message) : Uint8Array.from([next(7), 0, 0, next(9), ...message]));
      await pass(1);
    }
    expect(throwing).not.toHaveBeenCalled();
    expect(server.connections.length).toBeGreaterThan(10);
    await client.close();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C45 an id that is cut off, or longer than ten bytes, is an error event", async () => {
    const { server, log } = await openPair();
    server.last.send(dataBytes(hex("0480")), dataBytes(hex(`04${"80".repeat(10)}01`)), dataBytes(new Uint8Array(0)));
    await settle();
    expect(log).toEqual([
      "ProtocolError: Bad message id: no end",
      "ProtocolError: Bad message id: no end",
      "ProtocolError: Bad message id: no end",
    ]);
  });

  test("C44 an id beyond 2^53 - 1 counts as unknown", async () => {
    const { server, client, log } = await openPair();
    const answer = outcome(client.request("a"));
    await settle();
    // 2^64 + 1, which 64 bits would take for 1.
    server.last.send(dataBytes(hex("04818080808080808080027b7d")));
    await settle();
    expect([answer.text, client.stats.dropped, log]).toEqual(["pending", 1, []]);
  });
});
