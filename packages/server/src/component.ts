import type { LooseContract, Section } from "./contract.js";
import type { Session } from "./session.js";

/** What a handler is told of the message beside its body. */
export interface Incoming {
  /** The id of a request; 0 of a notify. */
  readonly id: number;
  readonly route: string;
}

/**
 * Takes what a client sent. What it gives, or promises, is the answer to a request: the answer is bound to that
 * request, and there is one. A notify's handler gives nothing.
 *
 * A handler that is not async is done before the next message of the session is looked at; others overlap.
 */
export type Handler<Body, Answer, C = LooseContract> = (
  session: Session<C>,
  body: Body,
  incoming: Incoming,
) => Answer | Promise<Answer>;

/** A handler of bytes: the serializer is left out, both ways where it gives bytes. [nano: handlers of []byte] */
export interface RawHandler<Answer, C = LooseContract> {
  readonly raw: Handler<Uint8Array, Answer | Uint8Array, C>;
}

type RequestHandler<Signature, C> = Signature extends (body: infer Body) => infer Answer
  ? Handler<Body, Answer, C> | RawHandler<Answer, C>
  : never;

/** A function for each route of a contract: what a service is. */
export interface Component<C> extends Life {
  readonly requests: {
    readonly [Route in keyof Section<C, "requests">]: RequestHandler<Section<C, "requests">[Route], C>;
  };
  readonly notifies: {
    readonly [Route in keyof Section<C, "notifies">]:
      | Handler<Section<C, "notifies">[Route], void, C>
      | RawHandler<void, C>;
  };
}

interface Life {
  /** The server closes: stop timers, save what is to be saved. The sessions have ended already. */
  close?(): void | Promise<void>;
}

/** A handler of whatever contract. */
// biome-ignore lint/suspicious/noExplicitAny: of any contract
export type AnyHandler = Handler<any, any>;

/** A component without a contract, or of any. */
export interface AnyComponent extends Life {
  readonly requests?: { readonly [route: string]: AnyHandler | { readonly raw: AnyHandler } };
  readonly notifies?: { readonly [route: string]: AnyHandler | { readonly raw: AnyHandler } };
}

/** What a route leads to. */
export interface Endpoint {
  readonly kind: "request" | "notify";
  /** Whether it takes the bytes as they are. */
  readonly raw: boolean;
  readonly handle: (session: Session, body: unknown, incoming: Incoming) => unknown;
}

/**
 * The routes of components.
 *
 * @throws TypeError when two components have the same route, or a handler is no function
 */
export function createRoutes(components: readonly AnyComponent[]): ReadonlyMap<string, Endpoint> {
  const routes = new Map<string, Endpoint>();
  for (const { requests = {}, notifies = {} } of components) {
    for (const [kind, handlers] of [
      ["request", requests],
      ["notify", notifies],
    ] as const) {
      for (const [route, handler] of Object.entries(handlers)) {
        if (routes.has(route)) throw new TypeError(`Cannot handle ${route} twice`);
        const raw = typeof handler === "object";
        const handle = raw ? handler.raw : handler;
        if (typeof handle !== "function") throw new TypeError(`Cannot handle ${route}: its handler is no function`);
        routes.set(route, { kind, raw, handle });
      }
    }
  }
  return routes;
}
