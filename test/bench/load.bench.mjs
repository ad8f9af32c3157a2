import { fork } from "node:child_process";
import { once } from "node:events";
import { play } from "./load-bots.mjs";
import { serve } from "./load-server.mjs";
import { quartiles } from "./measure.mjs";

const TABLES = 250;
const PLAYERS = 4;
/** Ms that are measured. */
const TIME = 60_000;
/** Ms from a cause to its pushes. */
const IN_TIME = 250;
/** Ms of a part of the time, for the quartiles. */
const SLICE = 5000;

const PARTS = { server: () => serve(TABLES * PLAYERS), bots: (port) => play({ tables: TABLES, port, time: TIME }) };

/**
 * Whole bots at many tables, over WebSockets: the server in one process, the bots in another, which has the one clock
 * that counts. A push's time begins when the message that caused it is given to a bot's socket, and ends when the state
 * of the bot that gets it has changed.
 */
export async function run() {
  // This script once more, as one of its parts.
  const [part, port] = process.argv.slice(2);
  if (part) return PARTS[part](port);
  const server = startPart("server");
  const { port: listening } = await server.next("port");
  const bots = startPart("bots", listening);
  await bots.next("begin");
  server.say("watch");
  await bots.next("quiet");
  server.say("report");
  const served = await server.next("connections");
  bots.say("report");
  return rowsOf(served, await bots.next("connections"));
}

function startPart(...args) {
  const child = fork(process.argv[1], args.map(String), {
    serialization: "advanced",
    stdio: ["ignore", 2, 2, "ipc"],
    // A thousand clients in one process make more young garbage than fits by default, and the pauses are no server's.
    execArgv: args[0] === "bots" ? ["--max-semi-space-size=64"] : [],
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

function rowsOf(served, played) {
  const group = `${TABLES * PLAYERS} bots at ${TABLES} tables, over WebSockets`;
  const clients = new Map(played.connections);
  const pushes = lateness(served, played, clients);
  const times = pushes.map(({ late }) => late).sort((a, b) => a - b);
  const share = (list) => (100 * list.filter(({ late }) => late <= IN_TIME).length) / list.length;
  const seconds = (played.ended - played.began) / 1000;
  const troubles = [...played.failures, ...served.faults, ...served.violations];
  const closed = served.connections.filter(({ open }) => !open).length;
  const row = (name, value, rest = {}) => ({ group, name, value, low: value, high: value, ...rest });
  const none = { goal: { most: 0 } };
  return [
    {
      ...row("pushes within 250 ms of their cause", 0, { unit: "%", goal: { least: 99.9 } }),
      ...quartiles(slicesOf(pushes).map(share)),
      value: share(pushes),
    },
    { ...row("  time from the cause to the state of who gets it", 0, { unit: "ms" }), ...quartiles(times) },
    row("  99.9 % of them within", times[Math.floor(times.length * 0.999)], { unit: "ms" }),
    row("  all of them within", times.at(-1), { unit: "ms" }),
    row("pushes", pushes.length / seconds, { unit: "/s", note: `${played.rounds} rounds ended` }),
    row("messages lost, either way", lost(served, clients), none),
    row("connections lost", closed, none),
    row("tables that stand still", played.still, none),
    row("failures, and what would harm the real server", troubles.length, {
      ...none,
      note: troubles.slice(0, 3).join(),
    }),
    row("  the server's process", served.process.cpu, { unit: "% of a core", note: noteOf(served.process) }),
    row("  the bots' process", played.process.cpu, { unit: "% of a core", note: noteOf(played.process) }),
  ];
}

function noteOf({ waited, late, latest, memory }) {
  const loop = `event loop late: 99 % ${late.toFixed(0)} ms, most ${latest.toFixed(0)} ms`;
  return `${waited.toFixed(0)} % of the time without a core; ${loop}; ${memory.toFixed(0)} MB`;
}

/** Every push whose cause was in the time that is measured: when that was, and ms from there to the push. */
function lateness({ pushes }, { began, ended }, clients) {
  const times = [];
  for (let i = 0; i < pushes.length; i += 4) {
    const [receiver, sent, sender, received] = pushes.slice(i, i + 4);
    const at = clients.get(sender)?.went[received - 1];
    const came = clients.get(receiver)?.came[sent - 1];
    if (at >= began && at < ended && came !== undefined) times.push({ at, late: came - at });
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
