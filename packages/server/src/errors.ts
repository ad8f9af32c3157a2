/**
 * A refusal that the client is to see: a handler that throws it answers `{code, error}`, and a handshake check that
 * throws it refuses with its code. Anything else that is thrown is a fault of the application: it is reported, and the
 * client learns only {@link ErrorCode.Failed}.
 */
export class ServerError extends Error {
  /** What the client gets as `code`; by custom 400 and up. */
  readonly code: number;

  /** @param message what the client gets as `error` */
  constructor(code: number, message: string) {
    super(message);
    this.name = "ServerError";
    this.code = code;
  }
}

/** The codes that the server itself answers with. */
export const ErrorCode = {
  /** The body cannot be read, or the route is a notify's. */
  BadRequest: 400,
  /** No component has the route. */
  NotFound: 404,
  /** The handler threw something, or its answer cannot be sent. */
  Failed: 500,
  /** The handler took longer than the limits allow. */
  Timeout: 504,
} as const;

/** The body of an answer to a request that failed. */
export interface ErrorBody {
  /** One of {@link ErrorCode}, or of the application's own. */
  readonly code: number;
  /** For people, in English. */
  readonly error: string;
}

/** What a client is told of `error`. */
export function errorBody(error: unknown): ErrorBody {
  return error instanceof ServerError
    ? { code: error.code, error: error.message }
    : { code: ErrorCode.Failed, error: "The server failed" };
}
