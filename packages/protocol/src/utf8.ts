/**
 * UTF-8. Short ASCII is faster by hand (measured on Node 20); the rest is the platform's work, or, where it has no
 * TextEncoder or TextDecoder, as older WeChat base libraries, the work of its URI functions.
 */

interface Platform {
  readonly TextEncoder?: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder?: new (label: string, options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };
  escape(text: string): string;
  unescape(text: string): string;
}

const platform = globalThis as unknown as Platform;
const encoder = platform.TextEncoder && new platform.TextEncoder();
const decoder = platform.TextDecoder && new platform.TextDecoder("utf-8", { ignoreBOM: true });

/** Code units: up to here an array needs no buffer of its own, which is most of the cost. */
const SHORT_TEXT = 64;
/** Bytes: up to here a call of the platform costs more than the loop. */
const SHORT_BYTES = 16;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** `text` as UTF-8, in a buffer of exactly its length. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  if (encoder && (text.length > SHORT_TEXT || !isAscii(text))) return encoder.encode(text);
  const units = byteUnits(text);
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return bytes;
}

/** `text` as UTF-8, in a text with one code unit for each byte: ASCII is this already. */
export function byteUnits(text: string): string {
  return isAscii(text) ? text : platform.unescape(encodeURIComponent(text.replace(LONE_SURROGATE, "\ufffd")));
}

function isAscii(text: string): boolean {
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= text.charCodeAt(i);
  return seen <= 0x7f;
}

/**
 * The text of the UTF-8 at `start` to `end`. What is not UTF-8 becomes U+FFFD, piece by piece as the WHATWG decoder
 * does it (the URI functions may take fewer pieces).
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end: number = bytes.length): string {
  if (end - start <= SHORT_BYTES || !decoder) {
    let text = "";
    let seen = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      seen |= byte;
      text += String.fromCharCode(byte);
    }
    if (seen <= 0x7f) return text;
    if (!decoder) return decodeByUri(text);
  }
  return decoder.decode(end - start < bytes.length ? bytes.subarray(start, end) : bytes);
}

function decodeByUri(units: string): string {
  return units.replace(
    /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g,
    (found) => {
      try {
        return decodeURIComponent(platform.escape(found));
      } catch {
        return "\ufffd";
      }
    },
  );
}
