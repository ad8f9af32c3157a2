"use strict";

const { pinus } = require("pinus");

/** A Pinus application of this folder whose master is, or will be, on `adminPort`. */
function createApp(adminPort) {
  const app = pinus.createApp({ base: __dirname });
  const master = app.getMaster();
  // Pinus hands the port to net's listen() and connect() as it is; a number would listen on all interfaces.
  master.port = { host: master.host, port: adminPort };
  return app;
}

module.exports = { createApp, pinus };
