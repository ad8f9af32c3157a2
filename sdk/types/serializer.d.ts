/** What the bytes are that a {@link Serializer} shall read: a `response`, a `push`, or Pitaya's `error` response. */
export type BodyKind = "response" | "push" | "error";
/** Turns bodies into bytes and back. May throw: then only that one message fails. */
export interface Serializer {
    /** Bytes of the body of a request or notify. A text is sent as UTF-8. */
    encode(body: unknown, route: string): Uint8Array | string;
    /**
     * The body of what the server sent. `bytes` may be empty. The route of a response is its request's.
     */
    decode(bytes: Uint8Array, route: string, kind: BodyKind): unknown;
}
