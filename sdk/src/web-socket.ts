import { ABNORMAL_CLOSE, type Dial, type Transport, type TransportEvents } from "./transport.js";

/** As much of a WebSocket as is used: browsers, Cocos, `ws` and Node have it. */
export interface WebSocketLike {
  binaryType?: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: ArrayBuffer): void;
  close(code?: number, reason?: string): void;
}

/** How {@link webSocket} makes its sockets. */
export interface WebSocketOptions {
  /** The class, where the platform has none: `shaddock/ws` is for the one of the package `ws`. */
  readonly WebSocket?: new (
    url: string,
    ...rest: never[]
  ) => WebSocketLike;
  /** Subprotocols; by default none, because no server of the family picks one and browsers then refuse. */
  readonly protocols?: string | string[];
  /** Cocos on Android and iOS: the file of the certificate authority for `wss:`. */
  readonly caPath?: string;
}

/** A buffer, maybe of another realm and no instance of ArrayBuffer here, or a view of one. */
type BinaryData = ArrayBuffer & Partial<ArrayBufferView<ArrayBuffer>>;

type AnyWebSocket = new (url: string, ...rest: unknown[]) => WebSocketLike;

/** The transport over WebSocket: the default one. */
export function webSocket(options: WebSocketOptions = {}): Dial {
  return (url, events) => {
    const { protocols, caPath } = options;
    const Socket = (options.WebSocket ?? (globalThis as { WebSocket?: unknown }).WebSocket) as AnyWebSocket | undefined;
    if (!Socket) throw new TypeError("No WebSocket here: give { transport: webSocket({ WebSocket }) }");
    // Cocos native takes what it is given at face value: no undefined in its arguments.
    const rest = caPath ? [protocols ?? [], caPath] : protocols ? [protocols] : [];
    return overSocket(new Socket(url, ...rest), events);
  };
}

/** The transport over a socket that was just made. */
export function overSocket(socket: WebSocketLike, events: TransportEvents): Transport {
  socket.binaryType = "arraybuffer";
  // Not every platform has a close event behind an error event. Code 0 is what Cocos on iOS gives for an abnormal end.
  const end = (event?: { code?: number; reason?: string; message?: unknown }): void =>
    events.close(
      event?.code || ABNORMAL_CLOSE,
      event?.reason ?? (typeof event?.message === "string" ? event.message : ""),
    );
  // All four, and now: Cocos native has no addEventListener and reports a handler that is missing.
  socket.onopen = () => events.open();
  socket.onmessage = ({ data }: { data: BinaryData | string }) =>
    events.data(
      typeof data === "string" ? data : new Uint8Array(data.buffer ?? data, data.byteOffset, data.byteLength),
    );
  socket.onerror = end;
  socket.onclose = end;
  return {
    // A buffer of exactly the packet's length, as it mostly is: the class of WeChat minigames takes nothing else.
    send: (bytes) =>
      socket.send((bytes.length < bytes.buffer.byteLength ? bytes.slice() : bytes).buffer as ArrayBuffer),
    close: (code, reason) => socket.close(code, reason),
  };
}
