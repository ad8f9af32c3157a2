import { expect, test } from "vitest";
import { createCounter, createSnowflakes } from "./session-id.js";

test("S14 ids count from 1, so they are numbers for long", () => {
  const next = createCounter();
  expect([next(), next(), next()]).toEqual([1, 2, 3]);
});

test("S14 imitating Nano, an id is time, node and count", () => {
  const next = createSnowflakes(() => Date.parse("2010-11-04T01:42:54.657Z") + 1);
  expect(next()).toBe((1n << 22n) | (1n << 12n));
  // Around 2·10^18 in 2026: beyond what a number holds.
  expect(createSnowflakes(() => Date.parse("2026-01-01T00:00:00Z"))()).toBeGreaterThan(2n * 10n ** 18n);
});

test("imitated ids grow, through full milliseconds and when the clock goes back", () => {
  let now = 1_700_000_000_000;
  const next = createSnowflakes(() => now);
  let last = 0n;
  for (let i = 0; i < 10_000; i++) {
    if (i === 5000) now -= 10_000;
    const id = next() as bigint;
    expect(id > last).toBe(true);
    last = id;
  }
});
