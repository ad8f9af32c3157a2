/** Bytes as base64 (RFC 4648, padded). Not every platform has `btoa`. */
export declare function formatBase64(bytes: Uint8Array): string;
/** The bytes of {@link formatBase64}. Throws SyntaxError on anything else. */
export declare function parseBase64(text: string): Uint8Array;
