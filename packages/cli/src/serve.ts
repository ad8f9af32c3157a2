import { randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer as createHttpServer, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Chance,
  chatService,
  clusterChatService,
  createNanoServer,
  createServer,
  listenWebSocket,
  type NanoServer,
  type Practice,
  type Server,
} from "@shaddock/server";
import { CSP_HEADER } from "@shaddock/web/csp";
import sirv from "sirv";
import { isLocalOrigin } from "./origin.js";

/** Where to serve, and to whom. */
export interface ServeOptions {
  /** 0 is a free one. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** Whether pages of any site may connect, not only those of this machine. */
  readonly anyOrigin: boolean;
  /** The folder for accounts and matches of mahjong, made where it is missing. Default: none, they are kept in memory. */
  readonly data?: string | undefined;
  /** Fills a desk with bots, and gives how many sat down. Default: there are no bots. */
  readonly seatBots?: (mahjong: NanoServer, deskId: string) => Promise<number>;
  /** What is left to chance at the tables, for tests. Default: nobody can foresee it. */
  readonly chance?: Chance | undefined;
  /** The built web app. Default: the one of this repository. */
  readonly folder?: string;
}

/** A server that runs. */
export interface Serving {
  /** The address of the web app. */
  readonly url: string;
  readonly port: number;
  /** The chat at `/nano`. */
  readonly chat: Server;
  /** The chat at `/cluster`. */
  readonly cluster: Server;
  /** The mahjong at `/mahjong`. */
  readonly mahjong: NanoServer;
  /** Ends it; sessions are closed. */
  close(): Promise<void>;
}

/** Nobody waits for ever for somebody who has gone, or has fallen asleep. */
const PRACTICE: Practice = { turnSeconds: 30, absentSeconds: 10, dealSeconds: 15, readySeconds: 60 };

/**
 * Serves the web app and, on the same port, the chat of Nano's chat demo at `/nano`, that of its cluster demo at
 * `/cluster`, and mahjong as of NanoServer at `/mahjong`, with its HTTP API below that.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE, or of the data
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, host, anyOrigin } = options;
  const folder = options.folder ?? fileURLToPath(new URL("../../web/dist", import.meta.url));
  const allowOrigin = anyOrigin ? () => true : isLocalOrigin;
  const files = sirv(folder, { setHeaders: secure });
  const mahjong = createMahjong(options, allowOrigin);
  const chat = createServer({ components: [chatService()] });
  const cluster = createServer({ components: [clusterChatService()] });
  const http = createHttpServer((request, response) => {
    if (request.url?.startsWith("/mahjong/")) mahjong.handle(request, response);
    else files(request, response);
  });
  const close = async (): Promise<void> => {
    await Promise.all([chat.close(), cluster.close(), mahjong.close()]);
    await new Promise<void>((resolve) => {
      http.close(() => resolve());
      http.closeAllConnections();
    });
  };
  const games = { "/nano": chat, "/cluster": cluster, "/mahjong": mahjong.server };
  for (const [path, server] of Object.entries(games)) {
    await listenWebSocket(server, { httpServer: http, path, allowOrigin });
  }
  http.on("upgrade", (request, socket) => {
    if ((request.url?.split("?", 1)[0] ?? "") in games) return;
    // Whoever asked may be gone already.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  try {
    await listen(http, port, host);
  } catch (error) {
    await close();
    throw error;
  }
  const { port: actualPort } = http.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}/`;
  return { url, port: actualPort, chat, cluster, mahjong, close };
}

function createMahjong(
  { data, seatBots, chance }: ServeOptions,
  allowOrigin: (origin: string | undefined) => boolean,
): NanoServer {
  if (data !== undefined) mkdirSync(data, { recursive: true });
  const mahjong: NanoServer = createNanoServer({
    // Players of an earlier run who come back, and whom nobody knows, shall not be taken for new ones.
    data: data === undefined ? { firstUid: randomInt(100_000, 900_000) } : { file: join(data, "mahjong.db") },
    game: { practice: PRACTICE, ...(chance && { chance }) },
    api: {
      path: "/mahjong",
      allowOrigin,
      // Nobody is here to buy cards from.
      leastCards: 10,
      seatBots: seatBots && ((deskId) => seatBots(mahjong, deskId)),
    },
  });
  return mahjong;
}

function secure(response: ServerResponse, path: string): void {
  response.setHeader("Content-Security-Policy", CSP_HEADER);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  // Names of the other files change with their content.
  response.setHeader(
    "Cache-Control",
    path === "/" || path.endsWith(".html") ? "no-cache" : "max-age=31536000, immutable",
  );
}

function listen(http: HttpServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve();
    });
  });
}
