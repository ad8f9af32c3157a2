import { describe, expect, test } from "vitest";
import { createServer } from "./create-server.js";
import { dial, hex, open } from "./testing/raw-client.js";

const components = [{ requests: { "a.b": () => ({}) } }];

describe("S12 codes", () => {
  test("S12 pushes in the dictionary go as a code; bit 0 is never set on responses", () => {
    const server = createServer({ components, dictionary: { "a.b": 1, onX: 0, onY: 256 } });
    const client = open(server);
    const session = server.sessions.get(1);
    session?.push("onX", {});
    session?.push("onY", {});
    session?.push("onZ", {});
    client.send(hex("04000006 01 01 0001 7b7d"));
    expect(client.frames.slice(-4)).toEqual([
      hex("04000005 07 0000 7b7d"),
      hex("04000005 07 0100 7b7d"),
      hex("04000007 06 036f6e5a 7b7d"),
      hex("04000004 04 01 7b7d"),
    ]);
  });

  test("S12 a client may send a route as text although it has a code", () => {
    const client = open(createServer({ components, dictionary: { "a.b": 1 } }));
    client.request(1, "a.b");
    expect(client.take()).toEqual(["response 1 {}"]);
  });

  test.each([
    [{ "": 1 }, TypeError],
    [{ a: 1, b: 1 }, TypeError],
    [{ a: 65_536 }, expect.objectContaining({ code: "dictionary" })],
  ])("S12 the dictionary %j is refused", (dictionary, error) => {
    expect(() => createServer({ components, dictionary })).toThrow(error);
  });
});

describe("S15 routes", () => {
  test("S15 a route of 255 bytes can be pushed; a longer one, and an empty one, throw, and nothing is sent", () => {
    const server = createServer({ components });
    const client = open(server);
    const session = server.sessions.get(1);
    session?.push("é".repeat(127), 1);
    expect(client.take()).toHaveLength(1);
    for (const route of ["é".repeat(128), "r".repeat(256), ""]) {
      expect(() => session?.push(route, 1)).toThrow(expect.objectContaining({ code: "route-length" }));
    }
    expect(client.take()).toEqual([]);
  });
});

test("an option that cannot be is refused", () => {
  for (const heartbeat of [0, -1, Number.NaN, 2_000_001]) {
    expect(() => createServer({ components, heartbeat })).toThrow(RangeError);
  }
  expect(() => createServer({ components, limits: { body: 2 ** 24 } })).toThrow(RangeError);
  expect(() => createServer({ components, limits: { sessions: 0 } })).toThrow(RangeError);
});

test("a server that is full, or closed, turns streams away", async () => {
  const server = createServer({ components, limits: { sessions: 1 } });
  const first = dial(server);
  expect(dial(server).closed).toEqual([1013, "Too many sessions"]);
  first.leave();
  const second = open(server);
  await server.close();
  expect(second.closed).toEqual([1001, "The server closes"]);
  expect(dial(server).closed).toEqual([1001, "The server closes"]);
  expect(server.sessions.size).toBe(0);
});

test("closing closes the components and does what was asked for, and tells the first error when all is done", async () => {
  const done: string[] = [];
  const server = createServer({
    components: [
      { close: () => Promise.reject(new Error("disk full")) },
      {
        close() {
          done.push("second");
        },
      },
    ],
  });
  server.onClose(() => void done.push("task"));
  open(server);
  server.sessions.get(1)?.onClosed(() => void server.close());
  const closing = server.close();
  expect(server.close()).toBe(closing);
  await expect(closing).rejects.toThrow("disk full");
  expect(done).toEqual(["second", "task"]);
});
