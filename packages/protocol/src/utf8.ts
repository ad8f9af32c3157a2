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

/** Bytes that `text` takes as UTF-8. A lone surrogate counts as U+FFFD: 3 bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) as number;
    if (point > 0xffff) i++;
    if (point > 0x7f) length += point > 0x7ff ? 2 : 1;
  }
  return length;
}

/** `text` as UTF-8, in a buffer of exactly its length. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const { length } = text;
  if (length <= SHORT_TEXT || !encoder) {
    const bytes = new Uint8Array(length);
    let seen = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      seen |= unit;
      bytes[i] = unit;
    }
    if (seen <= 0x7f) return bytes;
  }
  return encoder ? encoder.encode(text) : encodeByUri(text);
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

function encodeByUri(text: string): Uint8Array {
  const whole = text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length > 1 ? found : "\ufffd",
  );
  return Uint8Array.from(platform.unescape(encodeURIComponent(whole)), (unit) => unit.charCodeAt(0));
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
