/** A Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: readonly number[];
  readonly symbols: readonly number[];
}

/** In bits. */
const LONGEST_CODE = 15;
/** Symbols below stand for themselves; it ends a block; those above are lengths of a match. */
const END = 256;
/** The order in which a block tells how long the codes are in which it tells its codes. [RFC 1951: 3.2.7] */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes of a block that tells none, made once: such blocks may be as short as ten bits. [RFC 1951: 3.2.6] */
const FIXED_CODES: readonly [Code, Code] = [
  makeCode(Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))),
  makeCode(new Array(30).fill(5)),
];

/**
 * Inflates a zlib stream (RFC 1950, 1951): the compression of Pitaya. Short rather than fast, and made for hostile
 * bytes: it takes no more room than `maxLength`, and time in proportion to what comes in and goes out.
 *
 * @throws RangeError when it becomes longer than `maxLength` bytes
 * @throws Error when it is no zlib stream, ends early or is damaged
 */
export function inflate(bytes: Uint8Array, maxLength: number): Uint8Array {
  const [method = 0, flags = 0] = bytes;
  // Deflate with a window of 32 kB at most, no dictionary, and both together a multiple of 31.
  if ((method & 0x8f) !== 8 || flags & 0x20 || (method * 256 + flags) % 31) fail();
  let offset = 2;
  let bits = 0;
  let bitCount = 0;
  let output = new Uint8Array(Math.min(4 * bytes.length, maxLength));
  let length = 0;

  /** A number of so many bits, the first one the lowest. */
  const read = (count: number): number => {
    for (; bitCount < count; bitCount += 8) {
      if (offset >= bytes.length) fail();
      bits |= (bytes[offset++] as number) << bitCount;
    }
    const value = bits & ((1 << count) - 1);
    bits >>= count;
    bitCount -= count;
    return value;
  };

  /** The next symbol. Codes of one length are numbers in a row; `first` is the first of them. */
  const readSymbol = ({ counts, symbols }: Code): number => {
    let first = 0;
    let index = 0;
    for (let size = 1, code = read(1); size <= LONGEST_CODE; size++, code = code * 2 + read(1)) {
      const count = counts[size] as number;
      if (code - first < count) return symbols[index + code - first] ?? fail();
      index += count;
      first = (first + count) * 2;
    }
    return fail();
  };

  /** The number that a symbol means: of those with equally many bits behind them there are `group`. */
  const readNumber = (symbol: number, group: number): number => {
    if (symbol < 2 * group) return symbol;
    const count = Math.floor(symbol / group) - 1;
    return ((group + (symbol % group)) << count) + read(count);
  };

  const makeRoom = (count: number): void => {
    const needed = length + count;
    if (needed > maxLength) throw new RangeError(`Cannot inflate: more than ${maxLength} bytes`);
    if (needed <= output.length) return;
    const before = output;
    output = new Uint8Array(Math.min(2 * needed, maxLength));
    output.set(before);
  };

  const readStored = (): void => {
    // From the next whole byte on.
    bits = bitCount = 0;
    const size = read(16);
    const end = offset + 2 + size;
    if ((size ^ read(16)) !== 0xffff || end > bytes.length) fail();
    makeRoom(size);
    output.set(bytes.subarray(offset, end), length);
    offset = end;
    length += size;
  };

  const readCompressed = (literals: Code, distances: Code): void => {
    for (let symbol = readSymbol(literals); symbol !== END; symbol = readSymbol(literals)) {
      if (symbol < END) {
        makeRoom(1);
        output[length++] = symbol;
        continue;
      }
      // The last length has a symbol of its own.
      const size = symbol === 285 ? 258 : 3 + readNumber(symbol - 257, 4);
      const distance = 1 + readNumber(readSymbol(distances), 2);
      if (symbol > 285 || distance > Math.min(length, 32_768)) fail();
      makeRoom(size);
      // Byte by byte: it may repeat what it has just written.
      for (const end = length + size; length < end; length++) output[length] = output[length - distance] as number;
    }
  };

  const readCodes = (): [Code, Code] => {
    const literalCount = 257 + read(5);
    const total = literalCount + 1 + read(5);
    const sizes: number[] = new Array(19).fill(0);
    for (const symbol of LENGTHS_ORDER.slice(0, 4 + read(4))) sizes[symbol] = read(3);
    const code = makeCode(sizes);
    const all: number[] = [];
    while (all.length < total) {
      const symbol = readSymbol(code);
      // 16 repeats the one before, 17 and 18 are zeros.
      const repeats = symbol < 16 ? 1 : symbol === 16 ? 3 + read(2) : symbol === 17 ? 3 + read(3) : 11 + read(7);
      const size = symbol < 16 ? symbol : symbol === 16 ? (all[all.length - 1] ?? fail()) : 0;
      for (let i = 0; i < repeats; i++) all.push(size);
    }
    if (all.length > total) fail();
    return [makeCode(all.slice(0, literalCount)), makeCode(all.slice(literalCount))];
  };

  let isLast = 0;
  while (!isLast) {
    isLast = read(1);
    const type = read(2);
    if (type === 0) readStored();
    else if (type === 1) readCompressed(...FIXED_CODES);
    else if (type === 2) readCompressed(...readCodes());
    else fail();
  }
  output = output.subarray(0, length);
  const checksum = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset !== bytes.length - 4 || checksum.getUint32(offset) !== adler32(output)) fail();
  return output;
}

/** @param sizes how long each symbol's code is, in bits; 0 where it has none */
function makeCode(sizes: readonly number[]): Code {
  const counts = [0];
  const symbols: number[] = [];
  for (let size = 1; size <= LONGEST_CODE; size++) {
    const before = symbols.length;
    for (let symbol = sizes.indexOf(size); symbol >= 0; symbol = sizes.indexOf(size, symbol + 1)) symbols.push(symbol);
    counts.push(symbols.length - before);
  }
  return { counts, symbols };
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

function fail(): never {
  throw new Error("Cannot inflate: not a zlib stream, or damaged");
}
