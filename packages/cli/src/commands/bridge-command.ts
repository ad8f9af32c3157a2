import type { Command } from "commander";
import { bridge } from "../bridge/bridge.js";
import { DEFAULT_LIMITS } from "../bridge/limits.js";
import { parseCount, parseHttpUrl, parsePort, parseTarget } from "./arguments.js";
import { endOnSignal } from "./end-on-signal.js";

const { connections, perAddress, idleTime } = DEFAULT_LIMITS;

/** Adds `shaddock bridge`. */
export function addBridge(program: Command): void {
  program
    .command("bridge")
    .description(
      "let browsers reach a server that speaks only TCP: bytes go from WebSocket to TCP and back as they are",
    )
    .requiredOption("--to <host:port>", "the server's TCP address", parseTarget)
    .option("--http <url>", "the server's HTTP API, to be passed on at the same port (default: none)", parseHttpUrl)
    .option("-p, --port <port>", "the port; 0 for a free one", parsePort, 3260)
    .option("--host <host>", "the address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1")
    .option("--any-origin", "let pages of any site connect, not only those of this machine", false)
    .option("--connections <count>", "WebSockets at a time", parseCount(1, 65_535), connections)
    .option("--per-address <count>", "WebSockets at a time from one address", parseCount(1, 65_535), perAddress)
    .option("--idle <seconds>", "silence after which a connection ends", parseCount(1, 86_400), idleTime / 1000)
    .addHelpText("after", HELP)
    .action(async ({ to, http: api, port, host, anyOrigin, idle, ...counts }) => {
      const limits = { ...counts, idleTime: 1000 * idle };
      const { url, close } = await bridge({ to, api, port, host, anyOrigin, limits });
      console.log(
        `The bridge to ${to.host}:${to.port} is at ${url} and ${url.replace(/^http/, "ws")} (Ctrl+C ends it)`,
      );
      endOnSignal(close);
    });
}

const HELP = `
Example, for NanoServer as it comes:
  shaddock bridge --to 127.0.0.1:33251 --http http://127.0.0.1:12307
A page then gives http://127.0.0.1:3260 as the server's one address.

Close codes: 1000 the server ended it, 1001 silence, or the bridge ends, 1003 a text frame, 1009 a message too long,
1011 the server's connection broke, 1014 the server cannot be reached. HTTP: 403 for pages of other sites, 404 for
what is not for players, 429 and 503 for too many, 502 and 504 for an API that is down or silent.`;
