import type { MatchResultView } from "@shaddock/game";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Bot, createBot } from "./create-bot.js";
import { type Bots, createBots } from "./create-bots.js";
import { becomes } from "./testing/becomes.js";
import { deskOf, type House, openHouse } from "./testing/house.js";

let house: House;
let bots: Bots;
const alone: Bot[] = [];

beforeEach(() => {
  house = openHouse();
  bots = createBots(house.environment);
});
afterEach(async () => {
  // None did what would harm the real server.
  expect([...house.mahjong.service.violations]).toEqual([]);
  await Promise.all([bots.stop(), ...alone.splice(0).map((bot) => bot.stop())]);
  await house.close();
});

/** A bot that was told nothing yet but to come. */
async function enter(options: { readonly agrees?: boolean } = {}): Promise<Bot> {
  const bot = createBot({ ...house.environment, ...options });
  alone.push(bot);
  expect(await bot.enter()).toBeGreaterThan(0);
  return bot;
}

function sum({ seats }: MatchResultView): number {
  return seats.reduce((total, seat) => total + seat.total, 0);
}

describe("playMatch()", () => {
  test.each([
    [3, 4],
    [4, 1],
  ] as const)("plays a match of %i, with %i rounds, to its end", async (mode, rounds) => {
    const match = await bots.playMatch(deskOf(mode, rounds));
    expect(match.dissolved).toBe(false);
    expect(match.seats).toHaveLength(mode);
    expect(sum(match)).toBe(0);
    expect(match.seats.some(({ wins }) => wins > 0)).toBe(true);
    await expect.poll(() => house.mahjong.server.sessions.size).toBe(0);
  });

  test("plays at several desks at a time", async () => {
    const matches = await Promise.all([3, 4, 4].map((mode) => bots.playMatch(deskOf(mode as 3 | 4))));
    expect(matches.map(sum)).toEqual([0, 0, 0]);
  });

  test("gives a desk up that stands still", async () => {
    let begun: () => void = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { createClient } = house.environment;
    bots = createBots({
      ...house.environment,
      createClient(url, options) {
        const client = createClient(url, options);
        client.events.on("push", (route) => route === "onDuanPai" && begun());
        return client;
      },
    });
    const match = expect(bots.playMatch(deskOf(4))).rejects.toMatchObject({ name: "BotError", code: "stalled" });
    await hasBegun;
    await house.mahjong.server.close();
    await match;
  });
});

describe("fillDesk()", () => {
  test("takes all free seats, plays with whoever is there, and leaves", async () => {
    const owner = await enter();
    const number = await owner.create(deskOf(3));
    expect(await bots.fillDesk(number, 4)).toHaveLength(2);
    expect(sum(await owner.finish())).toBe(0);
    await expect.poll(() => house.mahjong.server.sessions.size).toBe(1);
  });

  test("has the same few guests play, one match after the other", async () => {
    const asked: number[] = [];
    bots = createBots(house.environment, (number) => {
      asked.push(number);
      return { imei: `bot-${number}`, name: `Bot ${number}` };
    });
    const uids: number[][] = [];
    for (let match = 0; match < 2; match++) {
      const owner = await enter();
      const number = await owner.create(deskOf(3));
      await bots.fillDesk(number, 2);
      const { seats } = await owner.finish();
      const others = seats.filter(({ self }) => !self);
      expect(others.map(({ name }) => name).sort()).toEqual(["Bot 0", "Bot 1"]);
      uids.push(others.map(({ uid }) => uid).sort());
      await expect.poll(() => house.mahjong.server.sessions.size).toBe(match + 1);
    }
    expect(uids[1]).toEqual(uids[0]);
    expect(asked).toEqual([0, 1]);
  });

  test("has another guest play as long as one sits at a desk that he cannot leave", async () => {
    bots = createBots(house.environment, (number) => ({ imei: `bot-${number}` }));
    const owner = await enter();
    const seated = await bots.fillDesk(await owner.create(deskOf(3)), 2);
    await becomes(owner, ({ desk }) => desk.phase === "playing");
    const known = seated.map(({ game }) => game.store.getState().account.player?.uid);
    await bots.stop();
    const next = await enter();
    const [other] = await bots.fillDesk(await next.create(deskOf(4)), 1);
    expect(known).not.toContain(other?.game.store.getState().account.player?.uid);
  });

  test("takes as many seats as it is told, and none of a desk that is full", async () => {
    const owner = await enter();
    const number = await owner.create(deskOf(4));
    expect(await bots.fillDesk(number, 1)).toHaveLength(1);
    expect(await bots.fillDesk(number, 2)).toHaveLength(2);
    expect(await bots.fillDesk(number, 1)).toHaveLength(0);
  });

  test("fails where there is no such desk", async () => {
    await expect(bots.fillDesk("000000", 3)).rejects.toMatchObject({ name: "BotError", code: "deskNotFound" });
    await expect(bots.fillDesk("1", 3)).rejects.toMatchObject({ code: "deskNumber" });
    await expect.poll(() => house.mahjong.server.sessions.size).toBe(0);
  });

  test("fails where there is no server", async () => {
    await house.close();
    await expect(bots.fillDesk("000000", 3)).rejects.toMatchObject({ code: "unreachable" });
  });
});
