import { createServer as createHttpServer, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chatService, clusterChatService, createServer, listenWebSocket, type Server } from "@shaddock/server";
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
  /** Ends it; sessions are closed. */
  close(): Promise<void>;
}

/**
 * Serves the web app and, on the same port, the chat of Nano's chat demo at `/nano` and that of its cluster demo at
 * `/cluster`.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, host, anyOrigin } = options;
  const folder = options.folder ?? fileURLToPath(new URL("../../web/dist", import.meta.url));
  const files = sirv(folder, { setHeaders: secure });
  const http = createHttpServer((request, response) => files(request, response));
  const chat = createServer({ components: [chatService()] });
  const cluster = createServer({ components: [clusterChatService()] });
  const allowOrigin = anyOrigin ? () => true : isLocalOrigin;
  await listenWebSocket(chat, { httpServer: http, path: "/nano", allowOrigin });
  await listenWebSocket(cluster, { httpServer: http, path: "/cluster", allowOrigin });
  http.on("upgrade", (request, socket) => {
    if (/^\/(nano|cluster)(\?|$)/.test(request.url ?? "")) return;
    // Whoever asked may be gone already.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  await listen(http, port, host);
  const { port: actualPort } = http.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}/`,
    port: actualPort,
    chat,
    cluster,
    async close() {
      await Promise.all([chat.close(), cluster.close()]);
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
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
