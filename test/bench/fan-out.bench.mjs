import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { encodeHandshake, encodeMessage, encodePacket, MessageType, PacketType } from "@shaddock/protocol";
import { createGroup, createServer, listenWebSocket } from "@shaddock/server";
import { WebSocketServer } from "ws";
import { chatMessage } from "./bodies.mjs";
import { cpuTime, pairwise } from "./measure.mjs";

const CLIENTS = 1000;
/** Pushes to everyone, one right after the other. */
const PUSHES = 5;
const ROUNDS = 60;
const WARM_UP_ROUNDS = 10;
const ROUTE = "onMessage";

/** One push to many clients: a group of the embedded server against a loop over bare sockets with ready bytes. */
export async function run() {
  const receivers = fork(fileURLToPath(new URL("./receivers.mjs", import.meta.url)), { execArgv: [] });
  const ask = async (question) => {
    receivers.send(question);
    await once(receivers, "message");
  };
  try {
    const ways = [await createOurs(ask), await createBare(ask)];
    const times = { ours: [], bare: [] };
    const bytes = CLIENTS * PUSHES * frameLength(encodePush().length);
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (const { name, port, broadcast } of ways) {
        const start = cpuTime();
        for (let i = 0; i < PUSHES; i++) broadcast();
        const time = cpuTime() - start;
        // The next one begins when nothing of this one is left in the sockets.
        await ask({ wait: { port, bytes } });
        if (round >= 0) times[name].push(time);
      }
      ways.reverse();
    }
    return [
      {
        group: `fan-out to ${CLIENTS} clients`,
        name: "our rate / that of bare sockets",
        ...pairwise(times.bare, times.ours),
        goal: { least: 0.85 },
      },
    ];
  } finally {
    receivers.kill();
  }
}

async function createOurs(ask) {
  const group = createGroup();
  const server = createServer({
    components: [],
    // So that no heartbeat is among the bytes that are counted.
    heartbeat: 3600,
    limits: { sessions: CLIENTS },
    validate: (_handshake, session) => {
      group.add(session);
    },
  });
  const { port } = await listenWebSocket(server, { port: 0 });
  const hello = [
    encodePacket(PacketType.Handshake, encodeHandshake({ sys: { type: "bench" } })),
    encodePacket(PacketType.HandshakeAck),
  ];
  await ask({ open: { port, count: CLIENTS, frames: hello.map(clientFrame) } });
  return { name: "ours", port, broadcast: () => group.broadcast(ROUTE, chatMessage) };
}

async function createBare(ask) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
  await once(server, "listening");
  const { port } = server.address();
  await ask({ open: { port, count: CLIENTS, frames: [] } });
  const bytes = encodePush();
  return {
    name: "bare",
    port,
    broadcast() {
      for (const socket of server.clients) socket.send(bytes);
    },
  };
}

function encodePush() {
  return encodeMessage({ type: MessageType.Push, route: ROUTE, body: JSON.stringify(chatMessage) });
}

/** The length of the frame that a server makes of so many bytes, fewer than 65 536. [RFC 6455: 5.2] */
function frameLength(length) {
  return length + (length < 126 ? 2 : 4);
}

/** The frame that a client makes of fewer than 126 bytes, as hex. The mask is 0, which changes nothing. */
function clientFrame(bytes) {
  return Buffer.from([0x82, 0x80 | bytes.length, 0, 0, 0, 0, ...bytes]).toString("hex");
}
