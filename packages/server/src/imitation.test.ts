import { encodeMessage, encodePacket, MessageType } from "@shaddock/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import type { ServerOptions } from "./options.js";
import type { Session } from "./session.js";
import { dial, open, type RawClient } from "./testing/raw-client.js";

// What Nano does, as the wire protocol's reference has it.

const NOW = 1_700_000_000_500;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function nano(options: Partial<ServerOptions> = {}) {
  return createServer({
    imitate: "nano",
    onError() {},
    components: [
      {
        requests: {
          "a.echo": (_session: Session, body: unknown) => body,
          "a.id": (session: Session) => ({ id: session.id }),
          "a.nothing"() {},
          "a.fail"() {
            throw new Error("x");
          },
          "a.burst"(session: Session, { count }: { count: number }) {
            for (let i = 0; i < count; i++) session.push("onBurst", i);
            return { count };
          },
        },
        notifies: { "a.tell": (session: Session, body: unknown) => void session.push("onTell", body) },
      },
    ],
    ...options,
  });
}

describe("S7 imitating Nano, there is no answer", () => {
  test.each([
    ["to an unknown route", "b.unknown", "{}"],
    ["to a route without a dot", "b", "{}"],
    ["when the handler fails", "a.fail", "{}"],
    ["when the handler says nothing", "a.nothing", "{}"],
    ["to a body that cannot be read", "a.echo", "{"],
    ["to an empty body", "a.echo", ""],
  ])("S7 %s", (_what, route, body) => {
    const client = open(nano());
    client.request(1, route, body);
    client.request(2, "a.echo", "{}");
    expect(client.take()).toEqual(["response 2 {}"]);
    expect(client.closed).toBeUndefined();
  });

  test("S7 to a request of a notify's handler, which runs", () => {
    const client = open(nano());
    client.request(1, "a.tell", "1");
    expect(client.take()).toEqual(["push onTell 1"]);
  });
});

test("the handshake says when the server started, whenever it is asked, and no more", () => {
  const server = nano({ validate: () => ({ name: "A" }) });
  vi.advanceTimersByTime(5000);
  const client = dial(server);
  client.shakeHands("garbage");
  expect(client.take()).toEqual(['handshake {"code":200,"sys":{"heartbeat":30,"servertime":1700000000}}']);
});

test("a refused handshake is not answered: the connection breaks", () => {
  const client = dial(nano({ validate: () => Promise.reject(new Error("no")) }));
  client.shakeHands();
  return vi.advanceTimersByTimeAsync(0).then(() => {
    expect([client.take(), client.closed]).toEqual([[], [1006, ""]]);
  });
});

test("an ack without a handshake is accepted, and passes by the check", () => {
  const client = dial(nano({ validate: () => Promise.reject(new Error("no")) }));
  client.ack();
  client.request(1, "a.echo", "{}");
  expect(client.take()).toEqual(["response 1 {}"]);
});

test("after a second handshake everything begins anew: data closes until there is an ack", () => {
  const client = open(nano());
  client.shakeHands();
  expect(client.take()).toHaveLength(1);
  client.ack();
  client.request(1, "a.echo", "{}");
  expect(client.take()).toEqual(["response 1 {}"]);
  client.shakeHands();
  client.request(2, "a.echo", "{}");
  expect(client.closed).toEqual([1006, ""]);
});

test.each([
  ["a kick", (_client: RawClient, session: Session | undefined) => session?.kick("bye")],
  ["a close", (_client: RawClient, session: Session | undefined) => session?.close("bye")],
  ["bad bytes", (client: RawClient) => client.send(new Uint8Array(4))],
])("%s breaks the connection without a word", (_what, act) => {
  const server = nano();
  const client = open(server);
  act(client, [...server.sessions.values()][0]);
  expect([client.take(), client.closed]).toEqual([[], [1006, ""]]);
});

test("session ids are 64-bit integers, sent bare", () => {
  const client = open(nano());
  client.request(1, "a.id", "{}");
  expect(client.take()).toEqual([expect.stringMatching(/^response 1 \{"id":17\d{17}\}$/)]);
});

describe("the queue of 16", () => {
  test("of 40 requests in one frame 16 are answered, and the connection works on", async () => {
    const client = open(nano());
    const requests = Array.from({ length: 40 }, (_, i) =>
      encodeMessage({ type: MessageType.Request, id: i + 1, route: "a.echo", body: "{}" }),
    );
    client.send(Uint8Array.from(requests.flatMap((bytes) => [...bytes])));
    expect(client.take()).toHaveLength(16);
    await Promise.resolve();
    client.request(41, "a.echo", "{}");
    expect(client.take()).toEqual(["response 41 {}"]);
  });

  test("a handler that pushes more gets no answer through, of 10 all arrive", async () => {
    const client = open(nano());
    client.request(1, "a.burst", '{"count":20}');
    expect(client.take()).toHaveLength(16);
    await Promise.resolve();
    client.request(2, "a.burst", '{"count":10}');
    expect(client.take()).toHaveLength(11);
  });
});

describe("the heartbeat", () => {
  test("comes every interval from the first bytes on, before the handshake too, and never at once", () => {
    const client = dial(nano());
    client.send(Uint8Array.of(1, 0));
    vi.advanceTimersByTime(29_999);
    expect(client.take()).toEqual([]);
    vi.advanceTimersByTime(30_001);
    expect(client.take()).toEqual(["heartbeat", "heartbeat"]);
  });

  test.each([1000, 30_000])("of %i ms: silence ends it after 2 to 3 intervals and a second", (interval) => {
    for (let offset = 0; offset < interval; offset += interval / 10) {
      const client = open(nano({ heartbeat: interval / 1000 }));
      vi.advanceTimersByTime(offset);
      client.send(encodePacket(3));
      vi.advanceTimersByTime(2 * interval - 1);
      expect(client.closed).toBeUndefined();
      vi.advanceTimersByTime(interval + 1001);
      expect(client.closed).toEqual([1006, ""]);
    }
  });

  test("a silent socket is closed too, for the sake of the server", () => {
    const client = dial(nano());
    vi.advanceTimersByTime(10_000);
    expect(client.closed).toEqual([1006, ""]);
  });
});
