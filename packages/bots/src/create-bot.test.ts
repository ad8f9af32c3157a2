import { deskActions, type RootState } from "@shaddock/game";
import { Bot as Brain } from "@shaddock/mahjong";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Bot, createBot } from "./create-bot.js";
import { becomes } from "./testing/becomes.js";
import { deskOf, type House, openHouse } from "./testing/house.js";

let house: House;
const bots: Bot[] = [];

beforeEach(() => {
  house = openHouse();
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

const phaseOf = ({ game }: Bot): string => game.store.getState().desk.phase;

test("bots agree to dissolve the desk", async () => {
  const [first, second, third] = (await seat({}, {}, {})) as [Bot, Bot, Bot];
  await becomes(first, ({ desk }) => desk.phase === "playing");
  first.game.store.dispatch(deskActions.proposeDissolve());
  for (const bot of [first, second, third]) expect(await bot.finish()).toMatchObject({ dissolved: true });
});

test("bots that do not agree play on", async () => {
  const [first, second] = (await seat({}, { agrees: false }, {})) as [Bot, Bot];
  await becomes(first, ({ desk }) => desk.phase === "playing");
  const refused = becomes(second, ({ desk }) => desk.events.some(({ type }) => type === "vote-refused"));
  first.game.store.dispatch(deskActions.proposeDissolve());
  await refused;
  expect(phaseOf(second)).not.toBe("match-over");
  expect((await second.finish()).dissolved).toBe(false);
});

test("bots play on after their connections were lost, in the middle of a round", async () => {
  const seated = await seat({ think: 300 }, { think: 300 }, { think: 300 });
  const isPlaying = ({ desk }: RootState): boolean =>
    desk.connected && desk.freshness === "fresh" && desk.phase === "playing";
  // Once more, and they would think that somebody else had logged in as them.
  for (let cuts = 0; cuts < 2; cuts++) {
    await Promise.all(seated.map((bot) => becomes(bot, isPlaying)));
    const lost = seated.map((bot) => becomes(bot, ({ desk }) => !desk.connected));
    house.cut();
    await Promise.all(lost);
  }
  const matches = await Promise.all(seated.map((bot) => bot.finish()));
  for (const { dissolved, seats } of matches) {
    expect(dissolved).toBe(false);
    expect(seats.reduce((sum, { total }) => sum + total, 0)).toBe(0);
  }
});

test("a bot whose answer was under way as its desk was dissolved sits down at the next one as somebody new", async () => {
  const seated = await seat({ think: 1e9 }, { think: 1e9 }, { think: 1e9 });
  const all = (action: { readonly type: string }): void => {
    for (const { game } of seated) game.store.dispatch(action);
  };
  all(deskActions.ready());
  await Promise.all(seated.map((bot) => becomes(bot, ({ desk }) => desk.phase === "dealing")));
  all(deskActions.dealSeen());
  const asked = await Promise.race(seated.map((bot) => becomes(bot, ({ desk }) => desk.hint !== null).then(() => bot)));
  const [applicant, other] = seated.filter((bot) => bot !== asked) as [Bot, Bot];
  applicant.game.store.dispatch(deskActions.proposeDissolve());
  await becomes(other, ({ desk }) => desk.vote !== null);
  other.game.store.dispatch(deskActions.vote(true));
  await becomes(asked, ({ desk }) => desk.vote?.statuses.includes("同意解散") ?? false);
  const { hint, seats, self } = asked.game.store.getState().desk;
  asked.game.store.dispatch(deskActions.vote(true));
  const tile = seats.find(({ uid }) => uid === self)?.hand[0] ?? 0;
  asked.game.store.dispatch(deskActions.discard({ prompt: hint?.id ?? 0, tile }));
  await asked.finish();
  expect(asked.game.store.getState().desk.answerLeft).toBe(true);
  const lost = becomes(asked, ({ connection }) => connection.name === "closed");
  expect(await asked.create(deskOf(3))).toMatch(/^\d{6}$/);
  await lost;
  expect(asked.game.store.getState().desk.answerLeft).toBe(false);
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

test("a bot that is thrown out again and again, as by its player on another device, gives way", async () => {
  const bot = await enter();
  await bot.create(deskOf(4));
  const ended = expect(bot.finish()).rejects.toMatchObject({ code: "elsewhere" });
  const uid = bot.game.store.getState().account.player?.uid ?? 0;
  for (let kicks = 0; kicks < 3; kicks++) {
    await becomes(bot, ({ connection }) => connection.name === "open");
    const lost = becomes(bot, ({ connection }) => connection.name !== "open");
    house.mahjong.service.kick(uid);
    await lost;
  }
  await ended;
});

test("a bot that has not logged in, or sits nowhere, says so", async () => {
  const stranger = createBot(house.environment);
  bots.push(stranger);
  await expect(stranger.join("012345")).rejects.toMatchObject({ code: "offline" });
  await expect(stranger.create(deskOf(4))).rejects.toMatchObject({ code: "offline" });
  await stranger.enter();
  await expect(stranger.finish()).rejects.toMatchObject({ code: "noDesk" });
});

test("a bot that cannot think gives up, and says why", async () => {
  const brain = new Brain();
  brain.missingSuit = () => {
    throw new Error("I have no idea");
  };
  const bot = createBot(house.environment, brain);
  bots.push(bot);
  await bot.enter();
  const number = await bot.create(deskOf(4));
  for (const other of [await enter(), await enter(), await enter()]) await other.join(number);
  await expect(bot.finish()).rejects.toThrow("I have no idea");
});
