import { createRandom, wallSize } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { createChance, secureRandom } from "./chance.js";
import { systemClock } from "./clock.js";

test.each([
  ["seeded", () => createRandom(7)],
  ["secure", secureRandom],
])("%s chance gives what the rules need", (_, random) => {
  const chance = createChance(random());
  for (let i = 0; i < 50; i++) {
    for (const players of [3, 4] as const) {
      expect([...chance.wall(players)].sort((a, b) => a - b)).toEqual([...Array(wallSize(players)).keys()]);
      expect([...Array(players).keys()]).toContain(chance.banker(players));
    }
    for (const die of chance.dice()) expect([1, 2, 3, 4, 5, 6]).toContain(die);
    expect(chance.deskNumber()).toMatch(/^\d{6}$/);
    expect([...chance.order([0, 2, 3])].sort()).toEqual([0, 2, 3]);
  }
});

test("the same seed gives the same, another one does not", () => {
  const walls = [1, 1, 2].map((seed) => createChance(createRandom(seed)).wall(4));
  expect(walls[0]).toEqual(walls[1]);
  expect(walls[0]).not.toEqual(walls[2]);
});

test("every order comes", () => {
  const chance = createChance(createRandom(1));
  const orders = new Set(Array.from({ length: 200 }, () => chance.order([1, 2, 3]).join("")));
  expect(orders.size).toBe(6);
});

test("the machine's clock tells the time, and what is taken back is not done", async () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  const done: number[] = [];
  systemClock.after(0, () => done.push(1))();
  await new Promise<void>((resolve) => {
    systemClock.after(1, resolve);
  });
  expect(done).toEqual([]);
});
