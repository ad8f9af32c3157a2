import { type Bot, type Bots, createBots } from "@shaddock/bots";
import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { INITIAL_OPTIONS, type MatchResultView, serverAt } from "@shaddock/game";
import { botEnvironment } from "./bot-environment.js";

/** What bots are to do. */
export interface RunBotsOptions {
  /** The server's address: of its HTTP API, and of the game unless {@link tcp} says otherwise. */
  readonly server: string;
  /** Whether the game is where the login says, by TCP. */
  readonly tcp: boolean;
  /** The desk to fill. Default: desks of their own. */
  readonly desk?: string | undefined;
  /** How many sit down at it, at most. */
  readonly count: number;
  /** How many desks of their own they play at. */
  readonly desks: number;
  /** What they play there. */
  readonly mode: DeskOptions["mode"];
  readonly round: DeskOptions["round"];
  /** Ms that each thinks about an answer, on average. */
  readonly think: number;
  readonly print: (line: string) => void;
}

/** Bots at work. */
export interface RunningBots {
  /** Resolves when all matches have ended. */
  readonly ended: Promise<void>;
  /** Has them leave. */
  stop(): Promise<void>;
}

/** Has bots fill a desk, or play among themselves, and tells how it goes. */
export function runBots(options: RunBotsOptions): RunningBots {
  const { api, ...rest } = serverAt(options.server);
  const bots = createBots(botEnvironment(options.tcp ? { api } : { api, ...rest }, options.think));
  const { desk } = options;
  const ended = desk === undefined ? playAlone(bots, options) : playWith(bots, desk, options);
  return { ended: ended.finally(() => bots.stop()), stop: () => bots.stop() };
}

async function playWith(bots: Bots, desk: string, { count, print }: RunBotsOptions): Promise<void> {
  const seated = await bots.fillDesk(desk, count);
  print(`${seated.map(nameOf).join(", ") || "No bot"} sat down at desk ${desk}`);
  if (seated[0]) tellRounds(seated[0], print);
  const [match] = await Promise.all(seated.map((bot) => bot.finish()));
  if (match) print(describeMatch(match));
}

async function playAlone(bots: Bots, { desks, mode, round, print }: RunBotsOptions): Promise<void> {
  print(`${desks * mode} bots play at ${desks === 1 ? "a desk" : `${desks} desks`} of their own`);
  const deskOptions = { ...INITIAL_OPTIONS, mode, round };
  const matches = Array.from({ length: desks }, () => bots.playMatch(deskOptions));
  await Promise.all(matches.map(async (match) => print(describeMatch(await match))));
}

function tellRounds({ game: { store } }: Bot, print: RunBotsOptions["print"]): void {
  let told = 0;
  store.subscribe(() => {
    const { number, round, rounds } = store.getState().desk;
    if (round > told) print(`Desk ${number}: round ${round} of ${rounds}`);
    told = Math.max(told, round);
  });
}

function nameOf({ game }: Bot): string {
  return game.store.getState().account.player?.name ?? "a bot";
}

function describeMatch({ title, dissolved, seats }: MatchResultView): string {
  const totals = seats.map(({ name, total }) => `${name} ${total > 0 ? "+" : ""}${total}`);
  return `${title} ${dissolved ? "was dissolved" : "ended"}: ${totals.join(", ")}`;
}
