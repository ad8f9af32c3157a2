import type { CloseReason } from "./close-reason.js";

/** What every error of the client is. */
export class ShaddockError extends Error {
  /** What was thrown before, where this error stands for it. */
  declare readonly cause?: unknown;

  constructor(name: string, message: string, fields?: object) {
    super(message);
    // The name is given and not the class's, which minifiers change.
    Object.assign(this, { name }, fields);
  }
}

/** There is no connection: it could not be made, was lost, or was closed. */
export class ConnectionError extends ShaddockError {
  /** Why there is none. */
  declare readonly reason: CloseReason;

  constructor(reason: CloseReason) {
    super("ConnectionError", reason.message, { reason, cause: reason.cause });
  }
}

/** No response within the time-out. Nano answers nothing at all to an unknown route or a failing handler. */
export class TimeoutError extends ShaddockError {
  constructor(route: string, milliseconds: number) {
    super("TimeoutError", `No response to ${route} in ${milliseconds} ms`);
  }
}

/** The request was given up through its signal, whose reason is the cause. */
export class AbortError extends ShaddockError {
  constructor(route: string, cause: unknown) {
    super("AbortError", `Gave up ${route}`, { cause });
  }
}

/** Too many messages wait to be sent. */
export class QueueFullError extends ShaddockError {
  constructor(route: string) {
    super("QueueFullError", `No room for ${route}`);
  }
}

/** The server refused a request (Pitaya's error responses). */
export class RequestError extends ShaddockError {
  /** The server's code, such as `PIT-404`. */
  declare readonly code: string;
  /** What the server added. */
  declare readonly metadata: { readonly [key: string]: string };

  constructor(code: string, message: string, metadata: { readonly [key: string]: string } = {}) {
    super("RequestError", message || code, { code, metadata });
  }
}

/** A body that could not be read or written; the cause tells more. Only its own message is lost. */
export class BodyError extends ShaddockError {
  /** The route of the message. */
  declare readonly route: string;

  constructor(route: string, cause: unknown) {
    super("BodyError", `Body of ${route}: ${messageOf(cause)}`, { route, cause });
  }
}

/** What is to be said of something thrown. */
export function messageOf(cause: unknown): string {
  return String((cause as Error | null | undefined)?.message ?? cause);
}
