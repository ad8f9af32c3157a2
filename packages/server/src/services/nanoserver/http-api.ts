import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { ClientConfig } from "@shaddock/contract/nanoserver";
import { Hono, type MiddlewareHandler } from "hono";
import { ServerError } from "../../errors.js";
import { json } from "../../json.js";
import { endpointsOf, type HttpContext, INTERNAL_ERROR } from "./http-endpoints.js";
import { RequestAborted, UnreadableBody } from "./read-body.js";
import type { Store } from "./store.js";

/** What {@link createHttpApi} needs. */
export interface HttpApiOptions {
  readonly store: Store;
  /** The path that everything is below, such as `/mahjong`. Default: none. */
  readonly path?: string | undefined;
  /** What clients are told. Default: the stock server's version, which is not forced, and nothing else. */
  readonly config?: Partial<ClientConfig> | undefined;
  /** What runs across the lobby. Default: nothing. */
  readonly messages?: (() => readonly string[]) | undefined;
  /** Where the game is, as the login says it. Default: where the login itself was asked for. */
  readonly game?: { readonly ip: string; readonly port: number } | undefined;
  /** Cards that one has after a login at least. Default: those that are left. */
  readonly leastCards?: number | undefined;
  /** Adds cards to an account, and gives how many there are. Default: {@link Store.changeCards}. */
  readonly recharge?: ((uid: number, cards: number) => number | undefined) | undefined;
  /** Channels whose guests are told that they are welcome. Default: all; when imitating, `test`. */
  readonly guestChannels?: readonly string[] | undefined;
  /**
   * Fills the desk of this number with bots, and gives how many sat down. What it throws as a ServerError is a refusal.
   * Default: there are no bots.
   */
  readonly seatBots?: ((deskId: string) => Promise<number>) | undefined;
  /** Whether a page of this origin may ask; undefined is no page. Default: all may, as with the real server. */
  readonly allowOrigin?: ((origin: string | undefined) => boolean) | undefined;
  /**
   * Does as the real server does: who sends what cannot be read gets no response, guests share accounts or lose them
   * (Q40), records have their mistakes (Q43), and there are no bots.
   */
  readonly imitate?: boolean | undefined;
  /** Is told of faults of the application. Default: console.error. */
  readonly onError?: ((error: unknown, where: string) => void) | undefined;
}

/** Answers the requests of a server of `node:http`. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** As Go writes it, which is JSON like any other. */
const serializer = json({ escapes: true });

/**
 * The HTTP API of NanoServer, as far as players need it, and `GET` and `POST /v1/bots`. [nanoserver: 2.1, 2.2]
 *
 *     createHttpServer(createHttpApi({ store })).listen(12307);
 */
export function createHttpApi(options: HttpApiOptions): HttpHandler {
  const { path = "", allowOrigin, imitate, onError = (error, where) => console.error(`${where}:`, error) } = options;
  const app = new Hono<{ Bindings: HttpBindings }>().basePath(path || "/");
  app.use(crossOrigin(allowOrigin));
  const endpoints = endpointsOf(options);
  for (const [method, route, handle] of endpoints) {
    const answer = async (context: HttpContext): Promise<Response> => reply(context, await handle(context), 200);
    if (method === "ANY") app.all(route, answer);
    else app.on(method, route, answer);
  }
  // What comes as far as this asks for a path that there is, in another way.
  for (const [, route] of endpoints) app.all(route, (context) => context.body(null, 405, { "Content-Length": "0" }));
  app.notFound((context) => context.text("404 page not found\n", 404, { "X-Content-Type-Options": "nosniff" }));
  app.onError((error, context) => {
    if (error instanceof RequestAborted || (imitate && error instanceof UnreadableBody)) {
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (error instanceof ServerError) return refusal(context, error.message, 400);
    onError(error, `${context.req.method} ${context.req.path}`);
    return refusal(context, INTERNAL_ERROR, 500);
  });
  // The globals are everybody's.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => void listener(request, response);
}

function crossOrigin(allowOrigin: HttpApiOptions["allowOrigin"]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("Origin");
    // Not only unreadable for the page: asking alone makes accounts, and bots.
    if (allowOrigin && !allowOrigin(origin)) return context.body(null, 403);
    context.header("Access-Control-Allow-Origin", allowOrigin ? origin : "*");
    if (allowOrigin) context.header("Vary", "Origin");
    context.header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS");
    context.header("Access-Control-Allow-Headers", "Origin, Content-Type, Authorization");
    if (context.req.method !== "OPTIONS") return next();
    // JSON in a JSON text.
    return context.text(`${JSON.stringify('{ "code": 0, "data": "success"}')}\n`);
  };
}

type Status = 200 | 400 | 500;

function reply(context: HttpContext, body: unknown, status: Status): Response {
  return context.body(`${serializer.encode(body, "", "response")}\n`, status, {
    "Content-Type": "application/json; charset=utf-8",
  });
}

function refusal(context: HttpContext, error: string, status: Status): Response {
  return reply(context, { code: -1, error }, status);
}
