import { readFileSync } from "node:fs";
import { constants, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { inflate } from "./inflate.js";

interface Vector {
  readonly name: string;
  readonly bodyHex?: string;
  readonly inflated?: string;
}

const file = new URL("../../test/vectors/pomelo.json", import.meta.url);
const { messages } = JSON.parse(readFileSync(file, "utf8")) as { messages: Vector[] };

const { Z_FIXED, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_DEFAULT_STRATEGY } = constants;
const text = new TextEncoder().encode(`{"members":[${'{"name":"é中😀"},'.repeat(15)}0]}`);

describe("C54 Pitaya's streams, which end with a sync flush and an empty last block", () => {
  const deflated = messages.filter(({ inflated }) => inflated !== undefined);
  it("are among the vectors", () => expect(deflated.map(({ name }) => name)).toEqual(["Z1", "Z2"]));
  for (const { name, bodyHex = "", inflated = "" } of deflated) {
    it(`${name} inflates`, () => {
      expect(new TextDecoder().decode(inflate(Buffer.from(bodyHex, "hex"), inflated.length))).toBe(inflated);
    });
    it(`${name} has a limit`, () => {
      expect(() => inflate(Buffer.from(bodyHex, "hex"), inflated.length - 1)).toThrow(RangeError);
    });
  }
});

test("inflates what zlib deflates, with every strategy and level", () => {
  const strategy = fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED);
  const piece = fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(300))
    .map(([bytes, n]) => Buffer.alloc(n * 10, bytes));
  const data = fc.array(piece, { maxLength: 20 }).map((pieces) => Uint8Array.from(Buffer.concat(pieces)));
  fc.assert(
    fc.property(data, strategy, fc.integer({ min: 0, max: 9 }), (data, strategy, level) => {
      const stream = deflateSync(data, { strategy, level });
      // A limit that is just kept makes the slices as small as they get.
      expect(Buffer.compare(inflate(stream, data.length), data)).toBe(0);
      expect(Buffer.compare(inflate(stream, 1e9), data)).toBe(0);
      if (data.length > 0) expect(() => inflate(stream, data.length - 1)).toThrow(RangeError);
    }),
  );
});

test("inflates a megabyte of noise and a megabyte of nothing", () => {
  const noise = Uint8Array.from({ length: 1 << 20 }, (_, i) => (i * 2654435761) >>> 13);
  for (const data of [noise, new Uint8Array(1 << 20)]) {
    expect(Buffer.compare(inflate(deflateSync(data), data.length), data)).toBe(0);
  }
});

test("inflates an empty stream and a view of a larger buffer", () => {
  expect(inflate(deflateSync(new Uint8Array(0)), 0)).toEqual(new Uint8Array(0));
  const stream = deflateSync(text);
  const larger = Buffer.concat([Buffer.of(1, 2, 3), stream, Buffer.of(4, 5, 6)]);
  expect(inflate(larger.subarray(3, 3 + stream.length), 1e6)).toEqual(text);
});

test("inflate() throws a RangeError on a bomb, without making it", () => {
  const bomb = deflateSync(new Uint8Array(1 << 26));
  const before = process.memoryUsage().arrayBuffers;
  expect(() => inflate(bomb, 65_536)).toThrow(new RangeError("Cannot inflate: more than 65536 bytes"));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8e6);
});

/** Bits as bytes, the first one the lowest. */
function packed(bits: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (let i = 0; i < bits.length; i++) if (bits[i] === "1") bytes[i >> 3] = (bytes[i >> 3] as number) | (1 << (i & 7));
  return bytes;
}

// The shortest blocks there are: with fixed codes, and with codes of its own for nothing but the end and one distance.
const OWN_CODES = ["0000000000", "0111", "000000100", "000".repeat(14), "100", "11111111", "11101011", "00"].join("");
test.each([
  ["fixed codes", "0100000000"],
  ["codes of their own", `001${OWN_CODES}0`],
])("inflate() takes no long time for many empty blocks with %s", (_what, block) => {
  const last = Uint8Array.of(0x78, 0x9c, ...packed(`1${block.slice(1)}`), 0, 0, 0, 1);
  expect(inflate(last, 0)).toEqual(new Uint8Array(0));
  const many = packed(block.repeat(8e6 / block.length));
  many.copyWithin(2, 0);
  many.set([0x78, 0x9c]);
  const before = performance.now();
  expect(() => inflate(many, 0)).toThrow("Cannot inflate: ");
  expect(performance.now() - before).toBeLessThan(4000);
});

test("inflate() throws on a stream that ends early, wherever it ends", () => {
  for (const stream of [deflateSync(text), deflateSync(text, { level: 0 }), deflateSync(text, { strategy: Z_FIXED })]) {
    for (let length = 0; length < stream.length; length++) {
      expect(() => inflate(stream.subarray(0, length), 1e6)).toThrow(/^Cannot inflate: (?!more than)/);
    }
  }
});

test("inflate() throws on damage, or it did no harm", () => {
  for (const stream of [deflateSync(text), deflateSync(text, { level: 0 }), deflateSync(text, { strategy: Z_FIXED })]) {
    for (let bit = 0; bit < stream.length * 8; bit++) {
      const damaged = Uint8Array.from(stream);
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      try {
        expect(inflate(damaged, 1e6)).toEqual(text);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Cannot inflate: /);
      }
    }
  }
});

test("inflate() throws on any other bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(() => inflate(bytes, 1e6)).toThrow("Cannot inflate: ");
      expect(() => inflate(Uint8Array.of(0x78, 0x9c, ...bytes), 1e6)).toThrow("Cannot inflate: ");
    }),
    { numRuns: 2000 },
  );
});

describe("inflate() throws on", () => {
  const stream = deflateSync(text);
  const cases: [what: string, bytes: Uint8Array][] = [
    ["gzip", gzipSync(text)],
    ["plain JSON", text],
    ["raw deflate", stream.subarray(2)],
    ["a preset dictionary", deflateSync(text, { dictionary: Buffer.from("members") })],
    ["a wrong header check", Buffer.from(stream).fill(0x9d, 1, 2)],
    ["more behind its end", Buffer.concat([stream, Buffer.of(0)])],
    ["a wrong checksum", Buffer.from(stream).fill(0, stream.length - 1)],
  ];
  for (const [what, bytes] of cases) it(what, () => expect(() => inflate(bytes, 1e6)).toThrow(/^Cannot inflate: /));
});
