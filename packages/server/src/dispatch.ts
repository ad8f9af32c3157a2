import { decodeMessage, MessageType, type Packet, ProtocolError } from "@shaddock/protocol";
import { createRoutes, type Endpoint, type Incoming } from "./component.js";
import type { Encoder } from "./encoder.js";
import { ErrorCode, ServerError } from "./errors.js";
import type { Settings } from "./options.js";
import type { Session } from "./session.js";

/** What a connection is to its messages. */
export interface Caller {
  readonly session: Session;
  /** Sends an answer. */
  answer(packet: Uint8Array): void;
  /** A handler is to begin. Gives false when the session may not have one more. */
  begin(): boolean;
  /** A handler has ended. */
  done(): void;
}

/** Takes one data packet. Throws ProtocolError when it is no message, and nothing else. */
export type Dispatch = (caller: Caller, packet: Packet) => void;

/** Leads messages to the handlers of the components, and the answers back. */
export function createDispatch(settings: Settings, encoder: Encoder): Dispatch {
  const { serializer, inbound, dictionary, nano, limits, report } = settings;
  const routes = createRoutes(settings.components);

  /** Answers a request with an error; Nano says nothing. */
  const fail = ({ session, answer }: Caller, { id, route }: Incoming, error: unknown): void => {
    if (!(error instanceof ServerError)) report(error, place(session, route));
    if (id === 0 || nano) return;
    answer(encoder.error(id, route, error));
  };

  const succeed = (caller: Caller, incoming: Incoming, result: unknown): void => {
    const { id, route } = incoming;
    // In Nano a handler that says nothing is the same as one that has nothing to say.
    if (id === 0 || (nano && result === undefined)) return;
    let packet: Uint8Array;
    try {
      packet = encoder.response(id, route, result);
    } catch (error) {
      fail(caller, incoming, error);
      return;
    }
    caller.answer(packet);
  };

  const readBody = (endpoint: Endpoint, session: Session, route: string, bytes: Uint8Array): unknown => {
    let body = bytes;
    for (const transform of inbound) body = transform(body, route, session);
    return endpoint.raw ? body : serializer.decode(body, route, endpoint.kind);
  };

  const settleLater = (caller: Caller, incoming: Incoming, result: Promise<unknown>): void => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const end = (): boolean => {
      if (over) return false;
      over = true;
      clearTimeout(timer);
      caller.done();
      return true;
    };
    if (limits.handlerTime > 0) {
      timer = setTimeout(() => {
        end();
        const error = new ServerError(ErrorCode.Timeout, `No answer to ${incoming.route} in ${limits.handlerTime} ms`);
        report(error, place(caller.session, incoming.route));
        fail(caller, incoming, error);
      }, limits.handlerTime);
    }
    Promise.resolve(result).then(
      (value) => end() && succeed(caller, incoming, value),
      (error) => (end() ? fail(caller, incoming, error) : report(error, place(caller.session, incoming.route))),
    );
  };

  return (caller, packet) => {
    const { type, id, route, body: bytes } = decodeMessage(packet, dictionary);
    if (!Number.isSafeInteger(id)) throw new ProtocolError("message-id", "above 2^53 - 1", 1);
    // Only servers send the others; Nano ignores them too.
    if (type !== MessageType.Request && type !== MessageType.Notify) return;
    const incoming: Incoming = { id, route };
    const endpoint = routes.get(route);
    if (!endpoint) {
      fail(caller, incoming, new ServerError(ErrorCode.NotFound, `Nothing handles ${route}`));
      return;
    }
    // Nano's handlers do not know what they serve.
    if (endpoint.kind === "notify" && id !== 0 && !nano) {
      fail(caller, incoming, new ServerError(ErrorCode.BadRequest, `${route} is a notify: it has no answer`));
      return;
    }
    let body: unknown;
    try {
      body = readBody(endpoint, caller.session, route, bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      fail(caller, incoming, new ServerError(ErrorCode.BadRequest, `Cannot read the body of ${route}: ${why}`));
      return;
    }
    if (!caller.begin()) return;
    let result: unknown;
    try {
      result = endpoint.handle(caller.session, body, incoming);
    } catch (error) {
      caller.done();
      fail(caller, incoming, error);
      return;
    }
    if (isPromise(result)) {
      settleLater(caller, incoming, result);
    } else {
      caller.done();
      succeed(caller, incoming, result);
    }
  };
}

function place(session: Session, route: string): string {
  return `${route} of session ${session.id}`;
}

/** Whether it is to be waited for. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
