import {
  decodeMessage,
  encodeMessage,
  encodeUtf8,
  type HandshakeResponse,
  type Message,
  MessageType,
  type Packet,
  RouteDictionary,
} from "@shaddock/protocol";
import { AbortError, BodyError, RequestError } from "./errors.js";
import { NEVER, now } from "./heartbeat.js";
import { inflated } from "./inflated.js";
import type { Settings } from "./options.js";
import { createOutbox, type Outbox, type Outgoing } from "./outbox.js";
import type { BodyKind, Serializer } from "./serializer.js";
import type { Stats } from "./stats.js";

/** As much of an AbortSignal as is used; Cocos has no AbortController, so anything of this shape will do. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What can be said of one request. */
export interface RequestOptions {
  /** Ms until it fails; 0 for never. Default: the client's `requestTimeout`. */
  readonly timeout?: number;
  /** Gives it up. */
  readonly signal?: AbortSignalLike;
}

/** Where a {@link Messenger}'s results go. */
export interface MessengerEvents {
  /** Bytes to send. */
  send(bytes: Uint8Array): void;
  /** A push arrived. */
  pushed(route: string, body: unknown): void;
  /** Something failed that has no promise to reject. */
  failed(error: unknown): void;
}

/** What sends. */
export interface Sender {
  /** Sends a request; settles with its response or one error. */
  request(route: string, body?: unknown, options?: RequestOptions): Promise<unknown>;
  /** Sends a notify. Throws what is known at once; what becomes known later is told. */
  notify(route: string, body?: unknown): void;
}

/** The message layer of a client: bodies to messages and back, and which response belongs to which request. */
export interface Messenger {
  /** What waits to be sent, or for a response. */
  readonly outbox: Outbox;
  /** Takes over what the server and the client agreed on for a new connection. */
  agree(handshake: HandshakeResponse): void;
  /**
   * Makes what sends, for the `resume` hook or for everyone.
   *
   * @param check throws where nothing can be sent
   */
  sender(session: boolean, check: () => void): Sender;
  /** Takes in a data packet that arrived at `time`. Gives true when it answered a request. */
  receive(packet: Packet, time: number): boolean;
}

/** Makes a messenger that counts in `stats`. */
export function createMessenger(settings: Settings, stats: Stats, events: MessengerEvents): Messenger {
  let serializer: Serializer;
  let dictionary: RouteDictionary;

  const outbox = createOutbox(settings.queue, (message) => {
    const { route, id } = message;
    let body: Uint8Array | string;
    try {
      body = serializer.encode(message.body, route);
      for (const transform of settings.outbound) {
        body = transform(typeof body === "string" ? encodeUtf8(body) : body, route);
      }
    } catch (error) {
      throw new BodyError(route, error);
    }
    const type = id ? MessageType.Request : MessageType.Notify;
    const bytes = encodeMessage({ type, id, route, body }, dictionary, settings.maxSendLength);
    stats.messagesOut++;
    events.send(bytes);
  });

  const decode = (message: Message, route: string, kind: BodyKind): unknown => {
    let { body } = message;
    if (message.deflated) body = inflated(body, settings);
    for (const transform of settings.inbound) body = transform(body, route);
    return serializer.decode(body, route, kind);
  };

  const respond = (message: Message, time: number): boolean => {
    const request = outbox.take(message.id, time);
    // Normal: it is too late, or Nano answered another request under this id.
    if (!request) return !++stats.dropped;
    const { route } = request;
    const { latency = time - request.time } = stats;
    // [RFC 6298: smoothed round-trip time]
    stats.latency = latency + (time - request.time - latency) / 8;
    try {
      if (message.error) {
        const { code, msg, metadata } = decode(message, route, "error") as RequestErrorBody;
        request.fail(new RequestError(`${code}`, msg ?? "", metadata));
      } else {
        request.answer?.(decode(message, route, "response"));
      }
    } catch (error) {
      request.fail(new BodyError(route, error));
    }
    return true;
  };

  return {
    outbox,
    agree(handshake) {
      const { serializer: given } = settings;
      dictionary = new RouteDictionary(handshake.sys.dict ?? {});
      serializer = typeof given === "function" ? given(handshake) : given;
    },
    sender: (session, check) => ({
      request(route, body, { timeout = settings.requestTimeout, signal } = {}) {
        return new Promise((answer, fail) => {
          check();
          if (signal?.aborted) throw new AbortError(route, signal.reason);
          const time = now();
          const expiresAt = timeout > 0 ? time + timeout : NEVER;
          const message: Outgoing = { route, body, session, timeout, fail, answer, id: 0, time, expiresAt };
          if (signal) {
            const abort = (): void => outbox.fail(message, new AbortError(route, signal.reason));
            signal.addEventListener("abort", abort);
            message.release = () => signal.removeEventListener("abort", abort);
          }
          outbox.add(message);
        });
      },
      notify(route, body) {
        check();
        let failed = (error: unknown): void => {
          throw error;
        };
        const fail = (error: unknown): void => failed(error);
        const expiresAt = NEVER;
        outbox.add({ route, body, session, timeout: 0, fail, id: 0, time: now(), expiresAt });
        failed = events.failed;
      },
    }),
    receive(packet, time) {
      stats.messagesIn++;
      let route = "";
      let body: unknown;
      try {
        const message = decodeMessage(packet, dictionary);
        if (message.type === MessageType.Response) return respond(message, time);
        route = message.route;
        if (message.type !== MessageType.Push) throw new Error("not for a client");
        body = decode(message, route, "push");
      } catch (error) {
        stats.dropped++;
        events.failed(route ? new BodyError(route, error) : error);
        return false;
      }
      events.pushed(route, body);
      return false;
    },
  };
}

interface RequestErrorBody {
  readonly code?: unknown;
  readonly msg?: string;
  readonly metadata?: { readonly [key: string]: string };
}
