/**
 * XXTEA (corrected Block TEA) with a word of length: the variant of xxtea-go. Little endian words of 32 bits; the text
 * is filled up with zeros to whole words, one more word holds its length in bytes.
 */

const DELTA = 0x9e3779b9;
const KEY_LENGTH = 16;

/** A key for {@link encryptXxtea}: its four words. The first 16 bytes count, missing ones are zeros. */
export function xxteaKey(bytes: Uint8Array): Uint32Array {
  const key = new Uint8Array(KEY_LENGTH);
  key.set(bytes.subarray(0, KEY_LENGTH));
  return wordsOf(key, 4);
}

/** `bytes` encrypted: 4 to 7 bytes longer, in whole words. Nothing stays nothing. */
export function encryptXxtea(bytes: Uint8Array, key: Uint32Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const length = Math.ceil(bytes.length / 4) + 1;
  const words = wordsOf(bytes, length);
  words[length - 1] = bytes.length;
  let sum = 0;
  let z = words[length - 1] as number;
  for (let round = rounds(length); round > 0; round--) {
    sum = (sum + DELTA) >>> 0;
    for (let i = 0; i < length; i++) {
      const y = words[(i + 1) % length] as number;
      words[i] = (words[i] as number) + mix(sum, y, z, i, key);
      z = words[i] as number;
    }
  }
  return bytesOf(words, length * 4);
}

/** The bytes of {@link encryptXxtea}; undefined when these are none of its, or not with this key. */
export function decryptXxtea(bytes: Uint8Array, key: Uint32Array): Uint8Array | undefined {
  if (bytes.length === 0) return bytes;
  const length = bytes.length / 4;
  if (length < 2 || !Number.isInteger(length)) return undefined;
  const words = wordsOf(bytes, length);
  let y = words[0] as number;
  for (let round = rounds(length); round > 0; round--) {
    const sum = Math.imul(round, DELTA) >>> 0;
    for (let i = length - 1; i >= 0; i--) {
      const z = words[(i + length - 1) % length] as number;
      words[i] = (words[i] as number) - mix(sum, y, z, i, key);
      y = words[i] as number;
    }
  }
  const size = words[length - 1] as number;
  const most = (length - 1) * 4;
  return size >= most - 3 && size <= most ? bytesOf(words, size) : undefined;
}

function rounds(length: number): number {
  return 6 + Math.floor(52 / length);
}

function mix(sum: number, y: number, z: number, i: number, key: Uint32Array): number {
  const word = key[(i & 3) ^ ((sum >>> 2) & 3)] as number;
  return (((z >>> 5) ^ (y << 2)) + ((y >>> 3) ^ (z << 4))) ^ ((sum ^ y) + (word ^ z));
}

function wordsOf(bytes: Uint8Array, length: number): Uint32Array {
  const words = new Uint32Array(length);
  for (let i = 0; i < bytes.length; i++) {
    words[i >> 2] = (words[i >> 2] as number) | ((bytes[i] as number) << ((i & 3) * 8));
  }
  return words;
}

function bytesOf(words: Uint32Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (words[i >> 2] as number) >>> ((i & 3) * 8);
  return bytes;
}
