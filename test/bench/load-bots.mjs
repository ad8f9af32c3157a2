// A process of players of load.bench.mjs.
import { once } from "node:events";
import { createBot } from "@shaddock/bots";
import { deskActions, INITIAL_OPTIONS, serverAt } from "@shaddock/game";
import { Bot as Brain } from "@shaddock/mahjong";
import { createClient, json, webSocket } from "shaddock";
import { WebSocket } from "ws";
import { tapTransport, watchProcess } from "./load-tap.mjs";

const PLAYERS = 4;
/** Ms that each thinks, on average. */
const THINK = 1000;
/** Logins at a time. */
const LANES = 8;
/** Ms until the tables are at all points of a round, and how much faster than others the first of them gets there. */
const WARM_UP = 20_000;
const MOST_HASTE = 6;
/** Ms for the last tables to slow down. */
const SETTLING = 3000;
/** Ms after which all that was under way has arrived, if it arrives at all. */
const QUIET = 2000;
/** Ms without anything after which a table stands still: nobody thinks longer than one and a half of the average. */
const STILL = 10_000;

/**
 * Seats bots, lets them play, and tells how that was.
 *
 * @param first connections have this number, and then every `step`th one behind it: other processes have the others
 */
export async function play({ tables: count, port, time, first, step }) {
  const connections = new Map();
  const failures = [];
  const brain = new Brain();
  let frozen = false;
  let rounds = 0;
  let number = first - step;

  const createTable = (_, place) => {
    const table = { haste: 1 + (MOST_HASTE * place) / count, heard: 0, bots: [] };
    const environment = {
      ...common,
      createClient(url, options) {
        const user = () => {
          number += step;
          return { connection: number };
        };
        const transport = tapTransport(webSocket({ WebSocket }), connections);
        const client = createClient(url, { ...options, handshake: { user }, transport });
        client.events.on("push", (route) => {
          table.heard = performance.now();
          if (/on(Round|Game)End/.test(route)) rounds += 1 / PLAYERS;
        });
        return client;
      },
      pause: (ms) => new Promise((resolve) => setTimeout(() => frozen || resolve(), ms / table.haste)),
    };
    table.bots = Array.from({ length: PLAYERS }, () => createBot(environment, brain));
    // One half plays short matches, and then the next one.
    table.options = { ...INITIAL_OPTIONS, mode: PLAYERS, round: place % 2 === 0 ? 1 : 4 };
    return table;
  };
  const common = {
    server: serverAt(`http://127.0.0.1:${port}`),
    fetch,
    serializer: json(),
    now: Date.now,
    random: Math.random,
    think: THINK,
  };
  const tables = Array.from({ length: count }, createTable);

  await inLanes(tables, ({ bots }) => inLanes(bots, (bot) => bot.enter(), 1));
  for (const table of tables) playMatches(table).catch((error) => failures.push(`${error}`));
  process.send({ seated: true });
  await once(process, "message");
  await sleep(WARM_UP);
  for (const table of tables) table.haste = 1;
  await sleep(SETTLING);

  process.send({ begin: true });
  const [began, roundsBefore] = [performance.now(), rounds];
  const told = watchProcess();
  await sleep(time);
  const ended = performance.now();
  const report = {
    process: told(),
    rounds: Math.round(rounds - roundsBefore),
    still: tables.filter(({ heard }) => heard < ended - STILL).length,
    failures,
  };
  frozen = true;
  await sleep(QUIET);
  // What comes when the server closes does not count.
  const heard = [...connections].map(([key, { went, came }]) => [
    key,
    { went: [...went], came: [...came], began, ended },
  ]);
  process.send({ quiet: true });
  await once(process, "message");
  return { ...report, connections: heard };
}

async function playMatches({ bots, options }) {
  const [owner, ...others] = bots;
  for (;;) {
    const number = await owner.create(options);
    for (const bot of others) await bot.join(number);
    await Promise.all(bots.map((bot) => bot.finish()));
    for (const { game } of bots) game.store.dispatch(deskActions.forgotten());
  }
}

/** Does something with each of a list, so many at a time. */
async function inLanes(list, work, lanes = LANES) {
  const rest = list.values();
  const lane = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
