import { beforeEach, describe, expect, test, vi } from "vitest";
import { createServer, type Server } from "./create-server.js";
import { createGroup, type Group } from "./group.js";
import { json } from "./json.js";
import type { Session } from "./session.js";
import { open } from "./testing/raw-client.js";

const serializer = json();
let server: Server;
let group: Group;

beforeEach(() => {
  server = createServer({ components: [], serializer });
  group = createGroup();
});

function member() {
  const client = open(server);
  const session = [...server.sessions.values()].at(-1) as Session;
  group.add(session);
  return { client, session };
}

test("a broadcast reaches everybody, in the order in which they came, and is encoded once", () => {
  const encode = vi.spyOn(serializer, "encode");
  const members = [member(), member(), member()];
  expect(group.broadcast("onX", { n: 1 })).toBe(3);
  for (const { client } of members) expect(client.take()).toEqual(['push onX {"n":1}']);
  expect(encode).toHaveBeenCalledOnce();
  expect(members[0]?.client.frames.at(-1)).toBe(members[2]?.client.frames.at(-1));
  expect([...group].map(({ id }) => id)).toEqual([1, 2, 3]);
  encode.mockRestore();
});

test("a multicast reaches those it is for", () => {
  const [first, second] = [member(), member()];
  expect(group.multicast("onX", 1, (session) => session !== first.session)).toBe(1);
  expect([first.client.take(), second.client.take()]).toEqual([[], ["push onX 1"]]);
});

test("one is a member once, until one leaves or all are taken out", () => {
  const { client, session } = member();
  expect(group.add(session)).toBe(false);
  expect([group.leave(session), group.leave(session), group.has(session)]).toEqual([true, false, false]);
  group.add(session);
  group.clear();
  expect(group.size).toBe(0);
  expect(group.broadcast("onX", 1)).toBe(0);
  expect(client.take()).toEqual([]);
});

describe("S17 sessions that end", () => {
  test("S17 one that ends leaves its groups", () => {
    const [first, second] = [member(), member()];
    first.client.leave();
    expect([...group]).toEqual([second.session]);
    expect(group.broadcast("onX", 1)).toBe(1);
  });

  test("S17 one that has ended is not added", () => {
    const { client, session } = member();
    client.leave();
    expect(group.add(session)).toBe(false);
    expect(group.size).toBe(0);
  });

  test("S17 one that ends during a broadcast does not disturb it", () => {
    const [first, second, third] = [member(), member(), member()];
    second.client.waiting = 2 ** 30;
    second.session.onClosed(() => first.session.close());
    expect(group.broadcast("onX", 1)).toBe(2);
    expect([...group]).toEqual([third.session]);
  });
});

test("a group may hold sessions of two servers, which write bodies in two ways", () => {
  const { client } = member();
  server = createServer({ components: [], serializer: { encode: () => "other", decode: () => null } });
  const other = member();
  expect(group.broadcast("onX", 1)).toBe(2);
  expect([client.take(), other.client.take()]).toEqual([["push onX 1"], ["push onX other"]]);
});
