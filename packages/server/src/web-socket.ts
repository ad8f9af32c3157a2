import { createServer as createHttpServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import type { Server } from "./create-server.js";
import { CLOSE_TIME, type Listener, type ListenOptions, startListening, stopListening } from "./listener.js";
import { CloseCode, type Stream } from "./stream.js";

/** Where to listen for WebSockets, and whom to let in. */
export interface WebSocketListenOptions extends ListenOptions {
  /** The path of the address, such as `/nano`; others get 404. Default: any. */
  readonly path?: string;
  /** Whether a page of this origin may connect; undefined is no page. Default: all may, as with Nano. */
  readonly allowOrigin?: (origin: string | undefined) => boolean;
  /** A server that does other things too, and is or will be listening; then `host` and `port` say nothing. */
  readonly httpServer?: HttpServer;
}

/** So many packets of the longest kind may come in one frame. */
const PACKETS_PER_FRAME = 16;
/** Bytes that may wait before pings are no longer answered: whoever only pings must not fill the memory. */
const MAX_WAITING_PONGS = 65_536;
/** Bytes of the longest packet that is copied into its frame. Longer ones also have another header. */
const LONGEST_FRAMED = 65_535;
/** Ms that an HTTP client may take to ask for its upgrade. */
const UPGRADE_TIME = 10_000;

/**
 * Listens for WebSockets and gives them to a server.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE
 */
export async function listenWebSocket(server: Server, options: WebSocketListenOptions = {}): Promise<Listener> {
  const { path: given, allowOrigin = () => true, httpServer } = options;
  const path = given === undefined ? undefined : `/${given.replace(/^\//, "")}`;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: PACKETS_PER_FRAME * (server.limits.body + 4),
    perMessageDeflate: false,
    clientTracking: false,
    autoPong: false,
    // Text frames are read as the bytes they are, as Nano does.
    skipUTF8Validation: true,
  });
  const http =
    httpServer ??
    createHttpServer({ headersTimeout: UPGRADE_TIME }, (_request, response) => {
      response.writeHead(426, { Upgrade: "websocket", Connection: "close" }).end("Connect with a WebSocket\n");
    });

  const frameOf = createFramer();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (path !== undefined && request.url?.split("?", 1)[0] !== path) {
      // On somebody else's server it may be somebody else's path.
      if (http.listenerCount("upgrade") === 1) refuse(socket, "404 Not Found");
    } else if (!allowOrigin(request.headers.origin)) {
      refuse(socket, "403 Forbidden");
    } else {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        server.accept(streamOf(webSocket, request.socket, frameOf));
      });
    }
  };
  http.on("upgrade", upgrade);

  const address = httpServer ? undefined : await startListening(http, options, server);
  const close = async (): Promise<void> => {
    http.off("upgrade", upgrade);
    if (!httpServer) await stopListening(http);
  };
  server.onClose(close);
  return { url: address ? `ws://${address.host}${path ?? "/"}` : "", port: address?.port ?? 0, close };
}

function streamOf(socket: WebSocket, wire: Socket, frameOf: Framer): Stream {
  let failure = "";
  const stream: Stream = {
    remoteAddress: wire.remoteAddress,
    buffered: () => wire.writableLength,
    ondata() {},
    onclose() {},
    send(bytes) {
      // Past `ws`, which makes a header for each client and writes it and the bytes apart. It holds nothing back that
      // this could overtake: only compressed frames wait in it, and here are none.
      if (bytes.length > LONGEST_FRAMED) socket.send(bytes);
      else if (socket.readyState === WebSocket.OPEN) wire.write(frameOf(bytes));
    },
    close(code, reason) {
      if (code === CloseCode.Broken) {
        socket.terminate();
      } else {
        socket.close(code, reason);
        setTimeout(() => socket.terminate(), CLOSE_TIME).unref();
      }
    },
  };
  // One buffer, of one frame or of several: that is what `nodebuffer`, the default, gives.
  socket.on("message", (data) => stream.ondata(data as Buffer));
  socket.on("ping", (data) => {
    if (socket.bufferedAmount < MAX_WAITING_PONGS) socket.pong(data);
  });
  socket.on("error", (error) => {
    failure = error.message;
  });
  socket.on("close", (code, reason) => stream.onclose(code, failure || reason.toString()));
  return stream;
}

/** Makes a whole frame of a packet of up to {@link LONGEST_FRAMED} bytes. */
type Framer = (bytes: Uint8Array) => Buffer;

/** Makes binary frames without a mask, and only one of a packet that goes to many. [RFC 6455: 5.2] */
function createFramer(): Framer {
  let last: Uint8Array | undefined;
  let frame = Buffer.alloc(0);
  return (bytes) => {
    if (bytes !== last) {
      const { length } = bytes;
      const header = length < 126 ? [0x82, length] : [0x82, 126, length >> 8, length & 0xff];
      frame = Buffer.allocUnsafe(header.length + length);
      frame.set(header);
      frame.set(bytes, header.length);
      last = bytes;
    }
    return frame;
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
