import { encodePacket } from "@shaddock/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createServer } from "./create-server.js";
import { createBucket } from "./limits.js";
import { open } from "./testing/raw-client.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a bucket lets a burst through, then the rate, and never saves up more than a burst", () => {
  const bucket = createBucket(10, 3);
  const take = (time: number) => bucket.take(0, time);
  expect([take(0), take(0), take(0)]).toEqual([true, true, true]);
  expect([take(100), take(200)]).toEqual([true, true]);
  expect([take(60_000), take(60_000), take(60_000), take(60_000)]).toEqual([true, true, true, false]);
});

test("a long body costs as much as several packets", () => {
  const bucket = createBucket(1, 4);
  expect(bucket.take(4095, 0)).toBe(true);
  expect(bucket.take(2 * 4096, 0)).toBe(true);
  expect(bucket.take(0, 0)).toBe(false);
});

test("whoever is too fast is closed, and nobody else", () => {
  const server = createServer({ components: [], limits: { rate: 10, burst: 20 } });
  const fast = open(server);
  const fair = open(server);
  for (let i = 0; i < 100; i++) {
    vi.advanceTimersByTime(100);
    fair.send(encodePacket(3));
  }
  fast.send(new Uint8Array(4000).map((_, i) => (i % 4 ? 0 : 3)));
  expect(fast.closed).toEqual([4102, "Too many packets"]);
  expect(fair.closed).toBeUndefined();
});

test("limits can be lifted", () => {
  const { POSITIVE_INFINITY: INFINITY } = Number;
  const limits = { sessions: INFINITY, rate: INFINITY, burst: INFINITY, pending: INFINITY, buffered: INFINITY };
  const server = createServer({
    components: [],
    limits: { ...limits, handshakeTime: INFINITY, handlerTime: INFINITY },
  });
  const client = open(server);
  for (let i = 0; i < 5000; i++) client.send(encodePacket(3));
  expect(client.closed).toBeUndefined();
});
