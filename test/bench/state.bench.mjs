import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createBots } from "@shaddock/bots";
import {
  connectionActions,
  DESK_ROUTES,
  deskActions,
  deskReducer,
  INITIAL_OPTIONS,
  rootReducer,
  selectTable,
} from "@shaddock/game";
import { createRandom } from "@shaddock/mahjong";
import { createChance, createNanoServer } from "@shaddock/server";
import { createClient, json } from "shaddock";
import { playOn, seatPlayers } from "../load/match.ts";
import { readMessages } from "../nanoserver/log.ts";
import { readMatchRecording } from "../nanoserver/match-recording.ts";
import { startEmbeddedNanoServer } from "../servers/embedded-nanoserver.ts";
import { cpuTime, quartiles, timeSideBySide } from "./measure.mjs";

const RECORDINGS = new URL("../recordings/nanoserver/", import.meta.url);
const PLAYERS = 4;
const ROUNDS = 4;
const OPTIONS = { ...INITIAL_OPTIONS, mode: PLAYERS, round: ROUNDS };
/** How often the recorded match is looked at, push by push. */
const LOOKS = 60;
/** Matches of one batch, and batches. */
const MATCHES = 2;
const BATCHES = 8;
const WARM_UP_BATCHES = 2;

/** The state of the game at a recorded match, and whole matches on one core. */
export async function run() {
  return [...stateRows(matchActions()), ...(await matchRows())];
}

function stateRows(actions) {
  const group = `state of the game, ${PLAYERS} players, ${ROUNDS} rounds, ${actions.length} pushes`;
  const connected = connectionActions.changed({ name: "open", time: 0 });
  const alone = deskReducer(undefined, connected);
  const { fold } = timeSideBySide({ fold: () => actions.reduce(deskReducer, alone) }, 60);
  const pushes = timePushes(actions, rootReducer(undefined, connected));
  /** Of all pushes, so many take no longer: by their medians, and by their quartiles. */
  const within = (share) => {
    const at = (key) => pushes.map((times) => times[key]).sort((a, b) => a - b)[Math.floor(share * pushes.length)];
    return { value: at("value"), low: at("low"), high: at("high") };
  };
  const unit = "ms";
  return [
    { group, name: "folding the match", ...quartiles(fold), unit, goal: { most: 20 } },
    { group, name: "from a push to the table: half of them", ...within(0.5), unit, goal: { most: 0.2 } },
    { group, name: "  99 of 100", ...within(0.99), unit, goal: { most: 0.2 } },
  ];
}

/** What one player of a recorded match was told: the first rounds of the first recording that is long enough. */
function matchActions() {
  for (const file of readdirSync(RECORDINGS)) {
    const { connections } = readMatchRecording(gunzipSync(readFileSync(new URL(file, RECORDINGS))).toString());
    const { options, player } = connections[0].about;
    if (connections.length > PLAYERS || options.mode !== PLAYERS || options.round < ROUNDS) continue;
    const actions = actionsOf(readMessages(connections[0]), player);
    const ends = [...actions.keys()].filter((i) => /on(Round|Game)End/.test(actions[i].payload.route));
    if (ends.length >= ROUNDS) return actions.slice(0, ends[ROUNDS - 1] + 1);
  }
  throw new Error(`No recording has ${ROUNDS} rounds of ${PLAYERS} players whose connections were never lost`);
}

function actionsOf(messages, self) {
  return messages.flatMap(({ kind, route, body, time }) => {
    if (kind === "push" && DESK_ROUTES.includes(route)) return [deskActions.pushed({ route, body, time })];
    const isDesk = kind === "response" && /CreateDesk|Join/.test(route);
    return isDesk ? [deskActions.entered({ table: body.tableInfo, self, again: false })] : [];
  });
}

/** How long each push of the match takes, from the action to the view of the table. */
function timePushes(actions, before) {
  const times = actions.map(() => []);
  for (let look = 0; look < LOOKS; look++) {
    let state = before;
    actions.forEach((action, i) => {
      const start = performance.now();
      state = rootReducer(state, action);
      selectTable(state);
      times[i].push(performance.now() - start);
    });
  }
  return times.map(quartiles);
}

async function matchRows() {
  const group = `matches on one core, ${PLAYERS} players, ${ROUNDS} rounds`;
  const ways = [
    ["the server alone, players from a recording", await recordedWay()],
    ["with a bot on the game's state at each seat", botsWay()],
    ["with whole bots: SDK, store, flows, HTTP", await wholeBotsWay()],
  ];
  const rows = [];
  for (const [name, { play, stop }] of ways) {
    const rates = [];
    for (let batch = -WARM_UP_BATCHES; batch < BATCHES; batch++) {
      const before = cpuTime();
      for (let match = 0; match < MATCHES; match++) await play();
      if (batch >= 0) rates.push((1000 * MATCHES) / (cpuTime() - before));
    }
    await stop();
    rows.push({ group, name, ...quartiles(rates), unit: "matches/s" });
  }
  return rows;
}

/** A server whose matches are always the same, as long as its players are. Streams are in memory, bodies encrypted. */
function createServer() {
  return createNanoServer({ game: { chance: createChance(createRandom(1)) } });
}

function botsWay(sent) {
  const { server, store, close } = createServer();
  const random = createRandom(2);
  return {
    async play() {
      const players = seatPlayers({ server, sent }, store, OPTIONS);
      await playOn(players, random);
      checkRecord(store, players[0].uid);
      for (const player of players) player.leave();
    },
    stop: close,
  };
}

/** Plays once with bots, and then gives what they sent to another server with the same walls. */
async function recordedWay() {
  const matches = [];
  const bots = botsWay((bytes, uid) => matches.at(-1).push({ bytes, uid }));
  for (let match = 0; match < MATCHES * (WARM_UP_BATCHES + BATCHES); match++) {
    matches.push([]);
    await bots.play();
  }
  await bots.stop();
  const { server, store, close } = createServer();
  return {
    async play() {
      const streams = new Map();
      for (let seat = 0; seat < PLAYERS; seat++) {
        const stream = { send() {}, close() {}, ondata() {}, onclose() {} };
        server.accept(stream);
        streams.set(store.addGuest().uid, stream);
      }
      for (const { bytes, uid } of matches.shift()) streams.get(uid).ondata(bytes);
      checkRecord(store, streams.keys().next().value);
      for (const stream of streams.values()) stream.onclose(1000, "");
    },
    stop: close,
  };
}

function checkRecord(store, uid) {
  const [match] = store.matchesOf(uid);
  if (match?.rounds !== ROUNDS) throw new Error(`The match of player ${uid} is not over`);
}

async function wholeBotsWay() {
  const { apiUrl, url, client, stop } = await startEmbeddedNanoServer();
  const bots = createBots({
    server: { api: apiUrl, game: url },
    createClient: (address, options) => createClient(address, { ...options, ...client }),
    fetch,
    serializer: json(),
    now: Date.now,
    random: Math.random,
    // What bots wait for takes no time, unless it only ends a wait that has failed.
    pause: (ms) => new Promise((resolve) => (ms < 1000 ? setImmediate(resolve) : setTimeout(resolve, ms).unref())),
    think: 0,
  });
  return {
    async play() {
      const { dissolved } = await bots.playMatch(OPTIONS);
      if (dissolved) throw new Error("A match was broken off");
    },
    async stop() {
      await bots.stop();
      await stop();
    },
  };
}
