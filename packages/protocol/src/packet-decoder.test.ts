import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { NANO_MAX_BODY_LENGTH } from "./packet.js";
import { PacketDecoder } from "./packet-decoder.js";
import { ProtocolError } from "./protocol-error.js";
import { concat, fromHex, packetBytes, toHex } from "./testing/bytes.js";
import { cutsInTwo, decodeAll, singles } from "./testing/decode-all.js";

/** One packet of each kind; bodies of 0, 1, 3 and 300 bytes; a body that looks like headers. */
const PACKETS: readonly (readonly [type: number, body: Uint8Array])[] = [
  [1, fromHex("7b7d")],
  [2, fromHex("")],
  [3, fromHex("")],
  [4, fromHex("00")],
  [4, fromHex("040000 03000000 05")],
  [4, new Uint8Array(300).fill(4)],
  [3, fromHex("010203")],
  [5, fromHex("")],
];
const STREAM = concat(...PACKETS.map(([type, body]) => packetBytes(type, body)));
const EXPECTED = PACKETS.map(([type, body]) => `${type}:${toHex(body)}`);

const anyPacket = fc.tuple(
  fc.integer({ min: 1, max: 5 }),
  fc.oneof({ arbitrary: fc.uint8Array({ maxLength: 9 }), weight: 4 }, fc.uint8Array({ maxLength: 400 })),
);

/** Cuts bytes after each of the given lengths in turn, until none are left. */
function cutBy(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let start = 0;
  for (const length of lengths) {
    chunks.push(bytes.slice(start, start + length));
    start += length;
  }
  return [...chunks, bytes.slice(start)];
}

/** What the call throws, or undefined. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("PacketDecoder", () => {
  test("C7 packets in one chunk come in their order", () => {
    expect(decodeAll([STREAM])).toEqual(EXPECTED);
  });

  test("C7 a chunk may end one packet, hold others and begin the next", () => {
    expect(decodeAll([STREAM.slice(0, 5), STREAM.slice(5, 17), STREAM.slice(17)])).toEqual(EXPECTED);
  });

  test("C8 a packet split at every byte decodes identically", () => {
    for (const chunks of cutsInTwo(STREAM)) expect(decodeAll(chunks)).toEqual(EXPECTED);
  });

  test("C8 a packet split at any two bytes decodes identically", () => {
    const bytes = concat(packetBytes(4, "abc"), packetBytes(3), packetBytes(1, "{}"));
    for (const [head, tail] of cutsInTwo(bytes)) {
      for (const halves of cutsInTwo(tail)) {
        expect(decodeAll([head, ...halves])).toEqual(["4:616263", "3:", "1:7b7d"]);
      }
    }
  });

  test("C8 a stream byte by byte decodes identically", () => {
    expect(decodeAll(singles(STREAM))).toEqual(EXPECTED);
  });

  test("C8 any packets, split and merged in any way, decode identically", () => {
    fc.assert(
      fc.property(
        fc.array(anyPacket, { maxLength: 12 }),
        fc.array(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 500 })), { maxLength: 60 }),
        (packets, lengths) => {
          const stream = concat(...packets.map(([type, body]) => packetBytes(type, body)));
          expect(decodeAll(cutBy(stream, lengths))).toEqual(packets.map(([type, body]) => `${type}:${toHex(body)}`));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("C9 a packet without a body comes with the last byte of its header, not before", () => {
    const decoder = new PacketDecoder();
    for (const byte of [3, 0, 0]) expect(decodeAll([Uint8Array.of(byte)], decoder)).toEqual([]);
    expect(decodeAll([Uint8Array.of(0)], decoder)).toEqual(["3:"]);
    expect(decodeAll([fromHex("02000000")], decoder)).toEqual(["2:"]);
  });

  test("a packet comes with the last byte of its body, not before", () => {
    const decoder = new PacketDecoder();
    expect(decodeAll([fromHex("04000002 aa")], decoder)).toEqual([]);
    expect(decodeAll([fromHex("bb")], decoder)).toEqual(["4:aabb"]);
  });

  test("C10 a body of 16 777 215 bytes decodes, whole and split", () => {
    const bytes = new Uint8Array(4 + 0xffffff);
    bytes.set([4, 0xff, 0xff, 0xff]);
    bytes[bytes.length - 1] = 7;
    for (const chunks of [[bytes], [bytes.subarray(0, 3), bytes.subarray(3, 9), bytes.subarray(9)]]) {
      const decoder = new PacketDecoder();
      for (const chunk of chunks) {
        expect(decoder.next()).toBeUndefined();
        decoder.push(chunk);
      }
      const body = decoder.next()?.body;
      expect([body?.length, body?.at(0), body?.at(-1)]).toEqual([0xffffff, 0, 7]);
    }
  });

  test.each([1, 255, NANO_MAX_BODY_LENGTH])(
    "C10 with the maximum %i such a body decodes, a longer one throws",
    (max) => {
      const body = new Uint8Array(max + 1).fill(0xee);
      const whole = packetBytes(4, body.subarray(1));
      expect(decodeAll([whole], new PacketDecoder(max))).toEqual([`4:${"ee".repeat(max)}`]);
      expect(decodeAll([whole.subarray(0, 2), whole.subarray(2)], new PacketDecoder(max))).toHaveLength(1);

      const header = packetBytes(4, body).subarray(0, 4);
      for (const chunks of [[header], singles(header), [packetBytes(4, body)]]) {
        const error = thrownBy(() => decodeAll(chunks, new PacketDecoder(max)));
        expect(error).toBeInstanceOf(ProtocolError);
        expect(error).toMatchObject({ code: "packet-length", offset: 1 });
      }
    },
  );

  test("C11 the types 0 and 6 to 255 throw at their first byte", () => {
    for (let type = 0; type < 256; type++) {
      if (type >= 1 && type <= 5) continue;
      for (const bytes of [Uint8Array.of(type), Uint8Array.of(type, 0), Uint8Array.of(type, 0, 0, 0)]) {
        const error = thrownBy(() => decodeAll([bytes]));
        expect(error).toBeInstanceOf(ProtocolError);
        expect(error).toMatchObject({ code: "packet-type", offset: 0 });
      }
    }
  });

  test("C11 the packets before a bad one come first", () => {
    const decoder = new PacketDecoder();
    decoder.push(concat(packetBytes(4, "a"), packetBytes(3), fromHex("06000000")));
    expect(decoder.next()?.type).toBe(4);
    expect(decoder.next()?.type).toBe(3);
    expect(() => decoder.next()).toThrow(expect.objectContaining({ code: "packet-type" }));
  });

  test("C11 after an error it is thrown again, whatever comes", () => {
    for (const bytes of ["00", "04000002 01"]) {
      const decoder = new PacketDecoder(1);
      decoder.push(fromHex(bytes));
      const error = thrownBy(() => decoder.next());
      expect(error).toBeInstanceOf(ProtocolError);
      for (let i = 0; i < 3; i++) {
        decoder.push(packetBytes(3));
        expect(thrownBy(() => decoder.next())).toEqual(error);
      }
    }
  });

  test.each([1, 0xffffff, 2 ** 24, Number.POSITIVE_INFINITY])("C3 the maximum %d is taken", (max) => {
    expect(decodeAll([packetBytes(4, "a")], new PacketDecoder(max))).toEqual(["4:61"]);
  });

  test("without bytes there is no packet, and empty chunks change nothing", () => {
    const decoder = new PacketDecoder();
    expect(decoder.next()).toBeUndefined();
    const nothing = new Uint8Array(0);
    const chunks = singles(STREAM).flatMap((chunk) => [nothing, chunk, nothing]);
    expect(decodeAll(chunks, decoder)).toEqual(EXPECTED);
  });

  test("a packet in one piece refers to the chunk it came in", () => {
    const decoder = new PacketDecoder();
    decoder.push(STREAM);
    const first = decoder.next();
    const second = decoder.next();
    for (const packet of [first, second]) expect(packet?.body.buffer).toBe(STREAM.buffer);
    expect([first?.body.byteOffset, first?.body.length]).toEqual([STREAM.byteOffset + 4, 2]);
    expect(second?.body.length).toBe(0);
  });

  test("bodies stay as they are when later packets come, and so does what was given", () => {
    const given = STREAM.slice();
    const decoder = new PacketDecoder();
    const bodies: [Uint8Array, string][] = [];
    // Views of one buffer, of lengths that leave a piece of a packet behind each time.
    for (let start = 0; start < given.length; start += 7) {
      decoder.push(given.subarray(start, start + 7));
      for (let packet = decoder.next(); packet; packet = decoder.next()) bodies.push([packet.body, toHex(packet.body)]);
    }
    expect(bodies).toHaveLength(PACKETS.length);
    for (const [body, hex] of bodies) expect(toHex(body)).toBe(hex);
    expect(given).toEqual(STREAM);
  });

  test("a chunk pushed before the former is used up is added to it", () => {
    const decoder = new PacketDecoder();
    decoder.push(STREAM.slice(0, 3));
    expect(decoder.next()).toBeUndefined();
    decoder.push(STREAM.slice(3, 12));
    expect(decoder.next()?.type).toBe(1);
    decoder.push(STREAM.slice(12, 15));
    decoder.push(STREAM.slice(15));
    expect(decodeAll([new Uint8Array(0)], decoder)).toEqual(EXPECTED.slice(1));
  });

  test("a body that comes in many pieces is copied a few times over, not once a piece", () => {
    const pieces = singles(packetBytes(4, new Uint8Array(5000)));
    const copied = vi.spyOn(Uint8Array.prototype, "set");
    const decoder = new PacketDecoder();
    let packet = decoder.next();
    for (const piece of pieces) {
      decoder.push(piece);
      packet = decoder.next();
    }
    const bytes = copied.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
    copied.mockRestore();
    expect(packet?.body.length).toBe(5000);
    expect(bytes).toBeGreaterThan(5000);
    expect(bytes).toBeLessThan(20_000);
  });

  test("two decoders do not share bytes", () => {
    const [one, two] = [new PacketDecoder(), new PacketDecoder()];
    one.push(fromHex("040000"));
    expect(one.next()).toBeUndefined();
    expect(decodeAll([packetBytes(3)], two)).toEqual(["3:"]);
    expect(decodeAll([fromHex("01 aa")], one)).toEqual(["4:aa"]);
  });

  test("any bytes end in packets, a wait for more or a ProtocolError", () => {
    // Chunks of a real stream are among them, so that the bytes get past the first header.
    const anyChunk = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      anyPacket.map(([type, body]) => packetBytes(type, body)),
      fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 3 })).map(([type, length]) => Uint8Array.of(type, 0, 0, length)),
    );
    fc.assert(
      fc.property(fc.array(anyChunk, { maxLength: 10 }), fc.integer({ min: 1, max: 400 }), (chunks, max) => {
        const decoder = new PacketDecoder(max);
        let bytesLeft = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        try {
          for (const chunk of chunks) {
            decoder.push(chunk);
            for (let packet = decoder.next(); packet; packet = decoder.next()) {
              bytesLeft -= 4 + packet.body.length;
              // Each packet takes its bytes, so the loop ends.
              expect(bytesLeft).toBeGreaterThanOrEqual(0);
              expect(packet.type >= 1 && packet.type <= 5).toBe(true);
              expect(packet.body.length).toBeLessThanOrEqual(max);
            }
          }
        } catch (error) {
          if (!(error instanceof ProtocolError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
