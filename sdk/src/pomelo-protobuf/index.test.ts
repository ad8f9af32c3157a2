import { readFileSync } from "node:fs";
import type { HandshakeResponse } from "@shaddock/protocol";
import { describe, expect, it, test } from "vitest";
import type { Serializer } from "../serializer.js";
import { pomeloProtobuf, SchemaError } from "./index.js";

type Definition = { [key: string]: unknown };

interface Vector {
  readonly name: string;
  readonly what: string;
  readonly protos: Definition;
  readonly hex: string;
  readonly body: unknown;
  readonly map?: [unknown, unknown][];
  readonly browser?: string;
}

const golden: {
  readonly vectors: Vector[];
  readonly decodeOnly: Vector[];
  readonly mustFail: (Vector & { readonly path: string })[];
} = JSON.parse(readFileSync(new URL("../../../test/vectors/pomelo-protobuf.json", import.meta.url), "utf8"));

const fallback: Serializer = {
  encode: (body, route) => `fallback ${route} ${JSON.stringify(body)}`,
  decode: (bytes, route, kind) => `fallback ${route} ${kind} ${bytes.length}`,
};

/** Schemas as the server parses them, sent as JSON. */
function parse(protos: Definition): Definition {
  const parseOne = (source: Definition): Definition => {
    const parsed: Definition = {};
    const messages: Definition = {};
    const tags: Definition = {};
    for (const [key, value] of Object.entries(source)) {
      const [option = "", type = "", name = ""] = key.split(" ");
      if (option === "message") messages[type] = parseOne(value as Definition);
      else {
        parsed[name] = { option, type, tag: value };
        tags[String(value)] = name;
      }
    }
    return { ...parsed, __messages: messages, __tags: tags };
  };
  const routes = Object.entries(protos).map(([route, source]) => [route, parseOne(source as Definition)]);
  return JSON.parse(JSON.stringify(Object.fromEntries(routes)));
}

function handshake(client?: unknown, server: unknown = client): HandshakeResponse {
  const sys = client ? { protos: { client, server } } : {};
  return { code: 200, sys, user: undefined } as HandshakeResponse;
}

/** Encodes and decodes the one message `body` of `protos`, bytes as hex. */
function codec(protos: Definition) {
  const serializer = pomeloProtobuf(fallback)(handshake(parse(protos)));
  return {
    encode: (body: unknown): string => hex(serializer.encode(body, "body") as Uint8Array),
    decode: (bytes: string): unknown => serializer.decode(unhex(bytes), "body", "push"),
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** The SchemaError that `run` throws. */
function failure(run: () => unknown): SchemaError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(SchemaError);
    return error as SchemaError;
  }
  throw new Error("It threw nothing");
}

describe("C83 golden vectors", () => {
  for (const vector of golden.vectors) {
    const { encode, decode } = codec(vector.protos);
    const body = vector.map ? { a: new Map(vector.map) } : vector.body;
    it(`${vector.name} ${vector.what}: encodes`, () => expect(encode(body)).toBe(vector.hex));
    it(`${vector.name}: decodes`, () => expect(decode(vector.hex)).toEqual(body));
    it(`${vector.name}: cut at every byte, throws or was whole`, () => {
      for (let end = 2; end < vector.hex.length; end += 2) {
        const cut = vector.hex.slice(0, end);
        let value: unknown;
        try {
          value = decode(cut);
        } catch (error) {
          expect(error).toBeInstanceOf(SchemaError);
          continue;
        }
        expect(encode(value)).toBe(cut);
      }
    });
    const { browser } = vector;
    if (browser) it(`${vector.name}: decodes the browser's bytes`, () => expect(decode(browser)).toEqual(body));
  }

  for (const { name, what, protos, hex: bytes, body } of golden.decodeOnly) {
    it(`${name} ${what}: decodes`, () => expect(codec(protos).decode(bytes)).toEqual(body));
  }

  for (const { name, what, protos, hex: bytes, path } of golden.mustFail) {
    it(`${name} ${what}: fails at '${path}'`, () => {
      expect(failure(() => codec(protos).decode(bytes)).path).toBe(path);
    });
  }
});

test("C79 emoji survive both ways", () => {
  const { encode, decode } = codec({ body: { "required string a": 1, "repeated string b": 2 } });
  const body = { a: "é中😀", b: ["😀", "👩‍👩‍👧"] };
  expect(decode(encode(body))).toEqual(body);
});

test("C83 int32 is zigzag, 0a01 is the uInt32 1, and repeated numbers have an element count", () => {
  expect(codec({ body: { "optional int32 a": 1 } }).encode({ a: -1 })).toBe("0801");
  expect(codec({ body: { "optional uInt32 a": 1 } }).decode("0a01")).toEqual({ a: 1 });
  expect(codec({ body: { "repeated uInt32 a": 1 } }).encode({ a: [1, 300] })).toBe("080201ac02");
});

test("C84 doubles encode in full", () => {
  expect(codec({ body: { "optional double a": 1 } }).encode({ a: 1 })).toBe("09000000000000f03f");
  expect(codec({ body: { "repeated double a": 1 } }).encode({ a: [0, 0, 0, 0] })).toBe(`0904${"00".repeat(32)}`);
});

test("C84 an unknown tag fails only its own message", () => {
  const { decode } = codec({ body: { "optional uInt32 a": 1 } });
  expect(failure(() => decode("0801100108")).message).toBe("unknown tag 2");
  expect(decode("0801")).toEqual({ a: 1 });
});

describe("encode", () => {
  const Point = { "required uInt32 x": 1, "required uInt32 y": 2 };
  const { encode } = codec({
    "message Point": Point,
    "message Entry": { "required string key": 1, "required Point value": 2 },
    "message Count": { "required uInt32 key": 1, "required uInt32 value": 2 },
    body: {
      "optional uInt32 u": 1,
      "optional sInt32 s": 2,
      "optional double d": 3,
      "optional float f": 4,
      "optional string t": 5,
      "optional bool b": 6,
      "optional Point at": 7,
      "repeated Point path": 8,
      "repeated uInt32 us": 9,
      "map Entry map": 10,
      "obj Entry obj": 11,
      "obj Count counts": 12,
      "optional Nowhere n": 13,
    },
  });
  const bad: [what: string, body: unknown, message: string][] = [
    ["a negative uInt32", { u: -1 }, "u: no whole number in range"],
    ["a fraction", { u: 1.5 }, "u: no whole number in range"],
    ["a negative fraction", { s: -0.5 }, "s: no whole number in range"],
    ["NaN as an integer", { u: Number.NaN }, "u: no whole number in range"],
    ["NaN as a signed integer", { s: Number.NaN }, "s: no whole number in range"],
    ["Infinity as an integer", { s: Number.NEGATIVE_INFINITY }, "s: no whole number in range"],
    ["an integer above 2^53 - 1", { u: 2 ** 53 }, "u: no whole number in range"],
    ["a signed integer whose zigzag is above 2^53 - 1", { s: 2 ** 52 }, "s: no whole number in range"],
    ["a numeric text", { u: "1" }, "u: no uInt32"],
    ["a bigint", { u: BigInt(1) }, "u: no uInt32"],
    ["a text as a double", { d: "1" }, "d: no double"],
    ["a boolean as a float", { f: true }, "f: no float"],
    ["a number as a text", { t: 1 }, "t: no string"],
    ["a number as a bool", { b: 1 }, "b: no bool"],
    ["a text as a message", { at: "x" }, "at: no object"],
    ["a list as a message", { at: [1, 2] }, "at: no object"],
    ["a missing field", { at: { x: 1 } }, "at.y: missing"],
    ["a null one that is required", { at: { x: 1, y: null } }, "at.y: missing"],
    ["a missing field in a list", { path: [{ x: 1, y: 1 }, { y: 1 }] }, "path.1.x: missing"],
    ["null in a list", { path: [null] }, "path.0: no object"],
    ["a hole in a list", { us: new Array(2).fill(1, 0, 1) }, "us.1: no uInt32"],
    ["no list", { us: 1 }, "us: no value for 'repeated'"],
    ["no Map", { map: {} }, "map: no value for 'map'"],
    ["a Map as an obj", { obj: new Map() }, "obj: no value for 'obj'"],
    ["a bad value in a Map", { map: new Map([["k", { x: 1, y: -1 }]]) }, "map.k.y: no whole number in range"],
    ["a bad value in an obj", { obj: { k: { x: 1 } } }, "obj.k.y: missing"],
    ["a bad key in a Map", { map: new Map([[1, { x: 1, y: 1 }]]) }, "map: no string"],
    ["a bad key in an obj", { counts: { one: 1 } }, "counts: no whole number in range"],
    ["a type that nobody knows", { n: 1 }, "n: no Nowhere"],
    ["a text as the body", "text", "no object"],
    ["a list as the body", [], "no object"],
  ];
  for (const [what, body, message] of bad) {
    it(`throws on ${what}`, () => {
      const error = failure(() => encode(body));
      expect(error.message).toBe(message);
      expect(error.path).toBe(message.includes(":") ? message.split(":")[0] : "");
    });
  }

  it("leaves out null, undefined, and what is not in the schema", () => {
    expect(encode({ u: null, s: undefined, us: [], obj: {}, else: 1, toString: 1, at: { x: 1, y: 2, z: 3 } })).toBe(
      "3a0408011002",
    );
  });

  it("takes no body as the empty message", () => {
    expect([encode({}), encode(undefined), encode(null)]).toEqual(["", "", ""]);
  });

  it("sends bytes as they are", () => expect(encode(Uint8Array.of(1, 2))).toBe("0102"));

  it("throws on a missing field of the body, never sends an empty one", () => {
    const { encode } = codec({ body: Point });
    expect(failure(() => encode({ y: 1 })).path).toBe("x");
    expect(failure(() => encode(undefined)).path).toBe("x");
  });

  it("throws on a body that contains itself", () => {
    const { encode } = codec({ body: { "optional N n": 1 }, "message N": { "optional N n": 1 } });
    const body: { n?: unknown } = {};
    body.n = body;
    expect(failure(() => encode(body)).message).toMatch(/^n\.n\..*: nested too deep$/);
  });
});

describe("types", () => {
  it("are those nested in the definition at hand, or root ones, and nothing in between", () => {
    const { encode, decode } = codec({
      body: { "message A": { "optional uInt32 v": 1 }, "message B": { "optional A a": 1 }, "optional B b": 1 },
    });
    expect(failure(() => encode({ b: { a: { v: 5 } } })).message).toBe("b.a: no A");
    expect(failure(() => decode("0a040a020805")).message).toBe("b.a: unknown type 'A'");
  });
});

describe("pomeloProtobuf()", () => {
  const client = parse({ both: { "optional uInt32 a": 1 }, out: { "optional uInt32 a": 1 } });
  const server = parse({ both: { "optional string a": 1 }, in: { "optional uInt32 a": 1 } });
  const serializer = pomeloProtobuf(fallback)(handshake(client, server));

  it("encodes with the client's schemas and decodes with the server's", () => {
    expect(serializer.encode({ a: 1 }, "both")).toEqual(Uint8Array.of(8, 1));
    expect(serializer.decode(Uint8Array.of(10, 1, 0x61), "both", "response")).toEqual({ a: "a" });
  });

  it("leaves routes without a schema to the fallback", () => {
    expect(serializer.encode({ a: 1 }, "in")).toBe('fallback in {"a":1}');
    expect(serializer.decode(Uint8Array.of(1), "out", "push")).toBe("fallback out push 1");
    expect(serializer.encode(1, "toString")).toBe("fallback toString 1");
  });

  it("is the fallback when the handshake has no schemas", () => {
    expect(pomeloProtobuf(fallback)(handshake())).toBe(fallback);
  });

  it("reads a view of a larger buffer", () => {
    const bytes = Uint8Array.of(99, 8, 1, 99).subarray(1, 3);
    expect(serializer.decode(bytes, "in", "push")).toEqual({ a: 1 });
  });
});
