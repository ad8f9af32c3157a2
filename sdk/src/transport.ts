/** What a transport tells. After `close` it tells nothing more. */
export interface TransportEvents {
  /** Bytes can be sent now. */
  open(): void;
  /** Bytes arrived, split and merged in any way. They will not be changed later. A text frame comes as text. */
  data(bytes: Uint8Array | string): void;
  /** The connection ended or never came about. 1006 where the platform gives no code. */
  close(code: number, reason: string): void;
}

/** One connection that carries bytes. */
export interface Transport {
  /** Sends one packet: one frame, where there are frames. */
  send(bytes: Uint8Array): void;
  /** Ends it: 1000 or 4000 to 4999, and at most 123 bytes. What was sent before still goes out. */
  close(code: number, reason: string): void;
}

/** Starts a connection to `url`. Must not call `events` before it returns; may throw. */
export type Dial = (url: string, events: TransportEvents) => Transport;

/** The close code of a connection that broke. [RFC 6455: 7.4.1] */
export const ABNORMAL_CLOSE = 1006;
