import { type HandshakeResponse, type JsonObject, MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH } from "@shaddock/protocol";
import type { Storage } from "./agreements.js";
import type { Session } from "./client.js";
import { type CloseReason, isTerminal } from "./close-reason.js";
import type { LooseContract } from "./contract.js";
import { LONGEST_TIMEOUT, NEVER } from "./heartbeat.js";
import { browserHints, type Hints } from "./hints.js";
import { json } from "./json.js";
import type { Serializer } from "./serializer.js";
import type { Dial } from "./transport.js";
import { webSocket } from "./web-socket.js";

/** A value, or a function that gives it, now or later. Asked anew before each connection. */
export type Provided<T> = T | (() => T | Promise<T>);

/** Changes the bytes of a body: after the serializer on the way out, before it on the way in. */
export type BodyTransform = (body: Uint8Array, route: string) => Uint8Array;

/** How a connection that was lost is made anew. */
export interface ReconnectOptions {
  /** The longest first delay, in ms; each further one is twice that of the one before. Default 500. */
  readonly minDelay?: number;
  /** The longest delay of all, in ms. Default 20 000. */
  readonly maxDelay?: number;
  /** How often to try before giving up. Default: for ever. */
  readonly attempts?: number;
  /** Whether to try again after this reason. Default: not after a kick or a refused handshake. */
  readonly retry?: (reason: CloseReason) => boolean;
}

/** The line of messages that cannot be sent at once. */
export interface QueueOptions {
  /** How many messages may wait. Default 256. */
  readonly limit?: number;
  /** What becomes of a message while there is no connection: it fails (default), or waits for the next one. */
  readonly offline?: "reject" | "wait";
  /** What gives way when the line is full: the new message (default), or the oldest one. */
  readonly overflow?: "newest" | "oldest";
}

/** Everything that can be set, with its default. */
export interface ClientOptions<C = LooseContract> {
  /** How to connect. Default: the platform's WebSocket. */
  readonly transport?: Dial;
  /** Ms until a connection and its handshake must have succeeded, then `resume`. Default 10 000. */
  readonly connectTimeout?: number;
  /** What the handshake tells the server. */
  readonly handshake?: {
    /** Fields of the handshake's `sys`, beside `type` and `version`. */
    readonly sys?: JsonObject;
    /** The application's own data, such as a token. */
    readonly user?: Provided<JsonObject>;
  };
  /** Ms until a request without a response fails; 0 for never. Default 10 000. */
  readonly requestTimeout?: number;
  /** How many requests may be without a response; the others wait in order. 1 to 16, default 8: Nano drops answers
   * when more than 16 messages are queued for a session. */
  readonly window?: number;
  /** Messages that cannot be sent at once. */
  readonly queue?: QueueOptions;
  /** How a lost connection is made anew; false for not at all. */
  readonly reconnect?: ReconnectOptions | false;
  /**
   * Runs after each new handshake and before anything else is sent: log in again, join again. What it sends
   * through the session given goes first. The connection counts as open when it has succeeded, and is given up when
   * it has not within `connectTimeout` from its beginning.
   */
  readonly resume?: (session: Session<C>, handshake: HandshakeResponse) => unknown;
  /** Bodies to bytes and back, or a function that makes it from the handshake. Default: JSON. */
  readonly serializer?: Serializer | ((handshake: HandshakeResponse) => Serializer);
  /** Changes of the bytes, each list in the order in which it is applied. [nano: pipeline] */
  readonly pipeline?: { readonly inbound?: readonly BodyTransform[]; readonly outbound?: readonly BodyTransform[] };
  /** Inflates zlib streams (Pitaya compresses): the one of `shaddock/inflate`. */
  readonly inflate?: (bytes: Uint8Array, maxLength: number) => Uint8Array;
  /** The longest body to send, in bytes. Default 65 536: Nano closes on more. */
  readonly maxSendLength?: number;
  /** The longest body to accept, in bytes, before and after inflating. Default 16 777 215. */
  readonly maxReceiveLength?: number;
  /** Keeps Pomelo's dictionary and schemas between visits. Default: as long as the client. */
  readonly storage?: Storage;
  /** Reads the server's clock off a handshake: Unix ms. Default: `sys.now`. Nano's `sys.servertime` is no clock. */
  readonly serverTime?: (handshake: HandshakeResponse) => unknown;
  /** When to look after the connection at once. Default: the page gets visible or online. */
  readonly hints?: Hints;
  /** Gives 0 to 1, for the reconnect delay. Default: Math.random. */
  readonly random?: () => number;
}

/** {@link ClientOptions} with the defaults filled in. */
export interface Settings extends Omit<ClientOptions, "reconnect" | "queue" | "pipeline"> {
  readonly transport: Dial;
  readonly connectTimeout: number;
  readonly requestTimeout: number;
  readonly serializer: NonNullable<ClientOptions["serializer"]>;
  readonly inbound: readonly BodyTransform[];
  readonly outbound: readonly BodyTransform[];
  readonly maxSendLength: number;
  readonly maxReceiveLength: number;
  readonly serverTime: (handshake: HandshakeResponse) => unknown;
  readonly hints: Hints;
  readonly random: () => number;
  readonly queue: Required<QueueOptions> & { readonly window: number };
  readonly reconnect: Required<ReconnectOptions> | false;
}

/** How much these may be at the most; the least is 1. */
const MOST = {
  connectTimeout: LONGEST_TIMEOUT,
  window: 16,
  maxSendLength: MAX_BODY_LENGTH,
  maxReceiveLength: MAX_BODY_LENGTH,
};

/** Fills in the defaults. Throws RangeError where an option is out of its range. */
export function withDefaults<C>(options: ClientOptions<C>): Settings {
  const { window = 8, reconnect = {}, pipeline: { inbound = [], outbound = [] } = {} } = options;
  for (const [name, most] of Object.entries(MOST)) {
    const value = options[name as keyof typeof MOST] ?? 1;
    if (!(value >= 1 && value <= most)) throw new RangeError(`Give a ${name} of 1 to ${most}, not ${value}`);
  }
  return {
    transport: webSocket(),
    connectTimeout: 10_000,
    requestTimeout: 10_000,
    serializer: json(),
    maxSendLength: NANO_MAX_BODY_LENGTH,
    maxReceiveLength: MAX_BODY_LENGTH,
    serverTime: ({ sys }) => sys.now,
    hints: browserHints,
    random: Math.random,
    ...(options as ClientOptions),
    inbound,
    outbound,
    queue: { limit: 256, offline: "reject", overflow: "newest", ...options.queue, window },
    reconnect: reconnect && {
      minDelay: 500,
      maxDelay: 20_000,
      attempts: NEVER,
      retry: (reason) => !isTerminal(reason),
      ...reconnect,
    },
  };
}
