import { encodeUtf8 } from "@shaddock/protocol";
import { writeBytes, writeWhole } from "./bytes.js";
import { entryType, type Field, nestedSchema, own, type Schema, wireType } from "./schema.js";
import { inside, SchemaError } from "./schema-error.js";

/**
 * Encodes a body as the server's own encoder does: fields in the order of the body's keys. What is null, undefined or
 * not in the schema is left out.
 */
export function encodeMessage(schema: Schema, body: unknown): number[] {
  if (Object(body) !== body || Array.isArray(body)) throw new SchemaError("no object");
  const { definition } = schema;
  const output: number[] = [];
  for (const name of Object.keys(definition as object)) {
    const isRequired = own(own(definition, name), "option") === "required";
    if (isRequired && own(body, name) == null) throw new SchemaError(`${name}: missing`, name);
  }
  for (const [name, value] of Object.entries(body as object)) {
    const field = own(definition, name) as Field | undefined;
    if (field && value != null) inside(name, () => writeField(output, schema, field, value));
  }
  return output;
}

function writeField(output: number[], schema: Schema, field: Field, value: unknown): void {
  const { option, type, tag } = field;
  const wire = wireType(schema, type);
  const writeTag = (): void => writeWhole(output, tag * 8 + wire);
  if (option === "required" || option === "optional") {
    writeTag();
    writeValue(output, schema, type, value);
  } else if (option === "repeated" && Array.isArray(value)) {
    if (wire !== 2 && value.length > 0) {
      writeTag();
      writeWhole(output, value.length);
    }
    for (const [index, element] of value.entries()) {
      if (wire === 2) writeTag();
      inside(`${index}`, () => writeValue(output, schema, type, element));
    }
  } else if (option === (value instanceof Map ? "map" : "obj")) {
    const entries: [unknown, unknown][] = value instanceof Map ? Array.from(value) : Object.entries(value as object);
    // An empty map is written, an empty object is not: so do the real packages.
    if (option === "obj" && entries.length === 0) return;
    writeTag();
    writeWhole(output, entries.length);
    for (const [key, value] of entries) {
      const keyType = entryType(schema, field, "key");
      writeValue(output, schema, keyType, keyType === "string" ? key : Number(key));
      inside(`${key}`, () => writeValue(output, schema, entryType(schema, field, "value"), value));
    }
  } else {
    throw new SchemaError(`no value for '${option}'`);
  }
}

function writeValue(output: number[], schema: Schema, type: string, value: unknown): void {
  const number = value as number;
  switch (`${typeof value} ${type}`) {
    case "number uInt32":
    case "number uInt64":
      writeWhole(output, number);
      break;
    case "number int32":
    case "number sInt32":
    case "number sInt64":
      writeWhole(output, number % 1 ? Number.NaN : number < 0 ? -2 * number - 1 : 2 * number);
      break;
    case "boolean bool":
      writeWhole(output, Number(value));
      break;
    case "number float":
      writeBytes(output, new Uint8Array(new Float32Array([number]).buffer));
      break;
    case "number double":
      writeBytes(output, new Uint8Array(new Float64Array([number]).buffer));
      break;
    case "string string":
      writeSized(output, encodeUtf8(value as string));
      break;
    default: {
      const nested = nestedSchema(schema, type);
      if (!nested) throw new SchemaError(`no ${type}`);
      writeSized(output, encodeMessage(nested, value));
    }
  }
}

function writeSized(output: number[], bytes: ArrayLike<number>): void {
  writeWhole(output, bytes.length);
  writeBytes(output, bytes);
}
