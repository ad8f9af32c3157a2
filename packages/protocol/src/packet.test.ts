import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePacket, MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH, PacketType } from "./packet.js";
import { ProtocolError } from "./protocol-error.js";
import { packetBytes } from "./testing/bytes.js";

const TOO_LONG = expect.objectContaining({ name: "ProtocolError", code: "packet-length", offset: 0 });

describe("encodePacket", () => {
  test.each([
    ["Handshake", 1],
    ["HandshakeAck", 2],
    ["Heartbeat", 3],
    ["Data", 4],
    ["Kick", 5],
  ] as const)("C1 a %s packet has the type %i", (name, type) => {
    expect(encodePacket(PacketType[name])).toEqual(packetBytes(type));
  });

  test.each([0, 1, 255, 256, 65_535, 65_536, 65_537])("C1 a body of %i bytes follows its length", (length) => {
    const body = new Uint8Array(length).fill(0xa5);
    expect(encodePacket(4, body)).toEqual(packetBytes(4, body));
  });

  test("C1 any type and body become type, length and body", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(PacketType)), fc.uint8Array({ maxLength: 600 }), (type, body) => {
        expect(encodePacket(type, body)).toEqual(packetBytes(type, body));
      }),
    );
  });

  test("C1 the largest body has the length ff ff ff", () => {
    const bytes = encodePacket(4, new Uint8Array(MAX_BODY_LENGTH));
    expect(bytes.length).toBe(4 + 16_777_215);
    expect(bytes.subarray(0, 4)).toEqual(Uint8Array.of(4, 0xff, 0xff, 0xff));
  });

  test("C2 a body at the maximum is encoded, one byte more throws", () => {
    expect(encodePacket(4, new Uint8Array(65_536), NANO_MAX_BODY_LENGTH).length).toBe(65_540);
    expect(() => encodePacket(4, new Uint8Array(65_537), NANO_MAX_BODY_LENGTH)).toThrow(TOO_LONG);
    expect(encodePacket(1, new Uint8Array(2), 2).length).toBe(6);
    expect(() => encodePacket(1, new Uint8Array(3), 2)).toThrow(TOO_LONG);
  });

  test("C2 a maximum of 0 lets only empty bodies pass", () => {
    expect(encodePacket(3, undefined, 0)).toEqual(packetBytes(3));
    expect(() => encodePacket(3, new Uint8Array(1), 0)).toThrow(TOO_LONG);
  });

  test.each([2 ** 24, Number.POSITIVE_INFINITY, Number.NaN, undefined])(
    "C3 a body that 24 bits cannot say throws, although the maximum is %s",
    (maximum) => {
      expect(() => encodePacket(4, new Uint8Array(2 ** 24), maximum)).toThrow(TOO_LONG);
    },
  );

  test("the bytes fill their buffer, and the body is copied", () => {
    const backing = new Uint8Array(100);
    const bytes = encodePacket(4, backing.subarray(10, 20));
    expect(bytes.buffer.byteLength).toBe(14);
    backing.fill(1);
    expect(bytes.subarray(4)).toEqual(new Uint8Array(10));
  });
});

describe("ProtocolError", () => {
  test("is an Error with name, code, message and offset", () => {
    const error = new ProtocolError("route-code", 513, 3);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "ProtocolError", code: "route-code", offset: 3 });
    expect(error.message).toContain("route code");
    expect(error.message).toContain("513");
    expect(new ProtocolError("handshake", "x").offset).toBe(0);
  });
});
