"use strict";

const { parentPort, workerData } = require("node:worker_threads");
const { createApp, pomelo } = require("./app.js");

const { adminPort, useDict, useProtobuf } = workerData;
const app = createApp(adminPort);

app.set("connectorConfig", {
  connector: pomelo.connectors.hybridconnector,
  distinctHost: true, // listen on the server's host only
  heartbeat: 1, // seconds
  useDict,
  useProtobuf,
  checkClient: (_type, version) => version !== "0.0.0",
  handshake,
});

/** Refuses the token "refuse". Everybody else is bound to a user: Pomelo addresses pushes by user id. */
function handshake(message, answer, socket) {
  if (message.user?.token === "refuse") return answer(new Error("refused"));
  app.get("sessionService").bind(socket.id, socket.id, answer);
}

let listening = false;

// A body that does not decode by its schema throws past every handler of Pomelo. It then reads nothing more from
// that connection, and the heartbeat timeout closes it.
process.on("uncaughtException", (error) => {
  console.error(error);
  if (!listening) process.exit(1);
});

app.start(() => {
  const { listeningServer } = app.components.__connector__.connector;
  const announce = () => {
    listening = true;
    parentPort.postMessage(listeningServer.address());
  };
  if (listeningServer.listening) announce();
  else listeningServer.once("listening", announce);
});
