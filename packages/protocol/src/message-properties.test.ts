import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeMessage, encodeMessage, type Message, MessageType } from "./message.js";
import { PacketDecoder } from "./packet-decoder.js";
import { ProtocolError } from "./protocol-error.js";
import { RouteDictionary } from "./route-dictionary.js";
import { concat, fromHex, fromText, messageBytes, packetBytes } from "./testing/bytes.js";

const { Request, Notify, Response, Push } = MessageType;

const anyRoute = fc.string({ unit: "binary", minLength: 1, maxLength: 63 });
const anyBody = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.uint8Array({ maxLength: 300 }));
const anyFlags = { deflated: fc.boolean(), error: fc.boolean(), body: anyBody };
const anyMessage = fc.oneof(
  fc.record({ type: fc.constant(Request), id: fc.maxSafeNat(), route: anyRoute, ...anyFlags }),
  fc.record({ type: fc.constant(Notify), id: fc.constant(0), route: anyRoute, ...anyFlags }),
  fc.record({ type: fc.constant(Response), id: fc.maxSafeNat(), route: fc.constant(""), ...anyFlags }),
  fc.record({ type: fc.constant(Push), id: fc.constant(0), route: anyRoute, ...anyFlags }),
);
const anyCodes = fc.uniqueArray(fc.nat({ max: 0xffff }), { minLength: 1, maxLength: 8 });

describe("encodeMessage and decodeMessage", () => {
  test("C42 any message goes from client to server and from server to client unchanged", () => {
    fc.assert(
      fc.property(
        fc.array(anyMessage, { maxLength: 8 }),
        anyCodes,
        fc.array(fc.nat({ max: 50 }), { maxLength: 8 }),
        (messages, codes, cuts) => {
          // Every second message has its route in the dictionary, as long as there are codes.
          const known = new Map(
            messages
              .flatMap(({ route }, i) => (route && i % 2 === 0 ? [route] : []))
              .map((route, i) => [route, codes[i]]),
          );
          const entries = [...known].filter((entry): entry is [string, number] => entry[1] !== undefined);
          const codeOf = new Map(entries);
          const sender = new RouteDictionary(Object.fromEntries(entries));
          const receiver = new RouteDictionary(Object.fromEntries(entries));

          const sent = messages.map((message) => encodeMessage(message, sender));
          expect(sent).toEqual(
            messages.map(({ type, id, route, body, deflated, error }) => {
              const ids = type === Request || type === Response ? { id } : {};
              const code = codeOf.get(route);
              const where = type === Response ? {} : code === undefined ? { route } : { code };
              return packetBytes(4, messageBytes({ type, ...ids, ...where, body, deflated, error }));
            }),
          );

          const stream = concat(...sent);
          const decoder = new PacketDecoder();
          const received: Message[] = [];
          for (let start = 0, i = 0; start < stream.length; i++) {
            const end = start + (cuts[i] ?? stream.length);
            decoder.push(stream.slice(start, end));
            for (let packet = decoder.next(); packet; packet = decoder.next()) {
              received.push(decodeMessage(packet, receiver));
            }
            start = end;
          }
          expect(received).toEqual(
            messages.map(({ body, ...rest }) => ({ ...rest, body: typeof body === "string" ? fromText(body) : body })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a route and a body of any UTF-16 come as two well-formed texts", () => {
    const anyUnits = fc.array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x61)), {
      maxLength: 6,
    });
    const formed = (units: readonly number[]): Uint8Array =>
      fromText(
        String.fromCharCode(...units)
          .split(/([\ud800-\udbff][\udc00-\udfff])/)
          .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/[\ud800-\udfff]/g, "\ufffd")))
          .join(""),
      );
    fc.assert(
      fc.property(anyUnits, anyUnits, (route, body) => {
        const message = { type: Push, route: `r${String.fromCharCode(...route)}`, body: String.fromCharCode(...body) };
        const bytes = formed([0x72, ...route]);
        expect(encodeMessage(message)).toEqual(
          packetBytes(4, concat(Uint8Array.of(6, bytes.length), bytes, formed(body))),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("a message whose bytes were changed decodes to something within its packet or throws a ProtocolError", () => {
    const dictionary = new RouteDictionary({ a: 0, b: 0x0100, "": 0x7b7d });
    const change = fc.record({
      at: fc.nat({ max: 12 }),
      with: fc.uint8Array({ maxLength: 3 }),
      cut: fc.nat({ max: 3 }),
    });
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 24 }),
      fc.tuple(anyMessage, fc.array(change, { minLength: 1, maxLength: 3 })).map(([message, changes]) => {
        const bytes = Array.from(encodeMessage(message, dictionary).subarray(4));
        for (const { at, cut, with: insert } of changes) bytes.splice(at, cut, ...insert);
        return Uint8Array.from(bytes);
      }),
    );
    let decoded = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const chunk = concat(bytes, fromHex("ffffffffffffffffffffffff"));
        try {
          const message = decodeMessage({ bytes: chunk, start: 0, end: bytes.length }, dictionary);
          expect(message.body.byteOffset + message.body.length).toBe(bytes.length);
          expect(message.body.length).toBeLessThan(bytes.length);
          decoded++;
        } catch (error) {
          if (!(error instanceof ProtocolError)) throw error;
          expect(["message-type", "message-id", "route-length", "route-code"]).toContain(error.code);
          refused++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(decoded, refused)).toBeGreaterThan(100);
  });
});
