import { encodeUtf8 } from "@shaddock/protocol";
import { type Field, MAX_PATH, type Message, type Type } from "./schema.js";
import { SchemaError } from "./schema-error.js";

/**
 * Encodes a body as the server's own encoder does: fields in the order of the body's keys. What is null, undefined or
 * not in the schema is left out.
 *
 * @throws SchemaError when a required field is missing, or a value does not fit its type
 */
export function encodeMessage(message: Message, body: unknown, path: string): number[] {
  if (typeof body !== "object" || body === null || path.length > MAX_PATH) throw new SchemaError(path, "no object, or nested too deep");
  const out: number[] = [];
  const values = new Map(Object.entries(body).filter(([, value]) => value !== null && value !== undefined));
  message.forEach(({ name, option }) => {
    if (option === "required" && !values.has(name)) throw new SchemaError(`${path}.${name}`, "missing");
  });
  values.forEach((value, name) => {
    const field = message.get(name);
    if (field) writeField(out, field, value, `${path}.${name}`);
  });
  return out;
}

function writeField(out: number[], field: Field, value: unknown, path: string): void {
  const { option, type, keyType, valueType } = field;
  const wire = wireType(type);
  const tag = () => writeVarint(out, field.tag as number * 8 + wire, path);
  if (option === "required" || option === "optional") {
    tag();
    writeValue(out, type, value, path);
  } else if (option === "repeated" && Array.isArray(value)) {
    if (wire !== 2 && value.length) {tag();
    writeVarint(out, value.length, path);}
    for (const [i, element] of value.entries()) {
      if (wire === 2) tag();
      writeValue(out, type, element, `${path}.${i}`);
    }
  } else if ((option === "map" && value instanceof Map) || (option === "obj")) {
    const entries = value instanceof Map ? Array.from(value) : Object.entries(value as object);
    if (option === "map" || entries.length) {
    tag();
    writeVarint(out, entries.length, path);
    for (const [key, v] of entries) {
      writeValue(out, keyType, option === "obj" && keyType !== "string" ? Number(key) : key, path);
      writeValue(out, valueType, v, `${path}.${key}`);
    }
    }
  } else throw new SchemaError(path, `not ${option}`);
}

function wireType(type: Type): number {
  return type === "double" ? 1 : type === "float" ? 5 : type instanceof Map || type === "string" ? 2 : 0;
}

function writeValue(out: number[], type: Type, value: unknown, path: string): void {
  if (type instanceof Map) return writeBytes(out, encodeMessage(type, value, path), path);
  switch (typeof value) {
    case "boolean": if (type === "bool") return writeVarint(out, Number(value), path);
    break;
    case "string":  if (type === "string") return writeBytes(out, encodeUtf8(value), path);
    break;
    case "number":
      switch (type) {
        case "uInt32":
        case "uInt64":
          return writeVarint(out, value, path);
        case "int32":
        case "sInt32":
        case "sInt64":
          return writeVarint(out, Math.floor(value) === value && value < 0 ? -2 * value - 1 : 2 * value, path);
        case "float":
          return append(out, new Uint8Array(new Float32Array([value]).buffer));
        case "double":
          return append(out, new Uint8Array(new Float64Array([value]).buffer));
      }
  }
  throw new SchemaError(path, "not of its type")
}

function writeBytes(out: number[], bytes: ArrayLike<number>, path: string): void {
  writeVarint(out, bytes.length, path);
  append(out, bytes);
}
function append(out: number[], bytes: ArrayLike<number>): void {
  for (let i = 0; i < bytes.length; i++) out.push(bytes[i] as number);
}
function writeVarint(out: number[], value: number, path: string): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new SchemaError(path, "out of range");
  for (; value >= 0x80; value = Math.floor(value / 0x80)) out.push((value % 0x80) | 0x80);
  out.push(value);
}
