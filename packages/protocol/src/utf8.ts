/**
 * UTF-8: the platform's work, or, where it has no TextEncoder or TextDecoder, as older WeChat base libraries, the work
 * of its URI functions.
 */

interface Platform {
  readonly TextEncoder?: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder?: new (label: string, options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
  unescape(text: string): string;
}

const platform = globalThis as unknown as Platform;
const encoder = platform.TextEncoder && new platform.TextEncoder();
const decoder = platform.TextDecoder && new platform.TextDecoder("utf-8", { ignoreBOM: true });
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** `text` as UTF-8, in a buffer of exactly its length. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  if (encoder) return encoder.encode(text);
  const units = platform.unescape(encodeURIComponent(text.replace(LONE_SURROGATE, "\ufffd")));
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}

/**
 * The text of UTF-8. What is not UTF-8 becomes U+FFFD, piece by piece.
 *
 * @throws URIError for what is not UTF-8, where there is no TextDecoder
 */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder
    ? decoder.decode(bytes)
    : decodeURIComponent(bytes.reduce((text, byte) => `${text}%${(256 + byte).toString(16).slice(1)}`, ""));
}
