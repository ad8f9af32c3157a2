import { type Corkable, gathering } from "./gather.js";
import type { Dial } from "./transport.js";
import { overSocket, type WebSocketLike } from "./web-socket.js";

/** As much of the class of the package `ws` as is used beside what every WebSocket has. */
export interface WsSocket extends WebSocketLike {
  on(event: "upgrade", listener: (response: { readonly socket: Corkable }) => void): unknown;
}

/**
 * The transport over the package `ws`, for Node: `connect(url, { transport: ws(WebSocket) })`. It copies nothing of what
 * arrives, and what is sent in one turn of the event loop goes to the system in one piece; still one frame a packet.
 *
 * @param options those of `ws`, such as `headers`
 */
export function ws(WebSocket: new (url: string, options?: object) => WsSocket, options: object = {}): Dial {
  return (url, events) => {
    const socket = new WebSocket(url, options);
    const { send, close } = overSocket(socket, events);
    socket.binaryType = "nodebuffer";
    let gather = (): void => {};
    socket.on("upgrade", (response) => {
      gather = gathering(response.socket);
    });
    return {
      send(bytes) {
        gather();
        send(bytes);
      },
      close,
    };
  };
}
