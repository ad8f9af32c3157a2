import { encodeMessage, encodePacket, MessageType } from "@shaddock/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import type { ServerOptions } from "./options.js";
import type { Session } from "./session.js";
import { dial, hex, open } from "./testing/raw-client.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function echoServer(options: Partial<ServerOptions> = {}) {
  return createServer({
    components: [{ requests: { "a.echo": (_session: Session, body: unknown) => body } }],
    ...options,
  });
}

const request = (id: number, body = "{}") => encodeMessage({ type: MessageType.Request, id, route: "a.echo", body });

describe("S1 bytes in, frames out", () => {
  test("S1 several packets come in one frame", () => {
    const client = open(echoServer());
    client.send(Uint8Array.from([...request(1), ...encodePacket(3), ...request(2)]));
    expect(client.take()).toEqual(["response 1 {}", "response 2 {}"]);
  });

  test("S1 packets may be split at any byte", () => {
    const bytes = Uint8Array.from([...request(1), ...request(2, '{"n":1}')]);
    for (let at = 0; at <= bytes.length; at++) {
      const client = open(echoServer());
      client.send(bytes.slice(0, at), bytes.slice(at));
      expect(client.take()).toEqual(["response 1 {}", 'response 2 {"n":1}']);
    }
  });

  test("S1 a handshake of two bytes is read when it comes behind its header", () => {
    const client = dial(echoServer());
    client.send(hex("01000002"), hex("7b7d"));
    expect(client.take()).toHaveLength(1);
  });

  test("S1 each frame holds one packet, of exactly its length", () => {
    const client = open(echoServer());
    client.request(1, "a.echo", '{"text":"é中😀"}');
    // take() refuses frames of another shape.
    expect(client.take()).toEqual(['response 1 {"text":"é中😀"}']);
  });
});

describe("S2 sizes", () => {
  test("S2 a body of 65 536 bytes passes, one of 65 537 closes on its header alone", () => {
    const client = open(echoServer());
    const filler = 65_536 - (request(1, '""').length - 4);
    client.send(request(1, `"${"x".repeat(filler)}"`));
    expect(client.take()).toHaveLength(1);
    expect(client.closed).toBeUndefined();
    client.send(hex("04010001"));
    expect(client.closed?.[0]).toBe(1002);
  });

  test("S2 a body above 2^24 - 1 bytes is not sent: a push throws, a request gets an error", () => {
    const long = "x".repeat(2 ** 24);
    const onError = vi.fn();
    const server = createServer({ onError, components: [{ requests: { "a.long": () => long } }] });
    const client = open(server);
    const [session] = [...server.sessions.values()];
    expect(() => session?.push("onLong", long)).toThrow(expect.objectContaining({ code: "packet-length" }));
    client.request(1, "a.long");
    expect(client.take()).toEqual(['response 1 {"code":500,"error":"The server failed"}']);
    expect(onError).toHaveBeenCalledOnce();
  });
});

describe("S10 bad bytes", () => {
  test.each([
    ["a packet of type 0", "00000000", "Bad packet type: 0"],
    ["a packet of type 6", "06000000", "Bad packet type: 6"],
    ["a message of type 4", "04000003 080102", "Bad message type: 4"],
    ["an empty message", "04000000", "Bad message id: no end"],
    ["a message without an id", "04000002 0080", "Bad message id: no end"],
    ["an id above 2^53 - 1", "0400000b 00 8080808080808010 01 61", "Bad message id: above 2^53 - 1"],
    ["a message that ends behind its id", "04000002 0001", "Bad route length: past the end"],
    ["a route past the end", "04000004 02324142", "Bad route length: past the end"],
    ["half a route code", "04000002 0300", "Bad route length: past the end"],
    ["an unknown route code", "04000005 01017777 7b", "Bad route code: 30583"],
  ])("S10 %s closes with 1002 and says why", (_what, bytes, reason) => {
    const server = echoServer({ dictionary: { "a.echo": 1 } });
    const client = open(server);
    const other = open(server);
    client.send(hex(bytes));
    expect(client.closed).toEqual([1002, reason]);
    client.send(request(9));
    other.send(request(1));
    expect(client.take()).toEqual([]);
    expect(other.take()).toEqual(["response 1 {}"]);
    expect(server.sessions.size).toBe(1);
  });

  test("S10 what only servers send, and flag bits of others, change nothing", () => {
    const client = open(echoServer());
    client.send(hex("04000003 047b7d"), hex("04000005 0601617b7d"), encodePacket(5));
    const flagged = request(1);
    flagged[4] = 0xf0;
    client.send(flagged);
    expect(client.take()).toEqual(["response 1 {}"]);
  });
});

describe("S13 the end", () => {
  test("S13 a kick packet with the reason comes, then the close with 1000", () => {
    const server = echoServer();
    const client = open(server);
    expect(server.kick(1, "é")).toBe(true);
    expect(client.take()).toEqual(['kick {"reason":"é"}']);
    expect(client.closed).toEqual([1000, "é"]);
    expect(server.kick(1)).toBe(false);
  });

  test("S13 what was pushed before goes out first", () => {
    const server = echoServer();
    const client = open(server);
    const session = server.sessions.get(1);
    session?.push("onX", 1);
    session?.kick();
    expect(client.take()).toEqual(["push onX 1", 'kick {"reason":"kick"}']);
    expect(session?.push("onX", 2)).toBe(false);
  });

  test("a reason longer than a close frame may hold is cut", () => {
    const server = echoServer();
    const client = open(server);
    server.sessions.get(1)?.close("中".repeat(100));
    expect(new TextEncoder().encode(client.closed?.[1]).length).toBeLessThanOrEqual(123);
  });

  test("S17 close listeners are called once, whoever closes, and at once when it is over", () => {
    const server = echoServer();
    const heard: unknown[] = [];
    const client = open(server);
    const session = server.sessions.get(1);
    session?.onClosed((...args) => heard.push(args));
    session?.onClosed(() => heard.push("taken back"))();
    client.leave();
    client.leave();
    session?.close();
    expect(heard).toEqual([[1006, "left"]]);
    session?.onClosed((code) => heard.push(code));
    expect(heard).toEqual([[1006, "left"], 1006]);
    expect(client.closed).toBeUndefined();
  });

  test("a close listener that throws is reported, and the others are called", () => {
    const onError = vi.fn();
    const server = echoServer({ onError });
    const client = open(server);
    const second = vi.fn();
    server.sessions.get(1)?.onClosed(() => {
      throw new Error("first");
    });
    server.sessions.get(1)?.onClosed(second);
    client.leave();
    expect(onError).toHaveBeenCalledWith(new Error("first"), "a close listener of session 1");
    expect(second).toHaveBeenCalledOnce();
  });

  test("no timer is left when all have gone", async () => {
    const server = echoServer();
    open(server).leave();
    dial(server).leave();
    open(server);
    await server.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
