import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeMessage, encodeMessage, type Message, MessageType, type OutgoingMessage } from "./message.js";
import type { Packet } from "./packet.js";
import { PacketDecoder } from "./packet-decoder.js";
import { RouteDictionary } from "./route-dictionary.js";
import { concat, fromHex, fromText, messageBytes, packetBytes, toHex, varint } from "./testing/bytes.js";

const { Request, Notify, Response, Push } = MessageType;
const MAX_ID = Number.MAX_SAFE_INTEGER;

/** The message in hex or bytes, decoded from the middle of other bytes: those before and after it are not its own. */
function decode(message: string | Uint8Array, dictionary?: RouteDictionary): Message {
  const bytes = typeof message === "string" ? fromHex(message) : message;
  const around = new Uint8Array(20).fill(0x01);
  const chunk = concat(around, bytes, around);
  return decodeMessage({ bytes: chunk, start: 20, end: 20 + bytes.length }, dictionary);
}

/** The bytes of an encoded packet without its header. */
function encode(message: OutgoingMessage, dictionary?: RouteDictionary): string {
  const bytes = encodeMessage(message, dictionary);
  expect(bytes.subarray(0, 4)).toEqual(packetBytes(4, bytes.subarray(4)).subarray(0, 4));
  return toHex(bytes.subarray(4));
}

function failure(code: string, offset = 0): unknown {
  return expect.objectContaining({ name: "ProtocolError", code, offset });
}

describe("encodeMessage", () => {
  test("a text body and the same body as bytes give the same packet", () => {
    const body = '{"t":"é中😀"}';
    for (const route of ["onChat", "聊天.é"]) {
      const expected = packetBytes(4, messageBytes({ type: Push, route, body }));
      expect(encodeMessage({ type: Push, route, body })).toEqual(expected);
      expect(encodeMessage({ type: Push, route, body: fromText(body) })).toEqual(expected);
    }
  });

  test("a long text body and the same body as bytes give the same packet", () => {
    const body = "聊".repeat(5000);
    const message = { type: Request, id: 300, route: "room.say" };
    expect(encodeMessage({ ...message, body })).toEqual(packetBytes(4, messageBytes({ ...message, body })));
    expect(encodeMessage({ ...message, body: fromText(body) })).toEqual(encodeMessage({ ...message, body }));
  });

  test("the bytes fill their buffer, and a body of bytes is copied", () => {
    const body = new Uint8Array(3);
    for (const message of [
      { type: Notify, route: "a", body: "123" },
      { type: Notify, route: "a", body: "1".repeat(1000) },
      { type: Notify, route: "a", body },
    ] as const) {
      const bytes = encodeMessage(message);
      expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
      expect(bytes.byteLength).toBe(7 + message.body.length);
    }
    const bytes = encodeMessage({ type: Notify, route: "a", body });
    body.fill(9);
    expect(toHex(bytes)).toBe("04000006020161000000");
  });

  test("a notify and a push have no id, a response has no route", () => {
    expect(encode({ type: Notify, id: 5, route: "a", body: "" })).toBe("020161");
    expect(encode({ type: Push, id: 5, route: "a", body: "" })).toBe("060161");
    expect(encode({ type: Response, id: 5, route: "a", body: "" })).toBe("0405");
    expect(encode({ type: Response, id: 5, body: "" }, new RouteDictionary({ "": 1 }))).toBe("0405");
  });

  test("the flags deflated and error are the bits 0x10 and 0x20 of any type", () => {
    expect(encode({ type: Request, id: 1, route: "a", body: "", deflated: true })).toBe("10010161");
    expect(encode({ type: Notify, route: "a", body: "", error: true })).toBe("220161");
    expect(encode({ type: Response, id: 1, body: "", deflated: true, error: true })).toBe("3401");
    expect(encode({ type: Push, route: "a", body: "", deflated: false, error: false })).toBe("060161");
  });

  test.each([-1, 0.5, MAX_ID + 1, Number.NaN, Number.POSITIVE_INFINITY])("C44 the id %d throws", (id) => {
    expect(() => encodeMessage({ type: Request, id, route: "a", body: "" })).toThrow(failure("message-id"));
    expect(() => encodeMessage({ type: Response, id, body: "" })).toThrow(failure("message-id"));
  });

  test("C44 any id up to 2^53 - 1 is written as its varint", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat({ max: 53 }), (id, shift) => {
        // Shifted right, so that every length of varint is met.
        const short = Math.floor(id / 2 ** shift);
        expect(encode({ type: Response, id: short, body: "" })).toBe(`04${toHex(varint(short))}`);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["255 letters", "r".repeat(255)],
    ["127 letters of two bytes and one of one", `${"é".repeat(127)}r`],
    ["85 letters of three bytes", "聊".repeat(85)],
    ["63 characters of four bytes and three letters", `${"😀".repeat(63)}rrr`],
  ])("C46 a route of 255 bytes is encoded, one more throws: %s", (_, route) => {
    for (const type of [Request, Notify, Push]) {
      const message = { type, ...(type === Request ? { id: 1 } : {}), body: "{}" };
      expect(encode({ ...message, route })).toBe(toHex(messageBytes({ ...message, route })));
      const longer = { ...message, route: `${route}r` };
      expect(() => encodeMessage(longer)).toThrow(failure("route-length"));
      expect(() => encodeMessage({ ...longer, body: fromText("{}") })).toThrow(failure("route-length"));
    }
  });

  test("C46 the empty route throws, absent or given, also when a dictionary has it", () => {
    for (const type of [Request, Notify, Push]) {
      for (const message of [
        { type, body: "{}" },
        { type, route: "", body: "{}" },
      ]) {
        expect(() => encodeMessage(message)).toThrow(failure("route-length"));
        expect(() => encodeMessage(message, new RouteDictionary({ "": 7 }))).toThrow(failure("route-length"));
      }
    }
  });

  test("C46 a lone surrogate in a route counts three bytes, also next to its other half in the body", () => {
    const halves = { type: Notify, route: "a\ud83d", body: "\ude00{}" };
    expect(encode(halves)).toBe("020461efbfbdefbfbd7b7d");
    expect(() => encodeMessage({ ...halves, route: "\ud83d".repeat(86) })).toThrow(failure("route-length"));
  });

  test("C47 a route in the dictionary goes as its code, any other as text", () => {
    const dictionary = new RouteDictionary({ zero: 0, one: 1, high: 0x0100, last: 0xffff });
    expect(encode({ type: Request, id: 1, route: "zero", body: "{}" }, dictionary)).toBe("010100007b7d");
    expect(encode({ type: Notify, route: "one", body: "" }, dictionary)).toBe("030001");
    expect(encode({ type: Push, route: "high", body: fromHex("aa") }, dictionary)).toBe("070100aa");
    expect(encode({ type: Request, id: 128, route: "last", body: "" }, dictionary)).toBe("018001ffff");
    expect(encode({ type: Push, route: "One", body: "" }, dictionary)).toBe("06034f6e65");
    expect(encode({ type: Push, route: "constructor", body: "" }, dictionary)).toBe(
      toHex(messageBytes({ type: Push, route: "constructor" })),
    );
  });

  test("C47 a route in the dictionary may be longer than 255 bytes", () => {
    const route = "r".repeat(300);
    expect(encode({ type: Push, route, body: "" }, new RouteDictionary({ [route]: 2 }))).toBe("070002");
  });

  test.each([
    ["a text body", (length: number) => "x".repeat(length)],
    ["a body of bytes", (length: number) => new Uint8Array(length)],
  ])("C2 a message with %s at the maximum is encoded, one byte more throws", (_, bodyOf) => {
    // Flag, length of the route, route: three bytes.
    const message = (length: number): OutgoingMessage => ({ type: Notify, route: "a", body: bodyOf(length - 3) });
    expect(encodeMessage(message(65_536), undefined, 65_536).length).toBe(65_540);
    expect(() => encodeMessage(message(65_537), undefined, 65_536)).toThrow(failure("packet-length"));
    expect(encodeMessage(message(65_537)).subarray(0, 4)).toEqual(fromHex("04010001"));
  });

  test("C3 a message that 24 bits cannot say throws, whatever the maximum", () => {
    const message = { type: Notify, route: "a", body: new Uint8Array(2 ** 24 - 3) };
    expect(() => encodeMessage(message)).toThrow(failure("packet-length"));
    expect(() => encodeMessage(message, undefined, 2 ** 30)).toThrow(failure("packet-length"));
  });
});

describe("decodeMessage", () => {
  test("all four types decode", () => {
    const rest = { deflated: false, error: false };
    expect(decode("00 8001 03612e62 7b7d")).toEqual({ type: 0, id: 128, route: "a.b", body: fromHex("7b7d"), ...rest });
    expect(decode("02 0161 7b7d")).toEqual({ type: 1, id: 0, route: "a", body: fromHex("7b7d"), ...rest });
    expect(decode("04 01 7b7d")).toEqual({ type: 2, id: 1, route: "", body: fromHex("7b7d"), ...rest });
    expect(decode("06 0161")).toEqual({ type: 3, id: 0, route: "a", body: fromHex(""), ...rest });
  });

  test("the body is a view of the received bytes", () => {
    const chunk = fromHex("000000000401aabb00");
    const { body } = decodeMessage({ bytes: chunk, start: 4, end: 8 });
    expect(body.buffer).toBe(chunk.buffer);
    expect([body.byteOffset, body.length]).toEqual([6, 2]);
  });

  test("the bits 0x10 and 0x20 are the flags deflated and error", () => {
    expect(decode("1401")).toMatchObject({ deflated: true, error: false });
    expect(decode("2401")).toMatchObject({ deflated: false, error: true });
    expect(decode("3401")).toMatchObject({ deflated: true, error: true });
    expect(decode("360161")).toMatchObject({ type: 3, route: "a", deflated: true, error: true });
  });

  test("an empty route decodes", () => {
    expect(decode("0200")).toMatchObject({ route: "", body: fromHex("") });
    expect(decode("0600aa")).toMatchObject({ route: "", body: fromHex("aa") });
  });

  test("C44 any id up to 2^53 - 1 decodes exactly", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat({ max: 53 }), (id, shift) => {
        const short = Math.floor(id / 2 ** shift);
        expect(decode(messageBytes({ type: Response, id: short })).id).toBe(short);
      }),
      { numRuns: 500 },
    );
    for (let bits = 0; bits <= 53; bits++) {
      expect(decode(messageBytes({ type: Response, id: 2 ** bits - 1 })).id).toBe(2 ** bits - 1);
    }
  });

  test("C44 any larger id decodes to a number that no request has, and its body is found", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }), (id) => {
        const message = decode(messageBytes({ type: Response, id, body: "x" }));
        expect(message.id).toBeGreaterThan(MAX_ID);
        expect(toHex(message.body)).toBe("78");
      }),
    );
  });

  test("C45 an id that is cut off by the end of the packet throws", () => {
    for (const type of ["00", "04"]) {
      for (let length = 0; length < 10; length++) {
        expect(() => decode(type + "80".repeat(length))).toThrow(failure("message-id", 1));
      }
    }
  });

  test("C45 an id of ten bytes decodes, a longer one throws", () => {
    expect(decode(`04${"80".repeat(9)}01aa`)).toMatchObject({ id: 2 ** 63, body: fromHex("aa") });
    for (let length = 10; length < 20; length++) {
      expect(() => decode(`04${"80".repeat(length)}01aa`)).toThrow(failure("message-id", 1));
    }
  });

  test("an overlong id decodes", () => {
    expect(decode("048100aa")).toMatchObject({ id: 1, body: fromHex("aa") });
  });

  test.each([
    ["a notify without a route", "02", 1],
    ["a request without a route", "000a", 2],
    ["a route that is one byte short", "02026f", 1],
    ["a route that is one byte short, after an id", "0080010261", 3],
    ["a route of 255 bytes without one of them", `06ff${"72".repeat(254)}`, 1],
    ["no code", "03", 1],
    ["half a code", "0700", 1],
    ["half a code, after an id", "010105", 2],
  ])("C46 %s throws", (_, hex, offset) => {
    const dictionary = new RouteDictionary({ a: 0, b: 1 });
    expect(() => decode(hex, dictionary)).toThrow(failure("route-length", offset));
    // Nothing behind it either.
    const bytes = fromHex(hex);
    const packet = { bytes, start: 0, end: bytes.length };
    expect(() => decodeMessage(packet, dictionary)).toThrow(failure("route-length", offset));
  });

  test("C46 a route of 255 bytes decodes", () => {
    const route = `${"é".repeat(127)}r`;
    expect(decode(messageBytes({ type: Push, route, body: "x" }))).toMatchObject({ route, body: fromHex("78") });
  });

  test("C47 the codes 0 and 0xFFFF decode to their routes", () => {
    const dictionary = new RouteDictionary({ zero: 0, last: 0xffff });
    expect(decode("070000aa", dictionary)).toMatchObject({ route: "zero", body: fromHex("aa") });
    expect(decode("0105ffff", dictionary)).toMatchObject({ id: 5, route: "last", body: fromHex("") });
    expect(decode("03ffff", dictionary)).toMatchObject({ route: "last" });
  });

  test("C47 a route in the dictionary decodes also when it came as text", () => {
    expect(decode("060161", new RouteDictionary({ a: 5 })).route).toBe("a");
  });

  test("C48 an unknown code throws, and the next message of the stream still decodes", () => {
    const dictionary = new RouteDictionary({ onX: 1 });
    const decoder = new PacketDecoder();
    decoder.push(
      concat(
        packetBytes(4, messageBytes({ type: Push, code: 2 })),
        packetBytes(4, messageBytes({ type: Push, code: 1, body: "x" })),
      ),
    );
    const [first, second] = [decoder.next(), decoder.next()];
    expect(() => decodeMessage(first as Packet, dictionary)).toThrow(failure("route-code", 1));
    expect(decodeMessage(second as Packet, dictionary)).toMatchObject({ route: "onX", body: fromHex("78") });
  });

  test("C48 the code of the empty route decodes, where a dictionary has it", () => {
    expect(decode("070004aa", new RouteDictionary({ "": 4 }))).toMatchObject({ route: "", body: fromHex("aa") });
  });

  test("C48 a code without a dictionary throws", () => {
    expect(() => decode("070001")).toThrow(failure("route-code", 1));
    expect(() => decode("0180010001")).toThrow(failure("route-code", 3));
  });

  test("C49 a response with bit 0 set decodes like one without", () => {
    for (const dictionary of [undefined, new RouteDictionary({ "": 0x7b7d }), new RouteDictionary({ a: 0x7b7d })]) {
      expect(decode("05017b7d", dictionary)).toEqual(decode("04017b7d"));
      expect(decode("0501", dictionary)).toEqual(decode("0401"));
    }
  });

  test("C55 the bits 0x40 and 0x80 change nothing", () => {
    const dictionary = new RouteDictionary({ onX: 0x0161 });
    for (const message of [
      { type: Request, id: 300, route: "onX", body: "{}" },
      { type: Request, id: 1, code: 0x0161, deflated: true },
      { type: Notify, route: "onX" },
      { type: Notify, code: 0x0161, body: "{}" },
      { type: Response, id: 300, body: "{}", deflated: true, error: true },
      { type: Response, id: 1 },
      { type: Push, route: "onX", body: "{}", error: true },
      { type: Push, code: 0x0161 },
    ]) {
      const bytes = messageBytes(message);
      const plain = decode(bytes, dictionary);
      expect(plain.type).toBe(message.type);
      for (const bits of [0x40, 0x80, 0xc0]) {
        bytes[0] = (messageBytes(message)[0] as number) + bits;
        expect(decode(bytes, dictionary)).toEqual(plain);
      }
    }
  });

  test("C55 a message with all unknown bits decodes whole", () => {
    expect(decode("c2 0161 7b7d")).toEqual(decode("02 0161 7b7d"));
    expect(decode("f4 05 aa")).toEqual(decode("34 05 aa"));
  });

  test("no bytes at all are an id without an end", () => {
    expect(() => decode("")).toThrow(failure("message-id", 1));
  });

  test("the types 4 to 7 throw", () => {
    for (const type of [4, 5, 6, 7]) {
      for (const bits of [0, 0x01, 0x30, 0xc0]) {
        const bytes = Uint8Array.of((type * 2) | bits, 1, 2);
        expect(() => decode(bytes)).toThrow(failure("message-type"));
      }
    }
  });
});
