import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  decodeMessage,
  encodeMessage,
  encodePacket,
  MAX_BODY_LENGTH,
  type Message,
  type MessageType,
  NANO_MAX_BODY_LENGTH,
  PacketDecoder,
  PacketType,
  RouteDictionary,
} from "./index.js";
import { Packet } from "./packet.js";
import { concat, fromHex, fromText, messageBytes, packetBytes, toHex } from "./testing/bytes.js";
import { cutsInTwo, decodeAll, singles } from "./testing/decode-all.js";

interface Vector {
  readonly name: string;
  readonly what: string;
  readonly hex: string;
  readonly source: readonly string[];
}

interface Body {
  readonly body?: string;
  readonly bodyHex?: string;
}

interface MessageFields extends Body {
  readonly type: MessageType;
  readonly id?: number;
  readonly route?: string;
  readonly deflated?: boolean;
  readonly error?: boolean;
}

interface PacketVector extends Vector, Body {
  readonly type: PacketType;
}

interface MessageVector extends Vector, MessageFields {
  readonly dictionary?: Readonly<Record<string, number>>;
  readonly inflated?: string;
  readonly encode?: false;
  readonly why?: string;
  readonly encodeError?: string;
  readonly reencoded?: string;
}

interface FrameVector extends Vector {
  readonly packets: readonly ({ readonly type: PacketType; readonly message?: MessageFields } & Body)[];
}

interface Vectors {
  readonly sources: Readonly<Record<string, string>>;
  readonly packets: readonly PacketVector[];
  readonly messages: readonly MessageVector[];
  readonly frames: readonly FrameVector[];
  readonly headers: readonly (Vector & { readonly type: PacketType; readonly length: number })[];
  readonly mustFail: readonly (Vector & { readonly error: string })[];
}

const file = new URL("../../../test/vectors/pomelo.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;
const { packets, messages, frames, headers, mustFail } = vectors;
const encodable = messages.filter((vector) => vector.encode !== false);
const refused = messages.filter((vector) => vector.encodeError !== undefined);
const reencoded = messages.filter((vector) => vector.reencoded !== undefined);

/** Every vector as bytes on the wire, with the packets in it as {@link decodeAll} says them. */
const streams = [
  ...packets.map(({ name, type, hex }) => ({ name, bytes: fromHex(hex), packets: [`${type}:${hex.slice(8)}`] })),
  ...[...messages, ...mustFail].map(({ name, hex }) => ({
    name,
    bytes: packetBytes(PacketType.Data, fromHex(hex)),
    packets: [`4:${hex}`],
  })),
  ...frames.map(({ name, hex, packets }) => ({
    name,
    bytes: fromHex(hex),
    packets: packets.map(({ type, message, ...body }) =>
      message ? `${type}:${toHex(messageBytes(parts(message)))}` : `${type}:${toHex(bodyOf(body))}`,
    ),
  })),
];

function bodyOf({ body, bodyHex }: Body): Uint8Array {
  return bodyHex === undefined ? fromText(body ?? "") : fromHex(bodyHex);
}

/** The fields of a message for the builder, which leaves out what is not given. */
function parts({ type, id, route, deflated = false, error = false, ...body }: MessageFields) {
  return {
    type,
    deflated,
    error,
    body: bodyOf(body),
    ...(id === undefined ? {} : { id }),
    ...(route ? { route } : {}),
  };
}

/** What a message of these fields is, decoded. */
function decoded({ type, id = 0, route = "", deflated = false, error = false, ...body }: MessageFields): Message {
  return { type, id, route, deflated, error, body: bodyOf(body) };
}

function dictionaryOf({ dictionary }: MessageVector): RouteDictionary | undefined {
  return dictionary && new RouteDictionary(dictionary);
}

function packetOf(hex: string): Packet {
  const bytes = fromHex(hex);
  return new Packet(PacketType.Data, bytes, 0, bytes.length);
}

/** The one packet in bytes. */
function onlyPacket(bytes: Uint8Array): Packet {
  const decoder = new PacketDecoder();
  decoder.push(bytes);
  const packet = decoder.next();
  if (!packet) throw new Error("No packet");
  expect(decoder.next()).toBeUndefined();
  return packet;
}

describe("the file", () => {
  test("has every vector once, and each says where its bytes come from", () => {
    const count = (letter: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);
    const all = [...packets, ...messages, ...frames, ...headers, ...mustFail];
    expect(all.map(({ name }) => name)).toEqual([
      ...count("P", 7),
      ...count("M", 29),
      "Z1",
      "Z2",
      "G1",
      ...count("F", 3),
      ...count("H", 3),
      ...count("X", 5),
    ]);
    for (const { hex, source } of all) {
      expect(hex).toMatch(/^([0-9a-f]{2})+$/);
      expect(source.length).toBeGreaterThan(0);
      for (const name of source) expect(vectors.sources[name]).toBeTypeOf("string");
    }
  });

  test("gives a reason, and what happens instead, where a message is not encoded", () => {
    const not = messages.filter((vector) => vector.encode === false);
    expect(not.map(({ name }) => name)).toEqual(["M18", "M21", "M29"]);
    for (const { why, encodeError, reencoded } of not) {
      expect(why).toBeTypeOf("string");
      expect([encodeError, reencoded].filter((what) => what !== undefined)).toHaveLength(1);
    }
  });

  test.each(messages.filter(({ inflated }) => inflated !== undefined))("$name holds a zlib stream", (vector) => {
    expect(inflateSync(bodyOf(vector)).toString()).toBe(vector.inflated);
  });
});

describe("packets", () => {
  test.each(packets)("C1 $name encodes: $what", ({ type, hex, ...body }) => {
    const bytes = bodyOf(body);
    expect(toHex(encodePacket(type, bytes))).toBe(hex);
    if (bytes.length === 0) expect(toHex(encodePacket(type))).toBe(hex);
  });

  test.each(packets)("C1 $name decodes: $what", ({ type, hex, ...body }) => {
    const packet = onlyPacket(fromHex(hex));
    expect([packet.type, toHex(packet.body)]).toEqual([type, toHex(bodyOf(body))]);
  });

  test.each(packets)("C1 $name is the same after decoding and encoding, either way round", ({ type, hex, ...body }) => {
    const fromBytes = onlyPacket(fromHex(hex));
    expect(toHex(encodePacket(fromBytes.type, fromBytes.body))).toBe(hex);
    const fromFields = onlyPacket(encodePacket(type, bodyOf(body)));
    expect([fromFields.type, fromFields.body]).toEqual([type, bodyOf(body)]);
  });

  test.each(headers)("C1 $name is the header of a body of $length bytes", ({ type, length, hex }) => {
    expect(toHex(encodePacket(type, new Uint8Array(length)).subarray(0, 4))).toBe(hex);
  });

  test.each(headers)("C10 $name lets a body of $length bytes through, or not", ({ type, length, hex }) => {
    for (const limit of [NANO_MAX_BODY_LENGTH, MAX_BODY_LENGTH]) {
      const decoder = new PacketDecoder(limit);
      decoder.push(fromHex(hex));
      if (length <= limit) {
        expect(decoder.next()).toBeUndefined();
        decoder.push(new Uint8Array(length));
        const packet = decoder.next();
        expect([packet?.type, packet?.body.length]).toEqual([type, length]);
      } else {
        expect(() => decoder.next()).toThrow(expect.objectContaining({ code: "packet-length" }));
      }
    }
  });
});

describe("messages", () => {
  test.each(messages)("C42 $name decodes: $what", (vector) => {
    expect(decodeMessage(packetOf(vector.hex), dictionaryOf(vector))).toEqual(decoded(vector));
  });

  test.each(encodable)("C42 $name encodes: $what", (vector) => {
    const expected = toHex(packetBytes(PacketType.Data, fromHex(vector.hex)));
    const message = { ...decoded(vector), body: bodyOf(vector) };
    expect(toHex(encodeMessage(message, dictionaryOf(vector)))).toBe(expected);
    if (vector.bodyHex === undefined) {
      expect(toHex(encodeMessage({ ...message, body: vector.body ?? "" }, dictionaryOf(vector)))).toBe(expected);
    }
  });

  test.each(encodable)("C42 $name is the same after decoding and encoding, either way round", (vector) => {
    const dictionary = dictionaryOf(vector);
    const fromBytes = decodeMessage(packetOf(vector.hex), dictionary);
    expect(toHex(encodeMessage(fromBytes, dictionary).subarray(4))).toBe(vector.hex);
    const fromFields = onlyPacket(encodeMessage(decoded(vector), dictionary));
    expect(decodeMessage(fromFields, dictionary)).toEqual(decoded(vector));
  });

  test.each(refused)("C42 $name is refused by the encoder: $why", (vector) => {
    const message = decodeMessage(packetOf(vector.hex), dictionaryOf(vector));
    expect(() => encodeMessage(message, dictionaryOf(vector))).toThrow(
      expect.objectContaining({ name: "ProtocolError", code: vector.encodeError }),
    );
  });

  test.each(reencoded)("C49 $name is encoded otherwise: $why", (vector) => {
    const message = decodeMessage(packetOf(vector.hex));
    const bytes = encodeMessage(message);
    expect(toHex(bytes.subarray(4))).toBe(vector.reencoded);
    expect(decodeMessage(onlyPacket(bytes))).toEqual(message);
  });

  test.each(mustFail)("C45 $name is no message: $what", ({ hex, error }) => {
    // With other bytes behind it in the chunk, and without.
    for (const rest of ["0000000000", ""]) {
      const packet = { bytes: fromHex(hex + rest), start: 0, end: hex.length / 2 };
      expect(() => decodeMessage(packet)).toThrow(expect.objectContaining({ name: "ProtocolError", code: error }));
    }
  });
});

describe("frames", () => {
  test.each(frames)("C7 $name decodes in its order: $what", ({ hex, packets }) => {
    const decoder = new PacketDecoder();
    decoder.push(fromHex(hex));
    for (const { type, message, ...body } of packets) {
      const packet = decoder.next() as Packet;
      expect(packet.type).toBe(type);
      if (message) expect(decodeMessage(packet)).toEqual(decoded(message));
      else expect(packet.body).toEqual(bodyOf(body));
    }
    expect(decoder.next()).toBeUndefined();
  });

  test.each(frames)("C7 $name encodes: $what", ({ hex, packets }) => {
    const bytes = packets.map(({ type, message, ...body }) =>
      message ? encodeMessage(decoded(message)) : encodePacket(type, bodyOf(body)),
    );
    expect(toHex(concat(...bytes))).toBe(hex);
  });
});

describe("the stream", () => {
  test.each(streams)("C8 $name split at every byte decodes identically", ({ bytes, packets }) => {
    for (const chunks of cutsInTwo(bytes)) expect(decodeAll(chunks)).toEqual(packets);
  });

  test.each(streams)("C8 $name byte by byte decodes identically", ({ bytes, packets }) => {
    expect(decodeAll(singles(bytes))).toEqual(packets);
  });

  test("C7 every vector merged with its neighbours decodes to the same packets", () => {
    for (let i = 0; i < streams.length; i++) {
      const some = [streams.at(i - 1), streams[i], streams[(i + 1) % streams.length]].flatMap((stream) => stream ?? []);
      const packets = some.flatMap((stream) => stream.packets);
      const bytes = concat(...some.map((stream) => stream.bytes));
      expect(decodeAll([bytes])).toEqual(packets);
      // Cut within the middle one, so that a chunk ends one vector and begins the next.
      const middle = (some[0]?.bytes.length ?? 0) + 3;
      expect(decodeAll([bytes.slice(0, middle), bytes.slice(middle)])).toEqual(packets);
    }
  });

  test("C7 all vectors in one chunk, byte by byte and cut anywhere decode to the same packets", () => {
    const bytes = concat(...streams.map((stream) => stream.bytes));
    const packets = streams.flatMap((stream) => stream.packets);
    expect(packets).toHaveLength(7 + 32 + 5 + 6);
    expect(decodeAll([bytes])).toEqual(packets);
    expect(decodeAll(singles(bytes))).toEqual(packets);
    for (const chunks of cutsInTwo(bytes)) expect(decodeAll(chunks)).toEqual(packets);
  });
});
