import { BotError, type Bots, createBots } from "@shaddock/bots";
import { type Guest, serverAt } from "@shaddock/game";
import { ErrorCode, ServerError } from "@shaddock/server";
import { botEnvironment } from "./bot-environment.js";

/** Bots of the server that runs in this process. */
export interface HouseBots {
  /**
   * Has them take the free seats of a desk; resolves with how many sat down.
   *
   * @throws ServerError (as a rejection) where the desk does not let them
   */
  seat(number: string): Promise<number>;
  /** Has all of them leave. */
  stop(): Promise<void>;
}

/** Seats besides one's own. */
const MOST = 3;

/**
 * Makes the bots that a server offers for practice. They come over loopback, as anybody would.
 *
 * @param urlOf the server's address, once it listens
 * @param think ms that each thinks about an answer, on average
 */
export function createHouseBots(urlOf: () => string, think = 800): HouseBots {
  let bots: Bots | undefined;
  return {
    async seat(number) {
      bots ??= createBots(botEnvironment(serverAt(`${loopback(urlOf())}mahjong`), think), guestAt);
      try {
        return (await bots.fillDesk(number, MOST)).length;
      } catch (error) {
        throw error instanceof BotError ? new ServerError(ErrorCode.BadRequest, error.message) : error;
      }
    },
    async stop() {
      await bots?.stop();
    },
  };
}

const NAMES = ["阿福", "小梅", "老王", "豆豆", "石头", "阿珍", "小满", "大力", "冬冬", "阿贵", "二丫", "麻球"] as const;

/** The same guests in each run of a server, so that it has no more accounts of them than ever play at a time. */
function guestAt(number: number): Guest {
  const again = Math.floor(number / NAMES.length);
  return {
    imei: `shaddock-bot-${number}`,
    name: `Bot ${NAMES[number % NAMES.length]}${again > 0 ? ` ${again + 1}` : ""}`,
  };
}

/** The address of this machine at which a server can be reached that listens on all of them. */
function loopback(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}
