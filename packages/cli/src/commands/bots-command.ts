import { type Command, InvalidArgumentError } from "commander";
import { runBots } from "../bots/run-bots.js";
import { parseCount } from "./arguments.js";
import { endOnSignal } from "./end-on-signal.js";

/** Adds `shaddock bots`. */
export function addBots(program: Command): void {
  program
    .command("bots")
    .description("have bots take the free seats of a mahjong desk, or play among themselves, to the end of the match")
    .requiredOption("--server <url>", "the server's one address, as of `shaddock serve` or `shaddock bridge`")
    .option("--tcp", "the game is where the server's login says, by TCP, as with NanoServer as it comes", false)
    .option("--desk <number>", "the desk to fill, six digits (default: desks of their own)", parseDesk)
    .option("--count <bots>", "how many sit down at it, at most", parseCount(1, 4), 3)
    .option("--desks <count>", "without --desk: how many desks of their own", parseCount(1, 1000), 1)
    .option("--mode <players>", "without --desk: 3 or 4 at a desk", oneOf([3, 4]), 4)
    .option("--rounds <count>", "without --desk: 1, 4, 8 or 16", oneOf([1, 4, 8, 16]), 4)
    .option("--think <ms>", "how long each thinks about an answer, on average", parseCount(0, 60_000), 800)
    .addHelpText("after", HELP)
    .action(async ({ rounds: round, ...options }) => {
      const { ended, stop } = runBots({ ...options, round, print: console.log });
      endOnSignal(stop);
      await ended;
    });
}

function parseDesk(text: string): string {
  if (!/^\d{6}$/.test(text)) throw new InvalidArgumentError("want six digits");
  return text;
}

function oneOf(choices: readonly number[]): (text: string) => number {
  return (text) => {
    if (!choices.some((choice) => `${choice}` === text)) throw new InvalidArgumentError(`want ${choices.join(" or ")}`);
    return Number(text);
  };
}

const HELP = `
Examples:
  shaddock bots --server http://127.0.0.1:3250/mahjong --desk 012345    # three more for your desk
  shaddock bots --server http://127.0.0.1:12307 --tcp --mode 3 --rounds 1    # watch NanoServer's log
Each bot logs in as a guest of its own. It gets ready, answers what it is asked, agrees to dissolve the desk, comes back
when its connection is lost, and leaves when the match has ended.`;
