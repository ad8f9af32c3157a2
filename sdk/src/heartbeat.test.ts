import { describe, expect, test, vi } from "vitest";
import type { ClientOptions } from "./options.js";
import { HEARTBEAT, hex, pushBytes } from "./testing/fake-server.js";
import { openPair, type Pair, pass, settle, useFakeTime } from "./testing/pair.js";

useFakeTime();

const once: ClientOptions = { reconnect: false };

function withHeartbeat(heartbeat: unknown, options?: ClientOptions): Promise<Pair> {
  return openPair({ handshake: () => ({ sys: { heartbeat } }) }, options);
}

/** Heartbeats that the server got. */
function beats({ server }: Pair): number {
  return server.last.received.filter((packet) => packet === "3").length;
}

describe("sending", () => {
  test.each([
    [0.2, 200],
    [30, 30_000],
  ])("C32 C34 H = %d sends the first heartbeat after %i ms, with a mute server too", async (heartbeat, interval) => {
    const made = await withHeartbeat(heartbeat);
    await pass(interval - 1);
    expect(beats(made)).toBe(0);
    await pass(1);
    expect(beats(made)).toBe(1);
    expect(made.server.last.frames.at(-1)).toEqual(hex("03000000"));
    await pass(interval);
    expect(beats(made)).toBe(2);
  });

  test.each([
    ["absent", undefined],
    ["null", null],
    ["0", 0],
    ["negative", -1],
    ["a text", "30"],
    ["an object", {}],
  ])("C33 H %s: no heartbeat is sent and nothing times out", async (_name, heartbeat) => {
    const made = await withHeartbeat(heartbeat, once);
    expect(vi.getTimerCount()).toBe(0);
    await pass(3_600_000);
    expect(beats(made)).toBe(0);
    expect(made.log).toEqual([]);
  });

  test("C32 an H below 50 ms is 50 ms", async () => {
    const made = await withHeartbeat(0.001);
    await pass(49);
    expect(beats(made)).toBe(0);
    await pass(1);
    expect(beats(made)).toBe(1);
  });

  test("C33 an H beyond every number is none, one beyond every timer does no harm", async () => {
    const text = '{"code":200,"sys":{"heartbeat":1e999}}';
    await openPair({ handshake: () => new TextEncoder().encode(text) });
    expect(vi.getTimerCount()).toBe(0);
    const made = await withHeartbeat(1e12);
    // setTimeout takes what is too long for nothing.
    const timers = vi.spyOn(globalThis, "setTimeout");
    await pass(1000);
    expect([beats(made), made.log, timers.mock.calls]).toEqual([0, [], []]);
    timers.mockRestore();
  });

  test("C35 traffic both ways does not put heartbeats off", async () => {
    const made = await withHeartbeat(1);
    for (let i = 0; i < 100; i++) {
      made.client.notify("a.b", {});
      made.server.last.send(pushBytes("c", {}));
      await pass(100);
    }
    expect(beats(made)).toBe(10);
  });

  test("C36 ten heartbeats received in a burst bring no extra one", async () => {
    const made = await withHeartbeat(1);
    await pass(500);
    made.server.last.send(...Array.from({ length: 10 }, () => HEARTBEAT));
    for (let i = 0; i < 10; i++) made.server.last.send(HEARTBEAT);
    await pass(499);
    expect(beats(made)).toBe(0);
    await pass(1);
    expect(beats(made)).toBe(1);
  });

  test("a timer that is late by a little does not put the later ones off", async () => {
    const made = await withHeartbeat(1);
    const { now } = performance;
    let late = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + late);
    await pass(999);
    late = 30;
    await pass(1);
    expect(beats(made)).toBe(1);
    await pass(969);
    expect(beats(made)).toBe(1);
    await pass(1);
    expect(beats(made)).toBe(2);
    vi.restoreAllMocks();
  });

  test("a gap of more than H brings one heartbeat at once, and the next one after H", async () => {
    const made = await withHeartbeat(1);
    vi.setSystemTime(Date.now() + 2400);
    made.client.wake();
    await settle();
    expect(beats(made)).toBe(1);
    await pass(999);
    expect(beats(made)).toBe(1);
    await pass(1);
    expect(beats(made)).toBe(2);
  });

  test("C39 a heartbeat that cannot be sent ends the connection and leaves no timer", async () => {
    const made = await withHeartbeat(1, once);
    made.client.events.on("frame", (direction, bytes) => {
      if (direction === "out" && bytes[0] === 3) made.client.close();
    });
    await pass(1000);
    expect(made.log).toEqual(["closed Closed"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C39 after close no timer is left, whoever closes", async () => {
    for (const end of ["close", "server"] as const) {
      const made = await withHeartbeat(1, once);
      expect(vi.getTimerCount()).toBe(1);
      if (end === "close") await made.client.close();
      else made.server.last.close();
      await settle();
      expect(vi.getTimerCount()).toBe(0);
    }
  });
});

describe("noticing", () => {
  test.each([
    [30, 75_000],
    [1, 3000],
    [0.2, 1400],
  ])("C37 H = %d: no inbound frame for 2H + grace closes once", async (heartbeat, limit) => {
    const made = await withHeartbeat(heartbeat, once);
    await pass(limit - 1);
    expect(made.log).toEqual([]);
    await pass(1);
    expect(made.log).toEqual(["closed HeartbeatTimeout"]);
    expect(made.server.last.closed).toEqual({ code: 4007, reason: "Heartbeat timeout" });
    await pass(limit * 10);
    expect(made.log).toEqual(["closed HeartbeatTimeout"]);
  });

  test("C37 afterwards it reconnects", async () => {
    const { server, log } = await withHeartbeat(1);
    await pass(3250);
    expect(log).toEqual(["waiting 1 250 HeartbeatTimeout", "connecting 1", "open"]);
    expect(server.open).toHaveLength(1);
  });

  test.each([
    ["a heartbeat", HEARTBEAT],
    ["a push", pushBytes("a", {})],
    ["a message that cannot be read", hex("0400000108")],
    ["half a packet", hex("0400")],
  ])("C38 %s moves the deadline", async (_name, bytes) => {
    const made = await withHeartbeat(30, once);
    await pass(74_999);
    made.server.last.send(bytes);
    await pass(74_999);
    expect(made.client.state.name).toBe("open");
    await pass(1);
    expect(made.client.state.name).toBe("closed");
  });

  test("C38 the client's own traffic does not", async () => {
    const made = await withHeartbeat(1, once);
    for (let i = 0; i < 29; i++) {
      await pass(100);
      made.client.notify("a.b", {});
    }
    await pass(100);
    expect(made.log).toEqual(["closed HeartbeatTimeout"]);
  });

  test("C40 timers that stood still while only the wall clock went on: dead at the next look", async () => {
    const { client, server, log } = await withHeartbeat(30);
    // What a device that slept looks like: its monotonic clock slept too.
    vi.setSystemTime(Date.now() + 91_001);
    client.wake();
    expect(log).toEqual(["waiting 1 250 HeartbeatTimeout"]);
    await pass(250);
    expect(client.state.name).toBe("open");
    expect(server.open).toHaveLength(1);
  });

  test("C40 without a wake the next timer notices it", async () => {
    const { log } = await withHeartbeat(30);
    vi.setSystemTime(Date.now() + 91_001);
    await pass(30_000);
    expect(log).toEqual(["waiting 1 250 HeartbeatTimeout"]);
  });

  test("C40 a gap in which the server waits for us still is a heartbeat at once", async () => {
    const made = await withHeartbeat(30);
    vi.setSystemTime(Date.now() + 60_000);
    made.client.wake();
    await settle();
    expect([beats(made), made.log]).toEqual([1, []]);
  });

  test("a wall clock that is set back does nothing", async () => {
    const made = await withHeartbeat(1);
    vi.setSystemTime(Date.now() - 86_400_000);
    made.client.wake();
    await pass(1000);
    made.server.last.send(HEARTBEAT);
    await pass(1000);
    expect([beats(made), made.log]).toEqual([2, []]);
  });

  test("where the platform has no monotonic clock the wall clock does", async () => {
    vi.stubGlobal("performance", undefined);
    try {
      const made = await withHeartbeat(1, once);
      await pass(2999);
      expect([beats(made), made.log]).toEqual([2, []]);
      await pass(1);
      expect(made.log).toEqual(["closed HeartbeatTimeout"]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
