import type { LooseContract, PushBody, PushRoute } from "./contract.js";

/**
 * Tells sessions apart: 1, 2, … in the order in which they came. A server that imitates Nano gives 64-bit ids, which
 * are beyond what a number can hold. [nano: snowflake]
 */
export type SessionId = number | bigint;

/** Is told once that a session ended, with the WebSocket close code and a reason for people. */
export type CloseListener = (code: number, reason: string) => void;

/** One client's connection, from its acceptance to its end. A client that comes back gets a new one. */
export interface Session<C = LooseContract> {
  readonly id: SessionId;
  /** What the application keeps of this client. [nano: session.Set] */
  readonly data: Map<string, unknown>;
  /** Where the client is, for logs; undefined where nobody knows. */
  readonly remoteAddress: string | undefined;
  /** Whether it has ended. */
  readonly closed: boolean;
  /**
   * Sends a push. What is pushed before the handshake is done follows it.
   *
   * @returns false when it was not sent: the session has ended, or too much waits already
   * @throws ProtocolError `route-length` or `packet-length`, or what the serializer throws
   */
  push<Route extends PushRoute<C>>(route: Route, body: PushBody<C, Route>): boolean;
  /** The packet of a push. It is the same function for all sessions of a server, so one packet serves them all. */
  readonly encodePush: (route: string, body: unknown) => Uint8Array;
  /**
   * Sends a packet as it is, such as one of {@link encodePush}; otherwise like {@link push}. Its bytes must not be
   * changed later.
   */
  send(packet: Uint8Array): boolean;
  /** Sends a kick packet with the reason, then closes. Nano has none to send and only closes. [pomelo: kick] */
  kick(reason?: string): void;
  /** Ends the connection; what was sent before still goes out. */
  close(reason?: string): void;
  /**
   * Calls back once when the session has ended, at once if it has.
   *
   * @returns takes the listener back
   */
  onClosed(listener: CloseListener): () => void;
}
