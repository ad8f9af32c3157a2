import { encodePacket } from "@shaddock/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import { dial, open, type RawClient } from "./testing/raw-client.js";

const H = 30_000;
const HEARTBEAT = encodePacket(3);
const components = [{ requests: { "a.b": () => 1 } }];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("S6", () => {
  test("S6 a heartbeat comes right after the ack, then every interval", () => {
    const client = dial(createServer({ components }));
    client.shakeHands();
    vi.advanceTimersByTime(5000);
    client.take();
    client.ack();
    expect(client.take()).toEqual(["heartbeat"]);
    vi.advanceTimersByTime(H - 1);
    expect(client.take()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(client.take()).toEqual(["heartbeat"]);
  });

  test("S6 heartbeats are not answered: there is no echo storm", () => {
    const client = open(createServer({ components }));
    for (let i = 0; i < 100; i++) client.send(HEARTBEAT);
    expect(client.take()).toEqual([]);
    vi.advanceTimersByTime(H);
    expect(client.take()).toEqual(["heartbeat"]);
  });

  test.each([0, 1, H / 2, H - 1])("S6 silence from %i ms after a beat on lasts at least three intervals", (offset) => {
    const client = open(createServer({ components }));
    vi.advanceTimersByTime(H + offset);
    client.send(HEARTBEAT);
    vi.advanceTimersByTime(3 * H - 1);
    expect(client.closed).toBeUndefined();
    vi.advanceTimersByTime(H + 1);
    expect(client.closed).toEqual([4101, "Heartbeat timeout"]);
  });

  test.each([
    ["a heartbeat", (client: RawClient) => client.send(HEARTBEAT)],
    ["a request", (client: RawClient) => client.request(1, "a.b")],
    ["a notify to nobody", (client: RawClient) => client.notify("x")],
    ["a kick", (client: RawClient) => client.send(encodePacket(5))],
    ["a second handshake", (client: RawClient) => client.shakeHands()],
  ])("S6 %s counts as a sign of life", (_what, act) => {
    const client = open(createServer({ components }));
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(3 * H - 1);
      act(client);
    }
    expect(client.closed).toBeUndefined();
  });
});

/**
 * The heartbeat of starx-wsclient and pomelo-jsclient: on receiving one it waits an interval, sends one, and then
 * gives the server two intervals, which any inbound frame prolongs; one that arrives while it waits is dropped.
 */
function starx(client: RawClient): { readonly timedOut: boolean } {
  const GAP = 100;
  let beating = false;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  let nextTimeout = 0;
  let timedOut = false;
  const check = (): void => {
    const left = nextTimeout - Date.now();
    if (left > GAP) timeout = setTimeout(check, left);
    else timedOut = true;
  };
  const poll = (): void => {
    for (const what of client.take()) {
      if (nextTimeout) nextTimeout = Date.now() + 2 * H;
      if (what !== "heartbeat") continue;
      clearTimeout(timeout);
      timeout = undefined;
      if (beating) continue;
      beating = true;
      setTimeout(() => {
        beating = false;
        client.send(HEARTBEAT);
        nextTimeout = Date.now() + 2 * H;
        timeout = setTimeout(check, 2 * H);
      }, H);
    }
  };
  setInterval(poll, 10);
  return {
    get timedOut() {
      return timedOut;
    },
  };
}

/** pomelo-protocol based robots: each heartbeat is answered after an interval, and nothing else moves the deadline. */
function echoing(client: RawClient): void {
  setInterval(() => {
    for (const what of client.take()) if (what === "heartbeat") setTimeout(() => client.send(HEARTBEAT), H);
  }, 10);
}

test("S16 a starx client connects, requests, gets pushes, and stays connected for 10 intervals", () => {
  const server = createServer({ components });
  const client = dial(server);
  client.shakeHands('{"sys":{"type":"js-websocket","version":"0.0.1","rsa":{}},"user":{}}');
  expect(client.take()).toHaveLength(1);
  client.ack();
  const behaviour = starx(client);
  vi.advanceTimersByTime(10 * H + 1);
  expect([client.closed, behaviour.timedOut]).toEqual([undefined, false]);
  server.sessions.get(1)?.push("onX", {});
  client.request(1, "a.b");
  expect(client.take()).toEqual(expect.arrayContaining(["push onX {}", "response 1 1"]));
});

test("S16 a starx client that is busy stays connected too", () => {
  const server = createServer({ components });
  const client = open(server);
  const behaviour = starx(client);
  for (let i = 1; i <= 100; i++) {
    vi.advanceTimersByTime(H / 10);
    client.request(i, "a.b");
  }
  expect([client.closed, behaviour.timedOut]).toEqual([undefined, false]);
});

test("S16 a client that answers each heartbeat stays connected for 10 intervals, and no storm begins", () => {
  const client = open(createServer({ components }));
  echoing(client);
  vi.advanceTimersByTime(10 * H + 1);
  expect(client.closed).toBeUndefined();
  expect(client.frames.length).toBeLessThanOrEqual(2 + 10);
});
