const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = 0x3d;

/** Digit to its character, in ASCII. */
const DIGITS: Uint8Array = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const NO_DIGIT = 0xff;
/** Character to its digit. */
const VALUES: Uint8Array = new Uint8Array(256).fill(NO_DIGIT);
DIGITS.forEach((character, digit) => {
  VALUES[character] = digit;
});

/** Bytes as base64 (RFC 4648, standard alphabet, padded), in ASCII. */
export function encodeBase64(bytes: Uint8Array): Uint8Array {
  const ascii = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  for (let i = 0, at = 0; i < bytes.length; i += 3, at += 4) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let digit = 0; digit < digits; digit++) ascii[at + digit] = DIGITS[(group >> (18 - 6 * digit)) & 0x3f] ?? 0;
  }
  return ascii;
}

/** The bytes of {@link encodeBase64}; undefined when these are none of its. */
export function decodeBase64(ascii: Uint8Array): Uint8Array | undefined {
  const { length } = ascii;
  if (length % 4 !== 0) return undefined;
  const padding = length === 0 ? 0 : ascii[length - 2] === PAD ? 2 : ascii[length - 1] === PAD ? 1 : 0;
  const bytes = new Uint8Array((length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < length; i += 4) {
    let group = 0;
    for (let digit = 0; digit < 4; digit++) {
      const isPadding = i + digit >= length - padding;
      const value = isPadding ? 0 : (VALUES[ascii[i + digit] as number] as number);
      if (value === NO_DIGIT || (isPadding && ascii[i + digit] !== PAD)) return undefined;
      group = (group << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = group >> shift;
  }
  return bytes;
}
