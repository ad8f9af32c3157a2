/** What a bridge bears. Times are ms, sizes bytes. */
export interface BridgeLimits {
  /** WebSockets at a time; more get 503. */
  readonly connections: number;
  /** WebSockets at a time from one address; more get 429. */
  readonly perAddress: number;
  /** The longest message of a WebSocket; a longer one ends it with 1009. Several packets may share one. */
  readonly message: number;
  /** What may wait for a slow reader before its writer is paused, each way. At least 65 536. */
  readonly buffer: number;
  /** How long the server may take to accept a connection. */
  readonly connectTime: number;
  /** How long nothing may come or go. Heartbeats come and go. */
  readonly idleTime: number;
  /** How long whoever is told of the end may take to agree, and to read what still waits for it. */
  readonly closeTime: number;
  /** How long the HTTP API may be silent while it is asked something. */
  readonly requestTime: number;
}

/** The limits of a bridge that is told none: plenty for one person's tables, too little to hurt the machine. */
export const DEFAULT_LIMITS: BridgeLimits = {
  connections: 256,
  perAddress: 64,
  message: 1_048_576,
  buffer: 262_144,
  connectTime: 10_000,
  idleTime: 120_000,
  closeTime: 5_000,
  requestTime: 30_000,
};
