import {
  Agent as HttpAgent,
  type IncomingHttpHeaders,
  type RequestListener,
  request as requestHttp,
  type ServerResponse,
} from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";

/** Requests that the API is asked at a time; more wait. */
const MAX_REQUESTS = 64;

/**
 * What is for players. The rest stays behind: NanoServer lets whoever calls from its own machine give away cards and
 * end sessions, and behind a bridge everybody calls from there. [nanoserver: 2.3]
 */
const PLAYER_PATHS = /^\/(ping|static|v1\/(user|desk|history|bots|version))(\/[\w.-]+)*\/?$/;

/** Headers of one connection, not of what is said through it. [RFC 9110: 7.6.1] */
const HOP_BY_HOP = [
  "connection",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/**
 * Answers requests by asking an HTTP API the same, as it comes and goes; 404 for what is not for players, 502 when
 * the API gives no answer, 504 when it is silent for `requestTime` ms.
 *
 * @param api where it is; a path there is put before those that are asked for
 */
export function createPassThrough(api: URL, requestTime: number): RequestListener {
  const isSecure = api.protocol === "https:";
  const send = isSecure ? requestHttps : requestHttp;
  // Without keep-alive: a connection that the API has given up meanwhile would be an error for nothing.
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ maxSockets: MAX_REQUESTS });
  const prefix = api.pathname.replace(/\/$/, "");

  return (request, response) => {
    const asked = URL.canParse(request.url ?? "", api.href) ? new URL(request.url ?? "", api) : undefined;
    if (!asked || !PLAYER_PATHS.test(asked.pathname)) {
      answer(response, 404, "The bridge passes on only what is for players");
      return;
    }
    const url = new URL(`${prefix}${asked.pathname}${asked.search}`, api);
    const forwarded = send(url, { agent, method: request.method, headers: requestHeaders(request.headers) });
    const timer = setTimeout(() => {
      answer(response, 504, `The server did not answer in ${requestTime} ms`);
      forwarded.destroy();
    }, requestTime);
    forwarded.on("error", () => answer(response, 502, "The server cannot be reached"));
    forwarded.on("response", (incoming) => {
      response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, endToEnd(incoming.headers));
      response.flushHeaders();
      incoming.on("data", () => timer.refresh());
      // Cut short: so is the answer.
      incoming.on("error", () => response.destroy());
      incoming.pipe(response);
    });
    response.on("close", () => {
      clearTimeout(timer);
      // Whoever asked is gone, or has it all.
      forwarded.destroy();
    });
    request.pipe(forwarded);
  };
}

/** Answers for oneself, or breaks off an answer that has begun. Pages of other origins may read why. */
export function answer(response: ServerResponse, status: number, error: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    "Access-Control-Allow-Origin": "*",
    "Content-Type": "application/json; charset=utf-8",
    Connection: "close",
  });
  response.end(JSON.stringify({ code: -1, error }));
}

function requestHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = endToEnd(headers);
  // Without a length the end of the body has to be told: what follows would else be read as another request.
  return headers["transfer-encoding"] ? { ...kept, "transfer-encoding": "chunked" } : kept;
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? "").toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name) && !named.includes(name)),
  );
}
