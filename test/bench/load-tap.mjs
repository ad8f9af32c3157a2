// What both processes of load.bench.mjs write down about their connections: which packet came when, and why.
import { existsSync, readFileSync } from "node:fs";
import { PacketType } from "@shaddock/protocol";

/** Ms between two looks at the event loop. */
const LOOK_INTERVAL = 10;

/** Whether a frame is a message: heartbeats come when they want. */
function isMessage(bytes) {
  return bytes[0] === PacketType.Data;
}

/** Whether a message is a push. [reference: the flag byte behind the packet's header] */
function isPush(bytes) {
  return bytes[4] === 6;
}

/** The number that a client gives its connection, in the handshake's own data. */
function numberOf(handshake) {
  return JSON.parse(Buffer.from(handshake).subarray(4).toString()).user.connection;
}

/**
 * A server that writes down which message of which client each push is the consequence of.
 *
 * @returns the server to give streams to, its connections by number, and the pushes: four numbers each, the connection,
 *   how many messages it had been sent then, the connection of the cause (0 for none), how many had come from that
 */
export function tapServer(server) {
  const connections = new Map();
  const pushes = [];
  let cause = { number: 0, received: 0 };
  const none = cause;
  const accept = (stream) => {
    const connection = { number: 0, sent: 0, received: 0, open: true };
    const tapped = {
      remoteAddress: stream.remoteAddress,
      buffered: () => stream.buffered(),
      close: (code, reason) => {
        connection.open = false;
        stream.close(code, reason);
      },
      send(bytes) {
        if (isMessage(bytes)) {
          connection.sent++;
          if (isPush(bytes)) pushes.push(connection.number, connection.sent, cause.number, cause.received);
        }
        stream.send(bytes);
      },
      ondata() {},
      onclose() {},
    };
    stream.ondata = (bytes) => {
      if (connection.number === 0) {
        connection.number = numberOf(bytes);
        connections.set(connection.number, connection);
      }
      if (isMessage(bytes)) connection.received++;
      cause = connection;
      tapped.ondata(bytes);
      cause = none;
    };
    stream.onclose = (code, reason) => {
      connection.open = false;
      tapped.onclose(code, reason);
    };
    server.accept(tapped);
  };
  return { server: { ...server, accept }, connections, pushes };
}

/**
 * A transport that writes down when messages went and came: `came` when all that they change has been changed.
 *
 * @param connections gets each connection, by number
 */
export function tapTransport(dial, connections) {
  return (url, events) => {
    let connection;
    const transport = dial(url, {
      open: events.open,
      data(bytes) {
        events.data(bytes);
        if (isMessage(bytes)) connection.came.push(performance.now());
      },
      close(code, reason) {
        if (connection) connection.open = false;
        events.close(code, reason);
      },
    });
    return {
      send(bytes) {
        if (!connection) {
          connection = { went: [], came: [], open: true };
          connections.set(numberOf(bytes), connection);
        }
        if (isMessage(bytes)) connection.went.push(performance.now());
        transport.send(bytes);
      },
      close: transport.close,
    };
  };
}

/** Ms that this process' own thread has been ready to run and had no core, where the system tells it. */
function waitedForCore() {
  const file = "/proc/self/schedstat";
  return existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[1]) / 1e6 : 0;
}

/** Begins to watch what this process costs; the function returned ends it, and tells. */
export function watchProcess() {
  const began = performance.now();
  const before = process.cpuUsage();
  const waitedBefore = waitedForCore();
  const delays = [];
  let last = began;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.push(now - last - LOOK_INTERVAL);
    last = now;
  }, LOOK_INTERVAL);
  return () => {
    clearInterval(timer);
    const { user, system } = process.cpuUsage(before);
    const time = performance.now() - began;
    delays.sort((a, b) => a - b);
    return {
      /** Of one core, in per cent; and of the time, in which others had the cores. */
      cpu: (user + system) / 10 / time,
      waited: (100 * (waitedForCore() - waitedBefore)) / time,
      /** Ms that the event loop was late: the 99th percentile, and the most. */
      late: delays[Math.floor(delays.length * 0.99)],
      latest: delays.at(-1),
      memory: process.memoryUsage().rss / 1024 / 1024,
    };
  };
}
