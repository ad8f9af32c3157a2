"use strict";

// stdout carries one line (see start.js), and Pomelo's logger knows only console.log. It keeps the function
// it finds when it is loaded, so the other files take Pomelo from here.
console.log = console.error;
const pomelo = require("pomelo");

/** A Pomelo application of this folder whose master is, or will be, on `adminPort`. */
function createApp(adminPort) {
  const app = pomelo.createApp({ base: __dirname });
  const master = app.getMaster();
  // Pomelo hands the port to net's listen() and connect() as it is; a number would listen on all interfaces.
  master.port = { host: master.host, port: adminPort };
  return app;
}

module.exports = { createApp, pomelo };
