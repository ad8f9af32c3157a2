import { connect } from "node:net";
import { gathering } from "./gather.js";
import { ABNORMAL_CLOSE, type Dial } from "./transport.js";

/** The transport over TCP for Node: `connect("tcp://127.0.0.1:3250", { transport: tcp() })`. */
export function tcp(): Dial {
  return (url, events) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port), noDelay: true });
    const gather = gathering(socket);
    let message = "";
    socket.on("connect", events.open);
    socket.on("data", events.data);
    socket.on("error", (error) => {
      message = error.message;
    });
    socket.on("close", () => events.close(ABNORMAL_CLOSE, message));
    return {
      send: (bytes) => {
        gather();
        socket.write(bytes);
      },
      close: () => {
        socket.end();
        // The other side may never end its half, nor stop sending.
        setTimeout(() => socket.destroy(), 1000).unref();
      },
    };
  };
}
