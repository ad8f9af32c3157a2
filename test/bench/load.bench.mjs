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
  const child = fork(process.argv[1], args.map(String), { serialization: "advanced", stdio: ["ignore", 2, 2, "ipc"] });
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
  const pushes = latePushes(served, played, clients);
  const times = pushes.map(({ late }) => late).sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  const inTime = (list) => (100 * list.filter(({ late }) => late <= IN_TIME).length) / list.length;
  const slices = Map.groupBy ? [...Map.groupBy(pushes, sliceOf).values()] : slicesOf(pushes);
  const bySlice = quartiles(slices.map(inTime));
  const one = (name, value, rest = {}) => ({ group, name, value, low: value, high: value, ...rest });
  const seconds = (played.ended - played.began) / 1000;
  const use = ({ cpu, late, latest, memory }) => ({
    note: `loop late ${late.toFixed(0)} ms (99 %), ${latest.toFixed(0)} at most; ${memory.toFixed(0)} MB`,
    value: cpu,
  });
  return [];
}
