import { deskActions, type EventView } from "@shaddock/game";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bot, createBot } from "./create-bot.js";
import { deskOf, type House, openHouse } from "./testing/house.js";

let house: House;
const bots: Bot[] = [];

beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  // An answer may be on its way while others dissolve the desk.
  const harms = [...house.mahjong.service.violations.keys()].filter((violation) => violation !== "late-answer");
  expect(harms).toEqual([]);
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
  await house.close();
});

async function enter(options: object = {}): Promise<Bot> {
  const bot = createBot({ ...house.environment, ...options });
  bots.push(bot);
  await bot.enter();
  return bot;
}

/** Bots at one desk, the owner first, at a match of four rounds. */
async function seat(...options: readonly object[]): Promise<readonly Bot[]> {
  const seated = await Promise.all(options.map((one) => enter({ think: 1000, ...one })));
  const [owner, ...others] = seated as [Bot, ...Bot[]];
  const number = await owner.create(deskOf(options.length as 3 | 4, 4));
  for (const bot of others) await bot.join(number);
  return seated;
}

/** Resolves when this has happened at the bot's desk. */
function heard({ game: { store } }: Bot, type: EventView["type"]): Promise<void> {
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (!store.getState().desk.events.some((event) => event.type === type)) return;
      end();
      resolve();
    });
  });
}

const phaseOf = ({ game }: Bot): string => game.store.getState().desk.phase;

test("bots agree to dissolve the desk", async () => {
  const [first, second, third] = (await seat({}, {}, {})) as [Bot, Bot, Bot];
  await expect.poll(() => phaseOf(first)).toBe("playing");
  first.game.store.dispatch(deskActions.proposeDissolve());
  for (const bot of [first, second, third]) expect(await bot.finish()).toMatchObject({ dissolved: true });
});

test("bots that do not agree play on", async () => {
  const [first, second] = (await seat({}, { agrees: false }, {})) as [Bot, Bot];
  await expect.poll(() => phaseOf(first)).toBe("playing");
  const refused = heard(second, "vote-refused");
  first.game.store.dispatch(deskActions.proposeDissolve());
  await refused;
  expect(phaseOf(second)).not.toBe("match-over");
  expect((await second.finish()).dissolved).toBe(false);
});

test("bots play on after their connections were lost, in the middle of a round", async () => {
  const seated = await seat({ think: 300 }, { think: 300 }, { think: 300 });
  const isPlaying = (bot: Bot): boolean => {
    const { connected, freshness, phase } = bot.game.store.getState().desk;
    return connected && freshness === "fresh" && phase === "playing";
  };
  // Once more, and they would think that somebody else had logged in as them.
  for (let cuts = 0; cuts < 2; cuts++) {
    await expect.poll(() => seated.every(isPlaying), { interval: 5 }).toBe(true);
    house.cut();
    await expect.poll(() => seated.some(isPlaying), { interval: 5 }).toBe(false);
  }
  const matches = await Promise.all(seated.map((bot) => bot.finish()));
  for (const { dissolved, seats } of matches) {
    expect(dissolved).toBe(false);
    expect(seats.reduce((sum, { total }) => sum + total, 0)).toBe(0);
  }
});

test("a desk whose owner leaves before the first deal is closed for the others", async () => {
  const owner = await enter({ think: 9_999 });
  const guest = await enter({ think: 9_999 });
  await guest.join(await owner.create(deskOf(4)));
  const ended = expect(guest.finish()).rejects.toMatchObject({ code: "closed" });
  await owner.stop();
  await ended;
});

test("a bot that is stopped gives up what it waits for, and its seat", async () => {
  const owner = await enter({ think: 9_999 });
  const guest = await enter({ think: 9_999 });
  const number = await owner.create(deskOf(3));
  await guest.join(number);
  await expect.poll(() => house.mahjong.service.freeSeats(number)).toBe(1);
  const ended = expect(guest.finish()).rejects.toMatchObject({ name: "BotError", code: "stopped" });
  await guest.stop();
  await ended;
  await expect.poll(() => house.mahjong.service.freeSeats(number)).toBe(2);
});

test("a bot whose player logs in elsewhere again and again gives way", async () => {
  const bot = await enter();
  await bot.create(deskOf(4));
  const ended = expect(bot.finish()).rejects.toMatchObject({ code: "elsewhere" });
  const uid = bot.game.store.getState().account.player?.uid ?? 0;
  for (let kicks = 0; kicks < 3; kicks++) {
    await expect.poll(() => house.mahjong.service.kick(uid), { interval: 5 }).toBe(true);
  }
  await ended;
});
