/**
 * One connection that carries bytes, seen from the server: a WebSocket, a TCP socket, or an end of a pair in memory.
 * The server sets {@link ondata} and {@link onclose} when it accepts it.
 */
export interface Stream {
  /** Sends one packet: one binary frame, where there are frames. Its bytes do not change later. */
  send(bytes: Uint8Array): void;
  /**
   * Ends it; what was sent before still goes out. The reason has at most 123 bytes. The code 1006 means: break it
   * without saying so, as Nano does.
   */
  close(code: number, reason: string): void;
  /** Bytes sent that the network has not taken yet; absent where nothing ever waits. */
  buffered?(): number;
  /** Where the client is, for logs. */
  readonly remoteAddress?: string | undefined;
  /** Bytes from the client, split and merged in any way. They must not be changed later. */
  ondata: (bytes: Uint8Array) => void;
  /** The client ended it, or it broke. Not told after {@link close}. */
  onclose: (code: number, reason: string) => void;
}

/** Why the server ends a connection: WebSocket close codes. A server that imitates Nano always breaks it (1006). */
export const CloseCode = {
  /** `session.close()`, a kick, or a refused handshake. */
  Normal: 1000,
  /** The server is closing. */
  GoingAway: 1001,
  /** Bytes that break the protocol: a bad type, length, id or code, or a packet at the wrong time. */
  ProtocolError: 1002,
  /** The connection broke, or is broken without a word. */
  Broken: 1006,
  /** A fault of the server itself. */
  ServerFault: 1011,
  /** The server has as many sessions as it may have. */
  TryAgainLater: 1013,
  /** No complete handshake in time. */
  HandshakeTimeout: 4100,
  /** Nothing was heard for three heartbeat intervals. */
  HeartbeatTimeout: 4101,
  /** More packets, or more requests at once, than the limits allow. */
  TooFast: 4102,
  /** More bytes wait for this client than the limits allow. */
  TooSlow: 4103,
} as const;

/** One of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];
