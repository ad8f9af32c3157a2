import { closing } from "./closing.js";
import { handshake } from "./handshake.js";
import { heartbeat } from "./heartbeat.js";
import { messages } from "./messages.js";
import { nano } from "./nano.js";
import { requests } from "./requests.js";
import { routes } from "./routes.js";
import { streams } from "./streams.js";
import type { Statement } from "./target.js";
import { typed } from "./typed.js";

/** The conformance list: written once, run against every server that can do what a statement needs. */
export const statements: readonly Statement[] = [
  // First, because it takes longest.
  ...heartbeat,
  ...handshake,
  ...messages,
  ...routes,
  ...typed,
  ...requests,
  ...closing,
  ...streams,
  ...nano,
];
