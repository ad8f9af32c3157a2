import { BotError, type Bots, createBots } from "@shaddock/bots";
import { serverAt } from "@shaddock/game";
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
      bots ??= createBots(botEnvironment(serverAt(`${loopback(urlOf())}mahjong`), think));
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

/** The address of this machine at which a server can be reached that listens on all of them. */
function loopback(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}
