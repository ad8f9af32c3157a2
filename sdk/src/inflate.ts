import { Inflate } from "fflate";

/** The most bytes that one byte of a deflate stream can become: two of its bits can stand for 258. */
const MAX_RATIO = 1032;
/** The fewest bytes to inflate at once: each time costs the library some 200 kB of copying. */
const MIN_SLICE = 512;
/** A header of two bytes, a block of two or more, a checksum of four. */
const MIN_LENGTH = 8;

/**
 * Inflates a zlib stream (RFC 1950): the compression of Pitaya. A stream that becomes too long is given up on the way,
 * at most about half a megabyte beyond `maxLength`.
 *
 * @throws RangeError when it becomes longer than `maxLength` bytes
 * @throws Error when it is no zlib stream, ends early or is damaged
 */
export function inflate(bytes: Uint8Array, maxLength: number): Uint8Array {
  const [method = 0, flags = 0] = bytes;
  // Deflate with a window of 32 kB at most, and both together a multiple of 31.
  const isHeader = (method & 0x0f) === 8 && method <= 0x78 && (method * 256 + flags) % 31 === 0;
  if (!isHeader || bytes.length < MIN_LENGTH) throw new Error("Cannot inflate: not a zlib stream");
  const end = bytes.length - 4;
  const output = inflateRaw(bytes.subarray(2, end), maxLength);
  // The library does not look at the checksum, and without that some damage would pass as text.
  if (adler32(output) !== new DataView(bytes.buffer, bytes.byteOffset + end).getUint32(0)) {
    throw new Error("Cannot inflate: the checksum is wrong");
  }
  return output;
}

/** Inflates slice by slice, none of which can become much longer than there is room left. */
function inflateRaw(bytes: Uint8Array, maxLength: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  let offset = 0;
  do {
    const start = offset;
    offset += Math.max(MIN_SLICE, Math.floor((maxLength - length) / MAX_RATIO));
    try {
      stream.push(bytes.subarray(start, offset), offset >= bytes.length);
    } catch (error) {
      throw new Error(`Cannot inflate: ${(error as Error).message}`);
    }
    if (length > maxLength) throw new RangeError(`Cannot inflate: more than ${maxLength} bytes`);
  } while (offset < bytes.length);

  const output = new Uint8Array(length);
  let end = length;
  while (parts.length > 0) {
    const part = parts.pop() as Uint8Array;
    end -= part.length;
    output.set(part, end);
  }
  return output;
}

/** The checksum of RFC 1950: 16 bits each of the sum, plus 1, and of the sum of sums. */
function adler32(bytes: Uint8Array): number {
  let sum = 1;
  let sums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % 65521;
    sums = (sums + sum) % 65521;
  }
  return sums * 65536 + sum;
}
