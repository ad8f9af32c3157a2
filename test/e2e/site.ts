import { readFile } from "node:fs/promises";
import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { chatService, clusterChatService, createServer, listenWebSocket, type Server } from "@shaddock/server";

const TYPES: { readonly [extension: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A running web app with both chats of the embedded server beside it. */
export interface Site {
  readonly url: string;
  readonly port: number;
  readonly chat: Server;
  readonly cluster: Server;
  close(): Promise<void>;
}

/** Where {@link startSite} finds things. */
export interface SiteOptions {
  /** The folder of the web app. */
  readonly dist: string;
  /** The header `Content-Security-Policy`. */
  readonly csp: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** Starts the web app and both chats on one port, as the command `serve` does. */
export async function startSite({ dist, csp, port = 0 }: SiteOptions): Promise<Site> {
  const chat = createServer({ components: [chatService()] });
  const cluster = createServer({ components: [clusterChatService()] });
  const http = createHttpServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    const name = path === "/" ? "index.html" : path.slice(1);
    // Flat: what has a slash in it is no file of the app.
    const body = name.includes("/") ? undefined : await readFile(join(dist, name)).catch(() => undefined);
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.writeHead(body ? 200 : 404, { "Content-Type": type, "Content-Security-Policy": csp }).end(body);
  });
  await listenWebSocket(chat, { httpServer: http, path: "/nano" });
  await listenWebSocket(cluster, { httpServer: http, path: "/cluster" });
  const actual = await listen(http, port);
  return {
    url: `http://127.0.0.1:${actual}/`,
    port: actual,
    chat,
    cluster,
    async close() {
      await Promise.all([chat.close(), cluster.close()]);
      await new Promise((resolve) => {
        http.close(resolve);
        http.closeAllConnections();
      });
    },
  };
}

function listen(http: HttpServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, "127.0.0.1", () => resolve((http.address() as AddressInfo).port));
  });
}
