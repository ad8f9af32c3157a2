import { describe, expect, test } from "vitest";
import { createServer } from "./create-server.js";
import type { Limits } from "./limits.js";
import { open } from "./testing/raw-client.js";

function serve(limits: Partial<Limits>) {
  const server = createServer({ components: [{ requests: { "a.b": () => 1 } }], limits });
  const client = open(server);
  const session = server.sessions.get(1);
  if (!session) throw new Error("no session");
  return { client, session };
}

describe("S11 a bounded send queue", () => {
  test("S11 a client for which too much waits is closed, by default", () => {
    const { client, session } = serve({ buffered: 1000 });
    client.waiting = 1000;
    expect(session.push("onX", 1)).toBe(true);
    client.waiting = 1001;
    expect(session.push("onX", 2)).toBe(false);
    expect(client.take()).toEqual(["push onX 1"]);
    expect(client.closed).toEqual([4103, "Too much waits to be read"]);
  });

  test("S11 responses count too", () => {
    const { client } = serve({ buffered: 1000 });
    client.waiting = 1001;
    client.request(1, "a.b");
    expect(client.closed?.[0]).toBe(4103);
  });

  test("S11 with overflow drop, pushes are dropped and say so, responses go on up to twice as much", () => {
    const { client, session } = serve({ buffered: 1000, overflow: "drop" });
    client.waiting = 1001;
    expect(session.push("onX", 1)).toBe(false);
    client.request(1, "a.b");
    client.waiting = 2000;
    client.request(2, "a.b");
    client.waiting = 0;
    expect(session.push("onX", 2)).toBe(true);
    expect(client.take()).toEqual(["response 1 1", "response 2 1", "push onX 2"]);
    expect(client.closed).toBeUndefined();
    client.waiting = 2001;
    client.request(3, "a.b");
    expect(client.closed?.[0]).toBe(4103);
  });

  test("S11 a stream that takes nothing is the end of its session only", () => {
    const server = createServer({ components: [] });
    const other = open(server);
    let closed: unknown;
    server.accept({
      ondata() {},
      onclose() {},
      send() {
        throw new Error("gone");
      },
      close: (...args) => {
        closed = args;
      },
    });
    server.sessions.get(2)?.kick();
    expect(closed).toEqual([1006, "Cannot send: Error: gone"]);
    expect([...server.sessions.keys()]).toEqual([1]);
    expect(other.closed).toBeUndefined();
  });
});
