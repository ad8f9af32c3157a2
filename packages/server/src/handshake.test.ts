import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import { ServerError } from "./errors.js";
import { pomeloHandshake } from "./handshake.js";
import { dial, open } from "./testing/raw-client.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_500 });
});
afterEach(() => {
  vi.useRealTimers();
});

const components = [{ requests: { "a.b": () => 1 } }];
const OK = /^handshake \{"code":200,/;

test("S3 data before the handshake, and data before the ack, close", () => {
  const early = dial(createServer({ components }));
  early.request(1, "a.b");
  expect(early.closed).toEqual([1002, "Data before the ack"]);

  const unacked = dial(createServer({ components }));
  unacked.shakeHands();
  unacked.request(1, "a.b");
  expect(unacked.closed).toEqual([1002, "Data before the ack"]);
});

test("S3 an ack before the handshake closes", () => {
  const client = dial(createServer({ components }));
  client.ack();
  expect(client.closed).toEqual([1002, "An ack before the handshake"]);
});

test("S3 a second handshake, and a second ack, change nothing", () => {
  const validate = vi.fn();
  const client = open(createServer({ components, validate }));
  client.shakeHands();
  client.ack();
  client.request(1, "a.b");
  expect(client.take()).toEqual(["response 1 1"]);
  expect(validate).toHaveBeenCalledOnce();
});

test("S3 heartbeats are taken at any time", () => {
  const client = dial(createServer({ components }));
  client.send(Uint8Array.of(3, 0, 0, 0));
  client.shakeHands();
  expect(client.take()).toEqual([expect.stringMatching(OK)]);
});

test.each(["", "garbage", "{}", "[]", '{"sys":1}', '{"sys":{},"user":{}}'])(
  "S4 the handshake %j is accepted",
  (body) => {
    const client = dial(createServer({ components }));
    client.shakeHands(body);
    expect(client.take()).toEqual([expect.stringMatching(OK)]);
  },
);

test.each([
  ["", 500],
  ["{}", 500],
  ["garbage", 500],
  ['{"sys":{"type":"other"}}', 501],
])("S4 as Pomelo, the handshake %j gets code %i and the close 1000", (body, code) => {
  const server = createServer({ components, validate: pomeloHandshake(({ type }) => type === "ours") });
  const client = dial(server);
  client.shakeHands(body);
  expect(client.take()).toEqual([`handshake {"code":${code}}`]);
  expect(client.closed).toEqual([1000, "Handshake refused"]);
  const other = dial(server);
  other.shakeHands('{"sys":{"type":"ours"}}');
  expect(other.take()).toEqual([expect.stringMatching(OK)]);
});

test("S4 a check that fails otherwise refuses with 500 and is reported", () => {
  const onError = vi.fn();
  const client = dial(createServer({ components, onError, validate: () => missing() }));
  client.shakeHands();
  expect(client.take()).toEqual(['handshake {"code":500}']);
  expect(onError).toHaveBeenCalledWith(new Error("no database"), "the handshake of session 1");
});

test("S5 the answer says code, heartbeat in seconds and the current time", () => {
  const server = createServer({ components, heartbeat: 0.5 });
  const first = dial(server);
  first.shakeHands();
  vi.advanceTimersByTime(2000);
  const second = dial(server);
  second.shakeHands();
  expect([...first.take(), ...second.take()]).toEqual([
    'handshake {"code":200,"sys":{"heartbeat":0.5,"servertime":1700000000,"now":1700000000500}}',
    'handshake {"code":200,"sys":{"heartbeat":0.5,"servertime":1700000002,"now":1700000002500}}',
  ]);
});

test("S5 the answer holds the dictionary when there is one", () => {
  const client = dial(createServer({ components, dictionary: { "a.b": 0, onX: 65_535 } }));
  client.shakeHands();
  expect(client.take()).toEqual([expect.stringContaining('"dict":{"a.b":0,"onX":65535}')]);
});

test("the check sees the handshake and the session, and what it gives is the answer's user", () => {
  const server = createServer({
    components,
    validate(handshake, session) {
      session.data.set("token", handshake?.user?.token);
      return { name: "A" };
    },
  });
  const client = dial(server);
  client.shakeHands('{"sys":{},"user":{"token":"t"}}');
  expect(client.take()).toEqual([expect.stringMatching(/"user":\{"name":"A"\}\}$/)]);
  expect(server.sessions.get(1)?.data.get("token")).toBe("t");
});

test("what comes while a check takes its time is kept in order", async () => {
  const server = createServer({ components, validate: () => new Promise((done) => setTimeout(done, 100)) });
  const client = dial(server);
  client.shakeHands();
  client.ack();
  client.request(1, "a.b");
  expect(client.take()).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(client.take()).toEqual([expect.stringMatching(OK), "heartbeat", "response 1 1"]);
});

test("a check that rejects refuses, and one whose client left does nothing", async () => {
  const refuse = () => Promise.reject(new ServerError(501, "old"));
  const server = createServer({ components, validate: refuse });
  const client = dial(server);
  const left = dial(server);
  client.shakeHands();
  left.shakeHands();
  left.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(client.take()).toEqual(['handshake {"code":501}']);
  expect(left.take()).toEqual([]);
});

test("whoever sends too much while the check takes its time is closed", () => {
  const client = dial(createServer({ components, validate: () => new Promise(() => {}) }));
  client.shakeHands();
  for (let i = 0; i < 9; i++) client.send(new Uint8Array(8192));
  expect(client.closed).toEqual([4102, "Too many packets"]);
});

test.each([
  ["says nothing", () => {}],
  ["does not ack", (client: ReturnType<typeof dial>) => client.shakeHands()],
])("whoever %s in time is closed", (_what, act) => {
  const client = dial(createServer({ components, limits: { handshakeTime: 500 } }));
  act(client);
  vi.advanceTimersByTime(499);
  expect(client.closed).toBeUndefined();
  vi.advanceTimersByTime(1);
  expect(client.closed).toEqual([4100, "No handshake in time"]);
});

test("pushes from before the ack follow it", () => {
  const server = createServer({ components, validate: (_handshake, session) => void session.push("onX", 1) });
  const client = dial(server);
  client.shakeHands();
  expect(client.take()).toHaveLength(1);
  client.ack();
  expect(client.take()).toEqual(["heartbeat", "push onX 1"]);
});

function missing(): never {
  throw new Error("no database");
}
