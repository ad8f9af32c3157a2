import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CipherError, decryptBody, encryptBody, nanoServerPipeline } from "./cipher.js";
import { slowEncrypt } from "./testing/slow-xxtea.js";
import { decryptXxtea, encryptXxtea, xxteaKey } from "./xxtea.js";

interface Vector {
  readonly name: string;
  readonly what: string;
  readonly hex: string;
  readonly payload: string;
  readonly packet: string;
  readonly code: string;
}

const file = new URL("../../../../test/vectors/nanoserver-cipher.json", import.meta.url);
const { vectors, packets, mustFail } = JSON.parse(readFileSync(file, "utf8")) as Record<string, Vector[]>;

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const anyBytes = fc.uint8Array({ maxLength: 600 });

describe("encryptBody and decryptBody", () => {
  test.each(vectors ?? [])("$name $what", ({ hex, payload }) => {
    expect(textOf(encryptBody(fromHex(hex), "a"))).toBe(payload);
    expect(decryptBody(ascii(payload), "a")).toEqual(fromHex(hex));
  });

  test.each(packets ?? [])("$name $what", ({ hex, packet }) => {
    const head = ascii("\u0004\u0000\u0000\u001f\u0002\u0011DeskManager.Ready");
    const payload = encryptBody(fromHex(hex), "DeskManager.Ready");
    expect(Buffer.concat([head, payload]).toString("hex")).toBe(packet);
  });

  test.each(mustFail ?? [])("$name $what", ({ payload, code }) => {
    const read = (): Uint8Array => decryptBody(ascii(payload), "onMoPai");
    expect(read).toThrow(CipherError);
    expect(read).toThrow(expect.objectContaining({ name: "CipherError", code, route: "onMoPai" }));
  });

  test("give back any body", () => {
    fc.assert(
      fc.property(anyBytes, (body) => {
        expect(decryptBody(encryptBody(body, "a"), "a")).toEqual(body);
      }),
    );
  });

  test("make what Node's base64 and another XXTEA make", () => {
    const key = ascii("7AEC4MA152BQE9HWQ7KB");
    fc.assert(
      fc.property(anyBytes, (body) => {
        expect(textOf(encryptBody(body, "a"))).toBe(Buffer.from(slowEncrypt(body, key)).toString("base64"));
      }),
    );
  });

  test("throw nothing but CipherError, whatever the payload is", () => {
    const mutated = fc
      .tuple(anyBytes, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 }), fc.nat())
      .map(([body, changes, cut]) => {
        const payload = encryptBody(body, "a").slice();
        for (const [at, byte] of changes) if (payload.length > 0) payload[at % payload.length] = byte;
        return payload.subarray(0, payload.length - (cut % 4));
      });
    fc.assert(
      fc.property(fc.oneof(mutated, anyBytes), (payload) => {
        try {
          decryptBody(payload, "a");
        } catch (error) {
          expect(error).toBeInstanceOf(CipherError);
        }
      }),
    );
  });

  test("leave the bytes given as they are", () => {
    const body = ascii("{}");
    const payload = encryptBody(body, "a");
    const copy = payload.slice();
    decryptBody(payload, "a");
    expect(body).toEqual(ascii("{}"));
    expect(payload).toEqual(copy);
  });

  test("nanoServerPipeline is made of them", () => {
    expect(nanoServerPipeline).toEqual({ inbound: [decryptBody], outbound: [encryptBody] });
  });
});

describe("encryptXxtea and decryptXxtea", () => {
  test("are each other's inverse and like the slow one, with any key", () => {
    fc.assert(
      fc.property(anyBytes, fc.uint8Array({ minLength: 0, maxLength: 20 }), (bytes, keyBytes) => {
        const key = xxteaKey(keyBytes);
        const encrypted = encryptXxtea(bytes, key);
        expect(encrypted).toEqual(slowEncrypt(bytes, keyBytes));
        expect(decryptXxtea(encrypted, key)).toEqual(bytes);
      }),
    );
  });

  test("take the first 16 bytes of a key", () => {
    expect(xxteaKey(ascii("7AEC4MA152BQE9HWQ7KB"))).toEqual(xxteaKey(ascii("7AEC4MA152BQE9HW")));
  });

  test("another key gives nothing", () => {
    const bytes = encryptXxtea(ascii("{}"), xxteaKey(ascii("one")));
    expect(decryptXxtea(bytes, xxteaKey(ascii("two")))).toBeUndefined();
  });
});
