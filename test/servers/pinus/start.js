"use strict";

// Runs the master in the main thread and the connector in a worker: one process, so that no way of
// killing it leaves a part behind, not even when the connector hangs.

const net = require("node:net");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { Worker } = require("node:worker_threads");
const { createApp } = require("./app.js");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "admin-port": { type: "string" },
    dictionary: { type: "string", default: "on" },
    protobuf: { type: "string", default: "on" },
  },
});

/** Starts the master and resolves with its application. */
function startMaster(adminPort) {
  const app = createApp(adminPort);
  // Otherwise the master starts the servers of servers.json itself, as processes of their own.
  app.set("mode", "stand-alone", true);
  return new Promise((resolve, reject) => {
    app.start((error) => (error ? reject(error) : resolve(app)));
  });
}

/** Starts the connector that servers.json describes; the process ends with it. */
function startConnector(app, adminPort) {
  const server = { ...app.get("servers").connector[0], clientPort: values.port };
  const connector = new Worker(path.join(__dirname, "connector.js"), {
    argv: Object.entries(server).map(([key, value]) => `${key}=${value}`),
    workerData: {
      adminPort,
      useDict: values.dictionary === "on",
      useProtobuf: values.protobuf === "on",
    },
  });
  connector.on("message", ({ address, port }) => {
    process.stdout.write(`listening on ws://${address}:${port}\n`);
  });
  connector.on("error", (error) => console.error(error));
  connector.on("exit", () => process.exit(1));
}

/** Resolves with a port that nobody listens on: the admin port must be known before the master starts. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function main() {
  const adminPort = Number(values["admin-port"] ?? (await freePort()));
  const app = await startMaster(adminPort);
  startConnector(app, adminPort);
}

process.on("SIGTERM", () => process.exit(0));
// The end of stdin is the end of whoever started this.
process.stdin.on("close", () => process.exit(0)).resume();

main();
