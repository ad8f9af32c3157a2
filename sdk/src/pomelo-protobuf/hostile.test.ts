import type { HandshakeResponse } from "@shaddock/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Serializer } from "../serializer.js";
import { pomeloProtobuf, SchemaError } from "./index.js";

const fallback: Serializer = { encode: () => "fallback", decode: () => "fallback" };

function serializer(definition: unknown, root: object = {}): Serializer {
  const protos = JSON.parse(JSON.stringify({ ...root, body: definition }));
  return pomeloProtobuf(fallback)({
    code: 200,
    sys: { protos: { client: protos, server: protos } },
    user: undefined,
  } as HandshakeResponse);
}

/** A definition with one field. */
function one(option: unknown, type: unknown, name = "a", messages: unknown = {}): object {
  return { [name]: { option, type, tag: 1 }, __messages: messages, __tags: { 1: name } };
}

describe("hostile bytes", () => {
  it("a count of 2^53 - 1 allocates nothing", () => {
    const { decode } = serializer(one("repeated", "bool"));
    const count = [8, 255, 255, 255, 255, 255, 255, 255, 15];
    expect(() => decode(Uint8Array.from([...count, 1]), "body", "push")).toThrow("a: cut off");
  });

  it("a string length of 2^53 - 1 allocates nothing", () => {
    const { decode } = serializer(one("optional", "string"));
    expect(() => decode(Uint8Array.of(10, 255, 255, 255, 255, 255, 255, 255, 15), "body", "push")).toThrow("cut off");
  });

  it("a varint without an end throws", () => {
    const { decode } = serializer(one("optional", "uInt32"));
    expect(() => decode(new Uint8Array(1000).fill(0x80), "body", "push")).toThrow("cut off");
    expect(() => decode(Uint8Array.from([8, ...new Array(1000).fill(0x80), 0]), "body", "push")).toThrow(SchemaError);
  });

  it("nesting without an end throws", () => {
    const { decode } = serializer(one("optional", "N"), { "message N": one("optional", "N") });
    let bytes = [10, 0];
    while (bytes.length < 2000) bytes = [10, ...varint(bytes.length), ...bytes];
    expect(() => decode(Uint8Array.from(bytes), "body", "push")).toThrow(/nested too deep$/);
  });

  it("any bytes decode or throw SchemaError", () => {
    const definition = {
      u: { option: "optional", type: "uInt32", tag: 1 },
      s: { option: "repeated", type: "string", tag: 2 },
      d: { option: "repeated", type: "double", tag: 3 },
      n: { option: "repeated", type: "N", tag: 4 },
      m: { option: "map", type: "E", tag: 5 },
      o: { option: "obj", type: "E", tag: 6 },
      __messages: { N: one("optional", "sInt32"), E: { key: { type: "string" }, value: { type: "bool" } } },
      __tags: { 1: "u", 2: "s", 3: "d", 4: "n", 5: "m", 6: "o" },
    };
    const { decode } = serializer(definition);
    const bytes = fc.uint8Array({ maxLength: 40 }).map((more) => Uint8Array.from(more, (b) => (b < 128 ? b % 64 : b)));
    fc.assert(
      fc.property(bytes, (bytes) => {
        try {
          decode(bytes, "body", "push");
        } catch (error) {
          expect(error).toBeInstanceOf(SchemaError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("hostile schemas", () => {
  it("fields cannot set a prototype", () => {
    const definition = JSON.parse(
      '{"__proto__":{"option":"optional","type":"N","tag":1},"__messages":{},"__tags":{"1":"__proto__"}}',
    );
    const { decode } = serializer(undefined, { body: undefined });
    expect(decode(Uint8Array.of(10, 0), "body", "push")).toBe("fallback");
    const own = pomeloProtobuf(fallback)({
      code: 200,
      sys: { protos: { client: {}, server: { body: definition, "message N": one("optional", "uInt32") } } },
      user: undefined,
    });
    expect(() => own.decode(Uint8Array.of(10, 2, 8, 1), "body", "push")).toThrow(/prototype/);
  });

  it("keys of an obj cannot set a prototype", () => {
    const entry = { E: { key: { type: "string" }, value: { type: "uInt32" } } };
    const { decode } = serializer(one("obj", "E", "a", entry));
    const key = Array.from("__proto__", (letter) => letter.charCodeAt(0));
    expect(() => decode(Uint8Array.from([10, 1, 9, ...key, 1]), "body", "push")).toThrow(/prototype/);
  });

  it("fields may have the names of what objects inherit", () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      const { encode, decode } = serializer(one("repeated", "uInt32", name));
      const body = { [name]: [1, 2] };
      expect(decode(encode(body, "body") as Uint8Array, "body", "push")).toEqual(body);
      expect(() => serializer(one("required", "uInt32", name)).encode({}, "body")).toThrow(`${name}: missing`);
    }
  });

  it("types may have them, too, and are unknown", () => {
    for (const type of ["constructor", "__proto__", "toString", ""]) {
      const { encode, decode } = serializer(one("optional", type));
      expect(() => encode({ a: 1 }, "body")).toThrow(SchemaError);
      expect(() => decode(Uint8Array.of(8, 1), "body", "push")).toThrow(SchemaError);
    }
  });

  it("what should be a name may be anything", () => {
    const thing = { toString: 1, valueOf: 1 };
    const { decode } = serializer({ a: { option: "optional", type: "uInt32", tag: 1 }, __tags: { 1: thing } });
    expect(() => decode(Uint8Array.of(8, 1), "body", "push")).toThrow(new SchemaError("unknown tag 1"));
    for (const field of [1, { option: thing, type: "uInt32", tag: 1 }, { option: "optional", type: thing }]) {
      const { encode, decode } = serializer({ a: field, __tags: { 1: "a" } });
      expect(() => encode({ a: 1 }, "body")).toThrow(SchemaError);
      expect(() => decode(Uint8Array.of(8, 1), "body", "push")).toThrow(SchemaError);
    }
  });

  it("any schema works or throws SchemaError, and nothing hangs", () => {
    const word = fc.constantFrom<unknown>(
      "required",
      "optional",
      "repeated",
      "map",
      "obj",
      "N",
      "string",
      "uInt32",
      "a",
    );
    const value = fc.oneof({ weight: 3, arbitrary: word }, fc.jsonValue({ maxDepth: 2 }));
    const field = fc.oneof(fc.record({ option: value, type: value, tag: fc.oneof(fc.nat(3), fc.jsonValue()) }), value);
    const definition = fc.oneof(
      fc.record({
        a: field,
        key: field,
        value: field,
        __messages: fc.oneof(fc.dictionary(fc.constantFrom("N", "a"), fc.record({ a: field, key: field })), value),
        __tags: fc.oneof(fc.dictionary(fc.constantFrom("0", "1", "2"), fc.constantFrom("a", "key", "value")), value),
      }),
      fc.jsonValue(),
    );
    const bytes = fc.uint8Array({ maxLength: 12 });
    fc.assert(
      fc.property(definition, definition, fc.jsonValue(), bytes, (body, message, value, bytes) => {
        const { encode, decode } = serializer(body, { "message N": message });
        for (const run of [
          () => encode({ a: value, key: value }, "body"),
          () => encode({ a: [{ a: 1, key: 2 }] }, "body"),
          () => decode(bytes, "body", "push"),
        ]) {
          try {
            run();
          } catch (error) {
            expect(error).toBeInstanceOf(SchemaError);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}
