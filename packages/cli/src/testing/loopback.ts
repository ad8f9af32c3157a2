import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { WebSocket } from "ws";

/** A TCP server of a test, on a free port of this machine. */
export interface TcpServer {
  readonly port: number;
  /** The next connection, which may be here already. */
  accepted(): Promise<Socket>;
  close(): Promise<void>;
}

/** Listens; whoever connects waits for {@link TcpServer.accepted}. */
export async function startTcpServer(): Promise<TcpServer> {
  const waiting: Socket[] = [];
  const all = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
    all.add(socket);
    socket.on("error", () => {});
    waiting.push(socket);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async accepted() {
      while (waiting.length === 0) await once(server, "connection");
      return waiting.shift() as Socket;
    },
    async close() {
      for (const socket of all) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A WebSocket of a test, open. What came is in `chunks`. */
export interface Browser {
  readonly socket: WebSocket;
  readonly chunks: Buffer[];
  /** Resolves with why it closed. */
  readonly closed: Promise<readonly [code: number, reason: string]>;
  /** Resolves with the first `length` bytes, when they are there. */
  bytes(length: number): Promise<Buffer>;
}

/** Connects a WebSocket to an address of `http:`. */
export async function browse(url: string, options: object = {}): Promise<Browser> {
  const socket = new WebSocket(url.replace(/^http/, "ws"), options);
  const chunks: Buffer[] = [];
  let length = 0;
  socket.on("message", (data: Buffer) => {
    chunks.push(data);
    length += data.length;
  });
  const closed = new Promise<readonly [number, string]>((resolve) => {
    socket.once("close", (code, reason) => resolve([code, reason.toString()]));
  });
  await once(socket, "open");
  return {
    socket,
    chunks,
    closed,
    async bytes(wanted) {
      while (length < wanted) await once(socket, "message");
      return Buffer.concat(chunks).subarray(0, wanted);
    },
  };
}

/** Everything that comes until the other side ends its half. */
export async function readToEnd(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  socket.resume();
  await once(socket, "end");
  return Buffer.concat(chunks);
}
