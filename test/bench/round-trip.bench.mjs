import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { encodeHandshake, encodeMessage, encodePacket, MessageType, PacketType } from "@shaddock/protocol";
import { connect } from "shaddock";
import { ws } from "shaddock/ws";
import { WebSocket } from "ws";
import { chatMessage } from "./bodies.mjs";
import { install } from "./install.mjs";
import { pairwise } from "./measure.mjs";

/** Requests without a response: as many as the client has by default, and one after the other. */
const SERIES = [
  { lanes: 8, requests: 100, words: "8 at a time", goal: { least: 0.9 } },
  { lanes: 1, requests: 40, words: "one after the other" },
];
const MOST_REQUESTS = Math.max(...SERIES.map(({ requests }) => requests));
const ROUNDS = 250;
const WARM_UP_ROUNDS = 30;

const textDecoder = new TextDecoder();

/**
 * Requests through a real server: the client against a bare socket that sends ready frames, and against the least that
 * a client can be on such a socket, with nothing but JSON, ids and promises.
 */
export async function run() {
  const server = await startServer();
  try {
    const runners = [await createOurs(server), await createLeast(server), await createBare(server)];
    const rows = [];
    for (const series of SERIES) rows.push(...(await compare(server, runners, series)));
    for (const { close } of runners) await close();
    return rows;
  } finally {
    server.stop();
  }
}

async function compare(server, runners, { lanes, requests, words, goal }) {
  const times = { ours: [], least: [], bare: [] };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const { name, echo } of runners) {
      const start = performance.now();
      await echo(lanes, requests);
      if (round >= 0) times[name].push(performance.now() - start);
    }
    // Who goes first must not matter.
    runners.push(runners.shift());
  }
  const group = `round trips through ${server.name}, ${words}`;
  const row = (name, other) => ({ group, name, ...pairwise(times[other], times.ours) });
  const least = pairwise(times.bare, times.least).value.toFixed(2);
  return [
    {
      ...row("our rate / that of a bare socket", "bare"),
      ...(goal && { goal }),
      note: `JSON, ids and promises: ${least}`,
    },
    row("our rate / that of JSON, ids and promises alone", "least"),
  ];
}

async function createOurs({ url, route }) {
  const client = await connect(url, { transport: ws(WebSocket) });
  const request = () => client.request(route, chatMessage);
  return { name: "ours", close: client.close, echo: (lanes, requests) => inLanes(request, lanes, requests) };
}

async function createLeast({ url, route }) {
  const pending = new Map();
  const { socket, close } = await openSocket(url, (id, body) => {
    pending.get(id)(JSON.parse(textDecoder.decode(body)));
    pending.delete(id);
  });
  let id = 0;
  const request = () =>
    new Promise((resolve) => {
      // So that ids have two bytes at the most.
      id = (id % 16_000) + 1;
      pending.set(id, resolve);
      socket.send(encodeMessage({ type: MessageType.Request, id, route, body: JSON.stringify(chatMessage) }));
    });
  return { name: "least", close, echo: (lanes, requests) => inLanes(request, lanes, requests) };
}

async function createBare({ url, route }) {
  const body = JSON.stringify(chatMessage);
  const frames = Array.from({ length: MOST_REQUESTS }, (_, i) =>
    encodeMessage({ type: MessageType.Request, id: i + 1, route, body }),
  );
  const unanswered = new Set();
  let sent = 0;
  let wanted = 0;
  let done;
  const send = () => {
    if (sent === wanted) return;
    unanswered.add(sent + 1);
    socket.send(frames[sent++]);
  };
  const { socket, close } = await openSocket(url, (id) => {
    if (!unanswered.delete(id)) return;
    send();
    if (unanswered.size === 0) done();
  });
  return {
    name: "bare",
    close,
    echo(lanes, requests) {
      sent = 0;
      wanted = requests;
      return new Promise((resolve) => {
        done = resolve;
        for (let i = 0; i < lanes; i++) send();
      });
    },
  };
}

/** Makes so many requests, as many at a time as there are lanes. */
async function inLanes(request, lanes, requests) {
  let sent = 0;
  const lane = async () => {
    while (sent++ < requests) await request();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Opens a socket of `ws` alone and shakes hands on it; `answered` is told of each response. */
async function openSocket(url, answered) {
  const heartbeat = encodePacket(PacketType.Heartbeat);
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () => {
      const sys = { type: "bench", version: "1" };
      socket.send(encodePacket(PacketType.Handshake, encodeHandshake({ sys, user: {} })));
    });
    socket.on("message", (bytes) => {
      if (bytes[0] === PacketType.Handshake) {
        socket.send(encodePacket(PacketType.HandshakeAck));
        resolve();
      } else if (bytes[0] === PacketType.Data) {
        answered(idOf(bytes), bytes.subarray(bytes[5] < 0x80 ? 6 : 7));
      }
    });
  });
  const timer = setInterval(() => socket.send(heartbeat), 500);
  const close = () => {
    clearInterval(timer);
    socket.close();
  };
  return { socket, close };
}

/** The id of a response, which begins behind the packet's header and the flag, and has at most two bytes here. */
function idOf(bytes) {
  return bytes[5] < 0x80 ? bytes[5] : (bytes[5] & 0x7f) | (bytes[6] << 7);
}

/** Nano, where there is one, otherwise Pinus. */
async function startServer() {
  const nano = join(process.env.SHADDOCK_SERVERS ?? "", "nano-fixture");
  const pinus = fileURLToPath(new URL("../servers/pinus/", import.meta.url));
  const isNano = process.env.SHADDOCK_SERVERS !== undefined && existsSync(nano);
  if (!isNano) install(pinus);
  const child = isNano
    ? spawn(nano, ["-addr", "127.0.0.1:0"], { stdio: ["pipe", "pipe", "ignore"] })
    : spawn(process.execPath, ["start.js"], { cwd: pinus, stdio: ["pipe", "pipe", "ignore"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    return isNano
      ? { name: "Nano", url, route: "fixture.echo", stop: () => child.kill() }
      : { name: "Pinus", url, route: "connector.fixture.echo", stop: () => child.kill() };
  }
  throw new Error("The server ended before it could be used");
}
