/** Why a connection ended. When the client ends it, 4000 plus this number is the WebSocket close code. */
export const CloseCode = {
  /** `client.close()` was called. */
  Closed: 0,
  /** The connection broke, or the server closed it without saying why. */
  Lost: 1,
  /** No connection came about. */
  ConnectFailed: 2,
  /** No connection within the connect time-out. */
  ConnectTimeout: 3,
  /** No answer to the handshake within the connect time-out. */
  HandshakeTimeout: 4,
  /** The server answered the handshake with another code than 200. */
  HandshakeRefused: 5,
  /** The server sent bytes that break the protocol. */
  ProtocolError: 6,
  /** The connection was open but mute, or the timers stood still for too long. */
  HeartbeatTimeout: 7,
  /** The server kicked this client. */
  Kicked: 8,
  /** The `resume` hook failed, or did not end within the connect time-out. */
  ResumeFailed: 9,
} as const;

/** One of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** Why a connection, and with it maybe the client, ended. */
export interface CloseReason {
  readonly code: CloseCode;
  /** For people, in English. */
  readonly message: string;
  /** The WebSocket close code that the other side or the platform gave; 1006 where it gave none. */
  readonly socketCode?: number;
  /** The code of a refused handshake: 400 (Pitaya), 500 or 501 (Pomelo, Pinus). */
  readonly status?: number;
  /** What was thrown. */
  readonly cause?: unknown;
}

/** Whether trying again would be no use, or is not wanted: closed, refused, kicked. */
export function isTerminal({ code }: CloseReason): boolean {
  return TERMINAL.includes(code);
}

const TERMINAL: readonly CloseCode[] = [CloseCode.Closed, CloseCode.HandshakeRefused, CloseCode.Kicked];
