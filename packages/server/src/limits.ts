import { MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH } from "@shaddock/protocol";

/** What one client may cost. Every limit but `body` may be Infinity. */
export interface Limits {
  /** How many sessions there may be; further ones are closed with 1013. */
  readonly sessions: number;
  /** The longest body of a packet from a client, in bytes: 1 to 16 777 215. */
  readonly body: number;
  /** Packets a second that a session may send in the long run; each full 4096 bytes of body count as one more. */
  readonly rate: number;
  /** Packets that it may send at once. */
  readonly burst: number;
  /** Messages of a session whose handlers have not finished. */
  readonly pending: number;
  /** Bytes that may wait for one client before `overflow` applies. */
  readonly buffered: number;
  /**
   * What happens when more waits: the session is closed, so that its client comes back and starts afresh, or pushes
   * are dropped (`push` gives false) and only at twice as much it is closed. Responses are never dropped.
   */
  readonly overflow: "close" | "drop";
  /** Ms from the connection to the handshake's ack. */
  readonly handshakeTime: number;
  /** Ms that a handler may take before its request is answered with an error; 0 for ever. */
  readonly handlerTime: number;
}

/** The limits that apply where none are given. */
export const DEFAULT_LIMITS: Limits = {
  // Far more than practice needs, far less than a process can have open.
  sessions: 1000,
  // A client that works here must work with Nano.
  body: NANO_MAX_BODY_LENGTH,
  // A player makes a few packets a second, a load test some hundred.
  rate: 500,
  burst: 1000,
  // A client keeps 16 requests in flight at the most.
  pending: 256,
  // Minutes of a game, or a few large answers.
  buffered: 1024 * 1024,
  overflow: "close",
  handshakeTime: 10_000,
  handlerTime: 30_000,
};

/** Bytes of a packet's body that cost as much as a packet. */
const BYTES_PER_TOKEN = 4096;

/** Lets through what a rate allows. */
export interface Bucket {
  /** Whether a packet with a body of so many bytes may come now, `time` being ms on a clock that does not jump. */
  take(length: number, time: number): boolean;
}

/** A bucket of `burst` tokens that gets `rate` new ones a second. */
export function createBucket(rate: number, burst: number): Bucket {
  let tokens = burst;
  let filledAt = 0;
  return {
    take(length, time) {
      if (time > filledAt) tokens = Math.min(burst, tokens + (rate * (time - filledAt)) / 1000);
      filledAt = time;
      tokens -= 1 + Math.floor(length / BYTES_PER_TOKEN);
      return tokens >= 0;
    },
  };
}

/** The longest time-out of a timer, in ms: 24 days stand for ever. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** Fills in the defaults. Throws RangeError where a limit is not above 0; `handlerTime` may be 0. */
export function withDefaultLimits(limits: Partial<Limits> = {}): Limits {
  const all = { ...DEFAULT_LIMITS, ...limits };
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === "string" || value > 0 || (name === "handlerTime" && value === 0)) continue;
    throw new RangeError(`Cannot limit ${name} to ${value}: give a number above 0`);
  }
  if (all.body > MAX_BODY_LENGTH) throw new RangeError(`Cannot limit body to ${all.body}: 24 bits tell its length`);
  return {
    ...all,
    handshakeTime: Math.min(all.handshakeTime, LONGEST_TIMEOUT),
    handlerTime: Math.min(all.handlerTime, LONGEST_TIMEOUT),
  };
}
