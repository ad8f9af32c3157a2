import { type HandshakeRequest, RouteDictionary } from "@shaddock/protocol";
import type { AnyComponent } from "./component.js";
import { json } from "./json.js";
import { type Limits, withDefaultLimits } from "./limits.js";
import type { Serializer } from "./serializer.js";
import type { Session } from "./session.js";

/** Changes the bytes of a body that came. May throw: then only that message fails. */
export type InboundTransform = (body: Uint8Array, route: string, session: Session) => Uint8Array;

/** Changes the bytes of a body that leaves. It knows no session: what goes to many is made once. */
export type OutboundTransform = (body: Uint8Array, route: string) => Uint8Array;

/** Everything that can be set, with its default. */
export interface ServerOptions {
  /** The services. */
  readonly components: readonly AnyComponent[];
  /** Seconds between heartbeats, above 0 and at most 2 000 000; may be fractional. Default 30. */
  readonly heartbeat?: number;
  /** Routes that travel as a code of 16 bits: route to code. Default: none. */
  readonly dictionary?: Readonly<Record<string, number>>;
  /** Bodies to bytes and back. Default: JSON. */
  readonly serializer?: Serializer;
  /** Changes of the bytes, each list in the order in which it is applied. [nano: pipeline] */
  readonly pipeline?: {
    readonly inbound?: readonly InboundTransform[];
    readonly outbound?: readonly OutboundTransform[];
  };
  /**
   * Checks a handshake; undefined is one that is no JSON with an object `sys`. To refuse, throw: the client gets the
   * code of a {@link ServerError}, 500 otherwise. What it gives, or promises, becomes the answer's `user`.
   */
  readonly validate?: (handshake: HandshakeRequest | undefined, session: Session) => unknown;
  /**
   * Behaves as a real Nano server does, its silences, its 64-bit ids and its full queues included; the limits stay.
   * Default: as the protocol is meant.
   */
  readonly imitate?: "nano";
  /** What one client may cost. */
  readonly limits?: Partial<Limits>;
  /** Gives Unix ms. Default: Date.now. */
  readonly now?: () => number;
  /**
   * Is told of faults of the application: a handler, transform or listener that threw. What a client does wrong is no
   * fault. Default: console.error.
   */
  readonly onError?: (error: unknown, where: string) => void;
}

/** {@link ServerOptions} with the defaults filled in. */
export interface Settings extends Omit<ServerOptions, "dictionary" | "pipeline" | "limits" | "imitate"> {
  readonly heartbeat: number;
  readonly codes: Readonly<Record<string, number>> | undefined;
  readonly dictionary: RouteDictionary | undefined;
  readonly serializer: Serializer;
  readonly inbound: readonly InboundTransform[];
  readonly outbound: readonly OutboundTransform[];
  /** Whether to imitate Nano. */
  readonly nano: boolean;
  readonly limits: Limits;
  readonly now: () => number;
  /** Unix ms when the server was made. */
  readonly startedAt: number;
  /** Tells `onError`. Never throws. */
  readonly report: (error: unknown, where: string) => void;
}

/** The longest interval of a timer is 2^31 - 1 ms. */
const LONGEST_HEARTBEAT = 2_000_000;

/** Fills in the defaults. Throws RangeError or TypeError where an option cannot be what it is. */
export function withDefaults(options: ServerOptions): Settings {
  const { heartbeat = 30, dictionary, pipeline = {}, imitate, now = Date.now } = options;
  const { onError = (error, where) => console.error(`${where}:`, error) } = options;
  const nano = imitate === "nano";
  if (!(heartbeat > 0 && heartbeat <= LONGEST_HEARTBEAT)) {
    throw new RangeError(`Cannot have heartbeats every ${heartbeat} s: give above 0 and at most ${LONGEST_HEARTBEAT}`);
  }
  return {
    serializer: nano ? json({ bigints: "integer", empty: "error", escapes: true }) : json(),
    ...options,
    heartbeat,
    codes: dictionary,
    dictionary: dictionary && createDictionary(dictionary),
    inbound: pipeline.inbound ?? [],
    outbound: pipeline.outbound ?? [],
    nano,
    limits: withDefaultLimits(options.limits),
    now,
    startedAt: now(),
    report(error, where) {
      try {
        onError(error, where);
      } catch (worse) {
        // Nobody is left to tell but the console; a socket callback must not throw.
        console.error(worse, error);
      }
    },
  };
}

function createDictionary(codes: Readonly<Record<string, number>>): RouteDictionary {
  if ("" in codes) throw new TypeError("Cannot have the empty route in a dictionary: every response has it");
  if (new Set(Object.values(codes)).size < Object.keys(codes).length) {
    throw new TypeError("Cannot have two routes with one code in a dictionary");
  }
  return new RouteDictionary(codes);
}
