/** Traffic and latency of a client, over all its connections. */
export interface Stats {
  /** Bytes received, without what the transport adds. */
  bytesIn: number;
  /** Bytes sent, without what the transport adds. */
  bytesOut: number;
  /** Messages received. */
  messagesIn: number;
  /** Messages sent. */
  messagesOut: number;
  /** Messages received that reached nobody: responses too late or unasked for, bodies and routes that are not readable. */
  dropped: number;
  /** How long a response takes, in ms, smoothed over the last ones; undefined before the first. */
  latency: number | undefined;
}

/** All zero. */
export function newStats(): Stats {
  return { bytesIn: 0, bytesOut: 0, messagesIn: 0, messagesOut: 0, dropped: 0, latency: undefined };
}
