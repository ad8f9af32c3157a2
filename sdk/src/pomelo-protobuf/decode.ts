import { decodeUtf8 } from "@shaddock/protocol";
import { type Field, MAX_PATH, type Message, type Type } from "./schema.js";
import { SchemaError } from "./schema-error.js";

/** A decoded message: only the fields that were sent. */
export type Body = { [name: string]: unknown };

/**
 * Decodes a body. What bytes mean comes from the schema alone: the browser's encoder writes other wire types than the
 * server's. No bytes are the empty message, even where fields are required.
 *
 * @throws SchemaError on a tag that the schema has not, bytes that end early, or a number above 2^53 - 1
 */
export function decodeMessage(message: Message, bytes: Uint8Array, path: string): Body {
  const body: Body = {};
  const reader = { bytes, offset: 0 };
  while (reader.offset < bytes.length) {
    const tag = Math.floor(readVarint(reader, path) / 8);
    const field = message.get(tag);
    if (!field || path.length > MAX_PATH) throw new SchemaError(path, field ? "nested too deep" : `unknown tag ${tag}`);
    const { name } = field;
    const before = Object.prototype.hasOwnProperty.call(body, name) ? body[name] : undefined;
    body[name] = readField(reader, field, before, `${path}.${name}`);
  }
  return body;
}

interface Reader {
  readonly bytes: Uint8Array;
  offset: number;
}

function readField(reader: Reader, { option, type, keyType, valueType }: Field, before: unknown, path: string): unknown {
  switch (option) {
    case "required":
    case "optional":
      return readValue(reader, type, path);
    case "repeated": {
      const list = (before || []) as unknown[];
      // Each value takes a byte or more, so a count that lies ends at the last byte.
      for (let count = isCounted(type) ? readVarint(reader, path) : 1; count > 0; count--) list.push(readValue(reader, type, path));
      return list;
    }
    case "map": {
      const map = (before || new Map()) as Map<unknown, unknown>;
      for (let count = readVarint(reader, path); count > 0; count--)
        map.set(readValue(reader, keyType, path), readValue(reader, valueType, path));
      return map;
    }
    case "obj": {
      const object = (before || {}) as Body;
      for (let count = readVarint(reader, path); count > 0; count--) {
        const key = readValue(reader, keyType, path);
        if (typeof key === "object" || key === "__proto__") throw new SchemaError(path, "unusable key");
        object[key as string] = readValue(reader, valueType, path);
      }
      return object;
    }
  }
  throw new SchemaError(path, "unknown option");
}
function isCounted(type: Type): boolean { return type !== "string" && typeof type === "string" }

function readValue(reader: Reader, type: Type, path: string): unknown {
  switch (type) {
    case "uInt32":
    case "uInt64":
      return readVarint(reader, path);
    case "int32":
    case "sInt32":
    case "sInt64": {
      const value = readVarint(reader, path);
      return value % 2 ? -(value + 1) / 2 : value / 2;
    }
    case "bool":
      return readVarint(reader, path) > 0;
    case "float":
      return new Float32Array(read(reader, 4, path).slice().buffer)[0];
    case "double":
      return new Float64Array(read(reader, 8, path).slice().buffer)[0];
    case "string":
      return decodeUtf8(read(reader, readVarint(reader, path), path));
  }
  if (!(type instanceof Map)) throw new SchemaError(path, "unknown type");
  return decodeMessage(type, read(reader, readVarint(reader, path), path), path);
}

function readVarint(reader: Reader, path: string): number {
  let value = 0;
  let factor = 1;
  let byte: number;
  do {
    byte = read(reader, 1, path)[0] as number;
    value += (byte & 0x7f) * factor;
    factor *= 0x80;
  } while (byte >= 0x80);
  if (!Number.isSafeInteger(value)) throw new SchemaError(path, "a number above 2^53 - 1");
  return value;
}

function read(reader: Reader, length: number, path: string): Uint8Array {
  const bytes = reader.bytes.subarray(reader.offset, (reader.offset += length));
  if (bytes.length < length) throw new SchemaError(path, "cut off");
  return bytes;
}
