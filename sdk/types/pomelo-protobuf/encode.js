import { encodeUtf8 } from "@shaddock/protocol";
import { writeBytes, writeVarint } from "./bytes.js";
import { entryTypes, nestedSchema, own, wireType } from "./schema.js";
import { inside, SchemaError } from "./schema-error.js";
/**
 * Encodes a body as the server's own encoder does: fields in the order of the body's keys. What is null, undefined or
 * not in the schema is left out.
 */
export function encodeMessage(schema, body) {
    if (Object(body) !== body || Array.isArray(body))
        throw new SchemaError("no object");
    const { definition } = schema;
    const output = [];
    const values = new Map(Object.entries(body).filter(([, value]) => value != null));
    for (const [name, field] of Object.entries(definition)) {
        if (field.option === "required" && !values.has(name))
            throw new SchemaError(`${name}: missing`, name);
    }
    values.forEach((value, name) => {
        const field = own(definition, name);
        if (field)
            inside(name, () => writeField(output, schema, field, value));
    });
    return output;
}
function writeField(output, schema, field, value) {
    const { option, type, tag } = field;
    const wire = wireType(schema, type);
    const writeTag = () => writeVarint(output, tag * 8 + wire);
    if (option === "required" || option === "optional") {
        writeTag();
        writeValue(output, schema, type, value);
    }
    else if (option === "repeated" && Array.isArray(value)) {
        if (wire !== 2 && value.length > 0) {
            writeTag();
            writeVarint(output, value.length);
        }
        for (const [index, element] of value.entries()) {
            if (wire === 2)
                writeTag();
            inside(`${index}`, () => writeValue(output, schema, type, element));
        }
    }
    else if (option === "map" && value instanceof Map) {
        writeTag();
        writeEntries(output, schema, field, Array.from(value));
    }
    else if (option === "obj") {
        const entries = Object.entries(value);
        // An empty map is written, an empty object is not: so do the real packages.
        if (entries.length > 0) {
            writeTag();
            writeEntries(output, schema, field, entries);
        }
    }
    else {
        throw new SchemaError(`no value for '${option}'`);
    }
}
function writeEntries(output, schema, field, entries) {
    const [keyType, valueType] = entryTypes(schema, field);
    writeVarint(output, entries.length);
    for (const [key, value] of entries) {
        inside(String(key), () => {
            writeValue(output, schema, keyType, keyType === "string" ? key : Number(key));
            writeValue(output, schema, valueType, value);
        });
    }
}
function writeValue(output, schema, type, value) {
    switch (`${typeof value} ${type}`) {
        case "number uInt32":
        case "number uInt64":
            return writeVarint(output, value);
        case "number int32":
        case "number sInt32":
        case "number sInt64":
            return writeVarint(output, value % 1 ? Number.NaN : value < 0 ? -2 * value - 1 : 2 * value);
        case "boolean bool":
            return writeVarint(output, Number(value));
        case "number float":
            return writeBytes(output, new Uint8Array(new Float32Array([value]).buffer));
        case "number double":
            return writeBytes(output, new Uint8Array(new Float64Array([value]).buffer));
        case "string string":
            return writeSized(output, encodeUtf8(value));
    }
    const nested = nestedSchema(schema, type);
    if (!nested)
        throw new SchemaError(`no ${type}`);
    writeSized(output, encodeMessage(nested, value));
}
function writeSized(output, bytes) {
    writeVarint(output, bytes.length);
    writeBytes(output, bytes);
}
