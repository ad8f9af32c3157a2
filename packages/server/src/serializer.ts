/** Turns bodies into bytes and back. May throw: then only that one message fails. */
export interface Serializer {
  /**
   * The bytes of what the server sends; a text is sent as UTF-8. The route of a response is its request's;
   * `error` is the answer to one that failed, an {@link ErrorBody}: where this throws, it goes as JSON.
   */
  encode(body: unknown, route: string, kind: "response" | "push" | "error"): Uint8Array | string;
  /** What a client sent. `bytes` may be empty. */
  decode(bytes: Uint8Array, route: string, kind: "request" | "notify"): unknown;
}
