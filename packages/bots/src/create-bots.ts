import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { type Guest, type MatchResultView, selectLobby } from "@shaddock/game";
import { Bot as Brain } from "@shaddock/mahjong";
import { BotError } from "./bot-error.js";
import { type Bot, createBot } from "./create-bot.js";
import type { BotEnvironment } from "./environment.js";
import { createGuestList } from "./guest-list.js";

/** Ms without anything happening after which a desk of bots alone is given up. */
const PATIENCE = 60_000;
/** Ms between two looks whether something has. */
const LOOK_INTERVAL = 5_000;

/** The bots of one process: they share what they learn about hands. */
export interface Bots {
  /**
   * Has bots take free seats of a desk, at most so many; resolves with those that sit there. They play, and leave the
   * server when the match has ended.
   */
  fillDesk(number: string, most: number): Promise<readonly Bot[]>;
  /** Has bots alone play a match at a desk of their own; resolves with how it ended. */
  playMatch(options: DeskOptions): Promise<MatchResultView>;
  /** Stops them all. */
  stop(): Promise<void>;
}

/**
 * Makes bots for one server. Its promises reject with a {@link BotError}.
 *
 * @param guestAt who is the first of those that play at a time, whose number is 0, who the second, ...; by default new
 *   guests all of them
 */
export function createBots(environment: BotEnvironment, guestAt?: (number: number) => Guest): Bots {
  const brain = new Brain();
  const present = new Set<Bot>();
  const guests = guestAt && createGuestList(guestAt);
  const guestOf = new Map<Bot, Guest>();
  let door: Promise<unknown> = Promise.resolve();

  /** One after the other: the server may mix up those who log in at the same moment. [nanoserver: Q41] */
  const enter = async (): Promise<Bot> => {
    const guest = guests?.take();
    const bot = createBot(guest ? { ...environment, guest } : environment, brain);
    present.add(bot);
    if (guest) guestOf.set(bot, guest);
    const entered = door.then(() => bot.enter());
    door = Promise.race([entered, loggedIn(bot)]).catch(() => {});
    try {
      await entered;
      return bot;
    } catch (error) {
      await leave(bot);
      throw error;
    }
  };
  const leave = async (bot: Bot): Promise<void> => {
    present.delete(bot);
    const guest = guestOf.get(bot);
    guestOf.delete(bot);
    const stays = isBound(bot);
    await bot.stop();
    if (guest && !stays) guests?.giveBack(guest);
  };
  const leaveAfterwards = (bot: Bot): void => {
    const stop = (): Promise<void> => leave(bot);
    bot.finish().then(stop, stop);
  };

  const fillDesk = async (number: string, most: number): Promise<readonly Bot[]> => {
    const seated: Bot[] = [];
    while (seated.length < most) {
      const bot = await enter();
      try {
        await bot.join(number);
      } catch (error) {
        await leave(bot);
        if (error instanceof BotError && error.code === "deskFull") break;
        throw error;
      }
      leaveAfterwards(bot);
      seated.push(bot);
      const { seats, options } = bot.game.store.getState().desk;
      if (seats.length >= options.mode) break;
    }
    return seated;
  };

  /** Rejects when nothing has happened at a bot's desk for too long: bots alone never wait for anybody. */
  const stall = async (bot: Bot): Promise<never> => {
    const deskOf = (): unknown => bot.game.store.getState().desk;
    for (let desk = deskOf(), waited = 0; present.has(bot); waited += LOOK_INTERVAL) {
      if (waited >= PATIENCE) throw new BotError("stalled", `nothing happened for ${PATIENCE} ms`);
      await environment.pause(LOOK_INTERVAL);
      if (deskOf() !== desk) waited = 0;
      desk = deskOf();
    }
    throw new BotError("stopped");
  };

  return {
    fillDesk,
    async playMatch(options) {
      const owner = await enter();
      try {
        const others = await fillDesk(await owner.create(options), options.mode - 1);
        const matches = [owner, ...others].map((bot) => bot.finish());
        await Promise.race([Promise.all(matches), stall(owner)]);
        return await owner.finish();
      } finally {
        await leave(owner);
      }
    },
    async stop() {
      await Promise.all([...present].map((bot) => leave(bot)));
    },
  };
}

/** Whether a bot sits at a desk that it cannot leave: its player could sit down nowhere else. */
function isBound({ game: { store } }: Bot): boolean {
  const state = store.getState();
  return state.desk.phase !== "waiting" && selectLobby(state).desk !== null;
}

/** Resolves when the server has let a bot in, which has yet to connect. */
function loggedIn({ game: { store } }: Bot): Promise<void> {
  return new Promise((resolve) => {
    const end = store.subscribe(() => {
      if (store.getState().account.status !== "in") return;
      end();
      resolve();
    });
  });
}
