import { createServer as createTcpServer, type Socket } from "node:net";
import type { Server } from "./create-server.js";
import { CLOSE_TIME, type Listener, type ListenOptions, startListening, stopListening } from "./listener.js";
import { CloseCode, type Stream } from "./stream.js";

/**
 * Listens for TCP connections and gives them to a server. TCP has no close codes: a client sees only the end.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE
 */
export async function listenTcp(server: Server, options: ListenOptions = {}): Promise<Listener> {
  const tcp = createTcpServer({ noDelay: true }, (socket) => server.accept(streamOf(socket)));
  const { host, port } = await startListening(tcp, options, server);
  const close = (): Promise<void> => stopListening(tcp);
  server.onClose(close);
  return { url: `tcp://${host}`, port, close };
}

function streamOf(socket: Socket): Stream {
  let failure = "";
  const stream: Stream = {
    remoteAddress: socket.remoteAddress,
    buffered: () => socket.writableLength,
    ondata() {},
    onclose() {},
    send(bytes) {
      socket.write(bytes);
    },
    close(code) {
      if (code === CloseCode.Broken) {
        socket.destroy();
      } else {
        socket.end();
        setTimeout(() => socket.destroy(), CLOSE_TIME).unref();
      }
    },
  };
  socket.on("data", (bytes) => stream.ondata(bytes));
  socket.on("error", (error) => {
    failure = error.message;
  });
  socket.on("close", () => stream.onclose(CloseCode.Broken, failure));
  return stream;
}
