import type { BotEnvironment } from "@shaddock/bots";
import type { MahjongServer } from "@shaddock/game";
import { createClient, json } from "shaddock";
import { dialOf } from "../dial.js";

/** Ms after which the HTTP API counts as silent. */
const ANSWER_TIME = 10_000;

/** What bots need, of Node. */
export function botEnvironment(server: MahjongServer, think: number): BotEnvironment {
  return {
    server,
    think,
    createClient: (url, options) => createClient(url, { ...options, transport: dialOf(url) }),
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_TIME) }),
    serializer: json(),
    now: Date.now,
    random: Math.random,
    // Connections keep the process alive; what is still waited for after the last one is of no interest.
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  };
}
