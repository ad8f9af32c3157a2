import { fork } from "node:child_process";
import { once } from "node:events";
import { play } from "./load-bots.mjs";
import { serve } from "./load-server.mjs";
import { quartiles } from "./measure.mjs";

const TABLES = 250;
const PLAYERS = 4;
/** Processes of bots, each with its share of the tables: in one, the garbage collector would stop all of them at once. */
const CROWDS = 2;
/** Ms that are measured. */
const TIME = 60_000;
/** Ms from a cause to its pushes. */
const IN_TIME = 250;
/** Ms of a part of the time, for the quartiles. */
const SLICE = 5000;

const PARTS = {
  server: () => serve(TABLES * PLAYERS),
  bots: (port, first) => play({ tables: TABLES / CROWDS, port, time: TIME, first: Number(first), step: CROWDS }),
};

/**
 * Whole bots at many tables, over WebSockets: the server in one process, the bots in others, each with whole tables. A
 * push's time begins when the message that caused it is given to a bot's socket, and ends when the state of the bot that
 * gets it has changed: both by the one clock of their process.
 */
export async function run() {
  // This script once more, as one of its parts.
  const [part, ...args] = process.argv.slice(2);
  if (part) return PARTS[part](...args);
  const server = startPart("server");
  const { port } = await server.next("port");
  const crowds = Array.from({ length: CROWDS }, (_, i) => startPart("bots", port, 1 + i));
  const all = (key) => Promise.all(crowds.map((crowd) => crowd.next(key)));
  const tellAll = (word) => {
    for (const crowd of crowds) crowd.say(word);
  };
  await all("seated");
  tellAll("play");
  await all("begin");
  server.say("watch");
  await all("quiet");
  server.say("report");
  const served = await server.next("connections");
  tellAll("report");
  return rowsOf(served, await all("connections"));
}

function startPart(...args) {
  const child = fork(process.argv[1], args.map(String), {
    serialization: "advanced",
    stdio: ["ignore", 2, 2, "ipc"],
    // Hundreds of clients in one process make more young garbage than fits by default, and these pauses are no server's.
    execArgv: args[0] === "bots" ? ["--max-semi-space-size=32"] : [],
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The part ${args[0]} ended with ${code}`);
  });
  ended.catch(() => {});
  return {
    say: (word) => child.send(word),
    /** Its next message, which has this in it. */
    async next(key) {
      const [message] = await Promise.race([once(child, "message"), ended]);
      if (!(key in message)) throw new Error(`The part ${args[0]} said ${JSON.stringify(message)}, want ${key}`);
      return message;
    },
  };
}

function rowsOf(served, crowds) {
  const group = `${TABLES * PLAYERS} bots at ${TABLES} tables, over WebSockets`;
  const clients = new Map(crowds.flatMap(({ connections }) => connections));
  const pushes = lateness(served, clients);
  const times = pushes.map(({ late }) => late).sort((a, b) => a - b);
  const share = (list) => (100 * list.filter(({ late }) => late <= IN_TIME).length) / list.length;
  const sum = (key) => crowds.reduce((total, crowd) => total + crowd[key], 0);
  const troubles = [...crowds.flatMap(({ failures }) => failures), ...served.faults, ...served.violations];
  const closed = served.connections.filter(({ open }) => !open).length;
  const row = (name, value, rest = {}) => ({ group, name, value, low: value, high: value, ...rest });
  const none = { goal: { most: 0 } };
  const use = (name, used) => row(name, used.cpu, { unit: "% of a core", note: noteOf(used) });
  return [
    {
      ...row(`pushes within ${IN_TIME} ms of their cause`, 0, { unit: "%", goal: { least: 99.9 } }),
      ...quartiles(slicesOf(pushes).map(share)),
      value: share(pushes),
    },
    { ...row("  time from the cause to the state of who gets it", 0, { unit: "ms" }), ...quartiles(times) },
    row("  99.9 % of them within", times[Math.floor(times.length * 0.999)], { unit: "ms" }),
    row("  all of them within", times.at(-1), { unit: "ms" }),
    row("pushes", (1000 * pushes.length) / TIME, { unit: "/s", note: `${sum("rounds")} rounds ended` }),
    row("messages lost, either way", lost(served, clients), none),
    row("connections lost", closed, none),
    row("tables that stand still", sum("still"), none),
    row("failures, and what would harm the real server", troubles.length, {
      ...none,
      note: troubles.slice(0, 3).join(),
    }),
    use("  the server's process", served.process),
    ...crowds.map((crowd, i) => use(`  the bots' process ${1 + i} of ${CROWDS}`, crowd.process)),
  ];
}

function noteOf({ waited, late, latest, memory }) {
  const loop = `event loop late: 99 % ${late.toFixed(0)} ms, most ${latest.toFixed(0)} ms`;
  return `${waited.toFixed(0)} % of the time without a core; ${loop}; ${memory.toFixed(0)} MB`;
}

/** Every push whose cause was in the time that is measured: ms until then, and from there to the push. */
function lateness({ pushes }, clients) {
  const times = [];
  for (let i = 0; i < pushes.length; i += 4) {
    const [receiver, sent, sender, received] = pushes.slice(i, i + 4);
    const cause = clients.get(sender);
    const at = cause?.went[received - 1];
    const came = clients.get(receiver)?.came[sent - 1];
    if (at >= cause?.began && at < cause?.ended && came !== undefined) {
      times.push({ at: at - cause.began, late: came - at });
    }
  }
  return times;
}

function slicesOf(pushes) {
  const slices = new Map();
  for (const push of pushes) {
    const slice = Math.floor(push.at / SLICE);
    if (!slices.has(slice)) slices.set(slice, []);
    slices.get(slice).push(push);
  }
  return [...slices.values()];
}

/** How many messages one side sent more than the other one got. */
function lost({ connections }, clients) {
  return connections.reduce((sum, { number, sent, received }) => {
    const { went, came } = clients.get(number);
    return sum + Math.abs(sent - came.length) + Math.abs(went.length - received);
  }, 0);
}
