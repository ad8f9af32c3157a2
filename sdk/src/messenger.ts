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
import { AbortError, BodyError, RequestError, TimeoutError } from "./errors.js";
import { LONGEST_TIMEOUT, now } from "./heartbeat.js";
import { inflated } from "./inflated.js";
import type { Settings } from "./options.js";
import { createOutbox, type Outbox, type Outgoing } from "./outbox.js";
import type { BodyKind, Serializer } from "./serializer.js";
import { type Stats, smoothed } from "./stats.js";

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
  /** Takes a data packet in. Gives true when it answered a request. */
  receive(packet: Packet): boolean;
}

/** Makes a messenger that counts in `stats`. */
export function createMessenger(settings: Settings, stats: Stats, events: MessengerEvents): Messenger {
  let serializer: Serializer;
  let dictionary: RouteDictionary;

  const drop = (error: unknown): boolean => {
    stats.dropped++;
    events.failed(error);
    return false;
  };

  const outbox = createOutbox(settings.queue, (message, id) => {
    const { route } = message;
    let body: Uint8Array | string;
    try {
      body = serializer.encode(message.body, route);
      for (const transform of settings.outbound) {
        body = transform(typeof body === "string" ? encodeUtf8(body) : body, route);
      }
    } catch (error) {
      throw new BodyError(route, error);
    }
    const type = message.answer ? MessageType.Request : MessageType.Notify;
    const bytes = encodeMessage({ type, id, route, body }, dictionary, settings.maxSendLength);
    message.sentAt = now();
    stats.messagesOut++;
    events.send(bytes);
  });

  const decode = (message: Message, route: string, kind: BodyKind): unknown => {
    let { body } = message;
    if (message.deflated) body = inflated(body, settings);
    for (const transform of settings.inbound) body = transform(body, route);
    return serializer.decode(body, route, kind);
  };

  const respond = (message: Message): boolean => {
    const request = outbox.take(message.id);
    // Normal: it is too late, or Nano answered another request under this id.
    if (!request) return !++stats.dropped;
    const { route } = request;
    stats.latency = smoothed(stats.latency, now() - (request.sentAt as number));
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
    outbox.pump();
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
        return new Promise((resolve, reject) => {
          check();
          let timer: ReturnType<typeof setTimeout> | undefined;
          const settle = (how: (value: unknown) => void) => (value: unknown) => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", abort);
            how(value);
          };
          const message: Outgoing = { route, body, session, fail: settle(reject), answer: settle(resolve) };
          const giveUp = (error: Error): void => {
            outbox.forget(message);
            message.fail(error);
          };
          const abort = (): void => giveUp(new AbortError(route, signal?.reason));
          if (signal?.aborted) {
            abort();
            return;
          }
          signal?.addEventListener("abort", abort);
          if (timeout > 0) {
            timer = setTimeout(() => giveUp(new TimeoutError(route, timeout)), Math.min(timeout, LONGEST_TIMEOUT));
          }
          outbox.add(message);
        });
      },
      notify(route, body) {
        check();
        let isLater = false;
        let failure: unknown;
        const fail = (error: unknown): void => {
          if (isLater) events.failed(error);
          else failure = error;
        };
        outbox.add({ route, body, session, fail });
        isLater = true;
        if (failure) throw failure;
      },
    }),
    receive(packet) {
      stats.messagesIn++;
      let route = "";
      let body: unknown;
      try {
        const message = decodeMessage(packet, dictionary);
        if (message.type === MessageType.Response) return respond(message);
        route = message.route;
        if (message.type !== MessageType.Push) throw new Error("not for a client");
        body = decode(message, route, "push");
      } catch (error) {
        return drop(route ? new BodyError(route, error) : error);
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
