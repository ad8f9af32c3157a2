import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { encodeHandshake, encodeMessage, encodePacket, MessageType, PacketType } from "@shaddock/protocol";
import { connect, webSocket } from "shaddock";
import { WebSocket } from "ws";
import { chatMessage } from "./bodies.mjs";
import { install } from "./install.mjs";
import { pairwise } from "./measure.mjs";

/** Requests without a response: as many as the client has by default. */
const WINDOW = 8;
const REQUESTS = 100;
const ROUNDS = 250;
const WARM_UP_ROUNDS = 30;

/** Requests through a real server: the client against a bare socket that sends ready frames. */
export async function run() {
  const server = await startServer();
  try {
    const runners = [await createOurs(server), await createBare(server)];
    const times = { ours: [], bare: [] };
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (const { name, echo } of runners) {
        const start = performance.now();
        await echo();
        if (round >= 0) times[name].push(performance.now() - start);
      }
      runners.reverse();
    }
    for (const { close } of runners) await close();
    return [
      {
        group: `round trips through ${server.name}, ${WINDOW} at a time`,
        name: "our rate / that of a bare socket",
        ...pairwise(times.bare, times.ours),
        goal: { least: 0.9 },
      },
    ];
  } finally {
    server.stop();
  }
}

async function createOurs({ url, route }) {
  const client = await connect(url, { transport: webSocket({ WebSocket }), window: WINDOW });
  return {
    name: "ours",
    close: client.close,
    async echo() {
      let sent = 0;
      const lane = async () => {
        while (sent++ < REQUESTS) await client.request(route, chatMessage);
      };
      await Promise.all(Array.from({ length: WINDOW }, lane));
    },
  };
}

async function createBare({ url, route }) {
  const body = JSON.stringify(chatMessage);
  const frames = Array.from({ length: REQUESTS }, (_, i) =>
    encodeMessage({ type: MessageType.Request, id: i + 1, route, body }),
  );
  const heartbeat = encodePacket(PacketType.Heartbeat);
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const unanswered = new Set();
  let sent = 0;
  let done;
  const send = () => {
    if (sent === REQUESTS) return;
    unanswered.add(sent + 1);
    socket.send(frames[sent++]);
  };
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
      } else if (bytes[0] === PacketType.Data && unanswered.delete(idOf(bytes))) {
        send();
        if (unanswered.size === 0) done();
      }
    });
  });
  const timer = setInterval(() => socket.send(heartbeat), 500);
  return {
    name: "bare",
    close() {
      clearInterval(timer);
      socket.close();
    },
    echo() {
      sent = 0;
      return new Promise((resolve) => {
        done = resolve;
        for (let i = 0; i < WINDOW; i++) send();
      });
    },
  };
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
