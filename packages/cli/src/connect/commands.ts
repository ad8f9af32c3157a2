import { decodeJson, encodeUtf8 } from "@shaddock/protocol";
import type { Client } from "shaddock";
import type { Routes } from "./contracts.js";
import { describeBody, describeState } from "./describe.js";

/** What commands work on. */
export interface Shell {
  readonly client: Client;
  readonly print: (line: string) => void;
  /** Shows or hides the pushes of a route, or of all. */
  readonly show: (route: string | undefined, shown: boolean) => void;
  readonly quit: () => void;
}

/** One command. */
interface Command {
  readonly usage: string;
  readonly does: string;
  /** What its argument is one of. */
  readonly completes?: keyof Routes;
  readonly run: (shell: Shell, rest: string) => void | Promise<void>;
}

/** The commands, by name, as `help` lists them. */
const COMMANDS: { readonly [name: string]: Command } = {
  request: {
    usage: "request <route> [json]",
    does: "send a request and print its response; without a body {} is sent",
    completes: "requests",
    async run({ client, print }, rest) {
      const { route, body } = messageOf("request", rest);
      print(`response ${route}${describeBody(await client.request(route, body))}`);
    },
  },
  notify: {
    usage: "notify <route> [json]",
    does: "send a notify, which no server answers",
    completes: "notifies",
    run({ client }, rest) {
      const { route, body } = messageOf("notify", rest);
      client.notify(route, body);
    },
  },
  on: {
    usage: "on [route]",
    does: "print the pushes of a route, or all, as at first",
    completes: "pushes",
    run: ({ show }, rest) => show(rest || undefined, true),
  },
  off: {
    usage: "off [route]",
    does: "do not print the pushes of a route, or none",
    completes: "pushes",
    run: ({ show }, rest) => show(rest || undefined, false),
  },
  state: {
    usage: "state",
    does: "print where the connection is in its life",
    run: ({ client, print }) => print(`state ${describeState(client.state, Date.now())}`),
  },
  stats: {
    usage: "stats",
    does: "print traffic and latency so far",
    run: ({ client, print }) => print(`stats${describeBody(client.stats)}`),
  },
  wait: {
    usage: "wait <ms>",
    does: "wait, in a script, for what may come",
    async run(_shell, rest) {
      if (!/^\d{1,8}$/.test(rest)) throw new UsageError("wait");
      await new Promise((resolve) => setTimeout(resolve, Number(rest)));
    },
  },
  help: {
    usage: "help",
    does: "print this",
    run({ print }) {
      for (const { usage, does } of Object.values(COMMANDS)) print(`${usage.padEnd(24)} ${does}`);
    },
  },
  quit: { usage: "quit", does: "close the connection and end", run: ({ quit }) => quit() },
};

/** A command that was not given what it needs. */
class UsageError extends Error {
  override readonly name = "Usage";

  constructor(command: string) {
    super(COMMANDS[command]?.usage);
  }
}

/**
 * Carries out one line; an empty one does nothing.
 *
 * @throws (as a rejection) whatever went wrong, to be shown
 */
export async function runLine(shell: Shell, line: string): Promise<void> {
  const { first, rest } = split(line);
  if (!first) return;
  const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (!command) throw new Error(`There is no command ${first}; help lists them`);
  await command.run(shell, rest);
}

/** What may come next in a line, as `node:readline` wants it: the candidates, and the part they stand for. */
export function complete(routes: Routes, line: string): [candidates: string[], part: string] {
  const words = line.trimStart().split(/\s+/);
  const [name = "", part = ""] = words;
  if (words.length < 2) return [startingWith(Object.keys(COMMANDS), name), name];
  const kind = words.length === 2 ? COMMANDS[name]?.completes : undefined;
  return [kind ? startingWith(routes[kind], part) : [], part];
}

function startingWith(candidates: readonly string[], part: string): string[] {
  return candidates.filter((candidate) => candidate.startsWith(part)).map((candidate) => `${candidate} `);
}

function messageOf(command: string, text: string): { readonly route: string; readonly body: unknown } {
  const { first: route, rest } = split(text);
  if (!route) throw new UsageError(command);
  // Read as the client reads: a long id must not be rounded.
  return { route, body: rest ? decodeJson(encodeUtf8(rest), "bigint") : undefined };
}

function split(text: string): { readonly first: string; readonly rest: string } {
  const [, first = "", rest = ""] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(text) ?? [];
  return { first, rest };
}
