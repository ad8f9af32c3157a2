import { describe, expect, test } from "vitest";
import { createClient } from "./create-client.js";
import { type ClientOptions, withDefaults } from "./options.js";

describe("ranges", () => {
  test.each<[keyof ClientOptions, number]>([
    ["window", 16],
    ["connectTimeout", 2 ** 31 - 1],
    ["maxSendLength", 16_777_215],
    ["maxReceiveLength", 16_777_215],
  ])("C3 C63 %s is 1 to %i", (name, most) => {
    for (const value of [1, 2.5, most]) expect(() => createClient("ws://x", { [name]: value })).not.toThrow();
    for (const value of [0, -1, Number.NaN, most + 1, Number.POSITIVE_INFINITY]) {
      expect(() => createClient("ws://x", { [name]: value })).toThrow(RangeError);
      expect(() => createClient("ws://x", { [name]: value })).toThrow(`Give a ${name} of 1 to ${most}, not ${value}`);
    }
  });
});

describe("defaults", () => {
  test("are those that the documentation names", () => {
    const { reconnect, ...settings } = withDefaults({});
    expect(settings).toMatchObject({
      connectTimeout: 10_000,
      requestTimeout: 10_000,
      maxSendLength: 65_536,
      maxReceiveLength: 16_777_215,
      queue: { limit: 256, offline: "reject", overflow: "newest", window: 8 },
      inbound: [],
      outbound: [],
      random: Math.random,
    });
    expect(reconnect).toMatchObject({ minDelay: 500, maxDelay: 20_000, attempts: Number.POSITIVE_INFINITY });
  });

  test("by default these reasons end it", () => {
    const { reconnect } = withDefaults({});
    const ends = Array.from({ length: 10 }, (_, code) => code).filter(
      (code) => reconnect && !reconnect.retry({ code: code as 0, message: "" }),
    );
    // Closed, HandshakeRefused, Kicked.
    expect(ends).toEqual([0, 5, 8]);
  });

  test("what is given stands in their place, part by part", () => {
    const settings = withDefaults({ queue: { limit: 3 }, reconnect: { attempts: 2 }, window: 4, requestTimeout: 0 });
    expect(settings.queue).toEqual({ limit: 3, offline: "reject", overflow: "newest", window: 4 });
    expect(settings.reconnect).toMatchObject({ attempts: 2, minDelay: 500 });
    expect(settings.requestTimeout).toBe(0);
    expect(withDefaults({ reconnect: false }).reconnect).toBe(false);
  });
});
