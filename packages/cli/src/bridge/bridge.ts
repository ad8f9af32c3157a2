import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { isLocalOrigin } from "../origin.js";
import { type BridgeLimits, DEFAULT_LIMITS } from "./limits.js";
import { answer, createPassThrough } from "./pass-through.js";
import { createRelay, type Relay, RelayClose } from "./relay.js";

/** Where to listen, where to pass on to, and for whom. */
export interface BridgeOptions {
  /** 0 is a free one. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** The server's TCP address. */
  readonly to: { readonly host: string; readonly port: number };
  /** The server's HTTP API. Default: none is passed on. */
  readonly api?: URL | undefined;
  /** Whether pages of any site may connect, not only those of this machine. */
  readonly anyOrigin: boolean;
  /** Default: {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<BridgeLimits>;
}

/** A bridge that runs. */
export interface Bridge {
  /** Its one address, `http:`; WebSockets connect to the same with `ws:`. */
  readonly url: string;
  /** WebSockets at the moment. */
  readonly connections: number;
  /** Ends it, and every connection through it. */
  close(): Promise<void>;
}

/**
 * Bridges WebSockets, which are all that a browser has, and a server that speaks TCP: each WebSocket at the path `/`
 * gets a connection of its own, and bytes go through as they come.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE
 */
export async function bridge(options: BridgeOptions): Promise<Bridge> {
  const { to, api, anyOrigin } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const mayConnect = anyOrigin ? () => true : isLocalOrigin;
  const relays = new Map<Relay, string>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.message,
    perMessageDeflate: false,
    clientTracking: false,
    autoPong: false,
    // Text is refused, whatever it says.
    skipUTF8Validation: true,
  });
  const pass: RequestListener = api
    ? createPassThrough(api, limits.requestTime)
    : (_request, response) => answer(response, 426, "Connect with a WebSocket");
  const http = createServer((request, response) => {
    if (mayConnect(request.headers.origin)) pass(request, response);
    else answer(response, 403, "The bridge is for pages of its own machine");
  });

  http.on("upgrade", (request, socket, head) => {
    const refusal = whyNot(request);
    if (refusal) {
      refuse(socket, refusal);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const tcp = connect({ ...to, noDelay: true, allowHalfOpen: true });
      const relay = createRelay(webSocket, tcp, limits);
      relays.set(relay, request.socket.remoteAddress ?? "");
      relay.ended.then(() => relays.delete(relay));
    });
  });

  function whyNot({ url, headers, socket }: IncomingMessage): string | undefined {
    if (url?.split("?", 1)[0] !== "/") return "404 Not Found";
    if (!mayConnect(headers.origin)) return "403 Forbidden";
    if (relays.size >= limits.connections) return "503 Service Unavailable";
    const neighbours = [...relays.values()].filter((address) => address === socket.remoteAddress).length;
    return neighbours >= limits.perAddress ? "429 Too Many Requests" : undefined;
  }

  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(options.port, options.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}/`,
    get connections() {
      return relays.size;
    },
    async close() {
      const gone = new Promise<void>((resolve) => http.close(() => resolve()));
      for (const relay of relays.keys()) relay.close(RelayClose.Away, "The bridge ends");
      await Promise.all([...relays.keys()].map((relay) => relay.ended));
      http.closeAllConnections();
      await gone;
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  // Whoever asked may be gone already.
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
