// XXTEA once more, as its description has it: whole numbers without a limit, cut to 32 bits after each step, one word
// at a time. To hold the real one to.

const WORD = 0xffff_ffffn;
const DELTA = 0x9e37_79b9n;

/** Encrypts bytes with a word of length behind them. */
export function slowEncrypt(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const v = [...toWords(bytes), BigInt(bytes.length)];
  const k = toWords(key.slice(0, 16));
  const n = v.length;
  const cycles = 6 + Math.floor(52 / n);
  let sum = 0n;
  for (let cycle = 0; cycle < cycles; cycle++) {
    sum = (sum + DELTA) & WORD;
    const e = Number((sum >> 2n) & 3n);
    for (let p = 0; p < n; p++) {
      const y = v[p === n - 1 ? 0 : p + 1] ?? 0n;
      const z = v[p === 0 ? n - 1 : p - 1] ?? 0n;
      const left = ((z >> 5n) ^ ((y << 2n) & WORD)) + ((y >> 3n) ^ ((z << 4n) & WORD));
      const right = (sum ^ y) + ((k[(p & 3) ^ e] ?? 0n) ^ z);
      v[p] = ((v[p] ?? 0n) + ((left & WORD) ^ (right & WORD))) & WORD;
    }
  }
  return Uint8Array.from(v.flatMap((word) => [0n, 8n, 16n, 24n].map((shift) => Number((word >> shift) & 0xffn))));
}

function toWords(bytes: Uint8Array): bigint[] {
  const words: bigint[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    words.push([0, 1, 2, 3].reduce((word, at) => word + (BigInt(bytes[i + at] ?? 0) << BigInt(8 * at)), 0n));
  }
  return words;
}
