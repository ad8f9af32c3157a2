"use strict";

// Pinus looks for decorators on the handlers and leaves it to the application to load what they need.
require("reflect-metadata");
const { parentPort, workerData } = require("node:worker_threads");
const { createApp, pinus } = require("./app.js");

const { adminPort, useDict, useProtobuf } = workerData;
const app = createApp(adminPort);

// Otherwise every handler method has a code; now config/dictionary.json alone says which routes have one.
app.set("dictionaryConfig", { ignoreAutoRouter: true });
app.set("connectorConfig", {
  connector: pinus.connectors.hybridconnector,
  distinctHost: true, // listen on the server's host only
  heartbeat: 1, // seconds
  useDict,
  useProtobuf,
  checkClient: (_type, version) => version !== "0.0.0",
  handshake,
});

/** Refuses the token "refuse". Everybody else is bound to a user: Pinus addresses pushes by user id. */
function handshake(message, answer, socket) {
  if (message.user?.token === "refuse") return answer(new Error("refused"));
  app.get("sessionService").bind(socket.id, socket.id, answer);
}

let listening = false;

// A body that does not decode by its schema throws past every handler of Pinus. It then reads nothing more from
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
