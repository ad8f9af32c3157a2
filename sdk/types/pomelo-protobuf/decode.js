import { decodeUtf8 } from "@shaddock/protocol";
import { readBytes, readVarint } from "./bytes.js";
import { entryType, nestedSchema, own, wireType } from "./schema.js";
import { inside, SchemaError } from "./schema-error.js";
/**
 * Decodes a body. What bytes mean comes from the schema alone: the browser's encoder writes other wire types than the
 * server's. No bytes are the empty message, even where fields are required.
 */
export function decodeMessage(schema, bytes) {
    const { definition } = schema;
    const body = {};
    const input = { bytes, offset: 0 };
    while (input.offset < bytes.length) {
        const tag = Math.floor(readVarint(input) / 8);
        const name = own(own(definition, "__tags"), `${tag}`);
        const field = own(definition, name);
        if (!field)
            throw new SchemaError(`unknown tag ${tag}`);
        inside(name, () => set(body, name, readField(input, schema, field, own(body, name))));
    }
    return body;
}
/** Reads a field's value, into the one `before` where it is a collection. */
function readField(input, schema, field, before) {
    const { option, type } = field;
    if (option === "required" || option === "optional")
        return readValue(input, schema, type);
    if (option === "repeated") {
        const list = (before || []);
        // Each value takes a byte or more, so a count that lies ends with the bytes.
        for (let count = wireType(schema, type) === 2 ? 1 : readVarint(input); count > 0; count--) {
            list.push(readValue(input, schema, type));
        }
        return list;
    }
    const entries = (before || (option === "map" ? new Map() : {}));
    for (let count = readVarint(input); count > 0; count--) {
        const key = readValue(input, schema, entryType(schema, field, "key"));
        const value = readValue(input, schema, entryType(schema, field, "value"));
        if (entries instanceof Map)
            entries.set(key, value);
        else
            set(entries, key, value);
    }
    return entries;
}
function readValue(input, schema, type) {
    switch (type) {
        case "uInt32":
        case "uInt64":
            return readVarint(input);
        case "int32":
        case "sInt32":
        case "sInt64": {
            const value = readVarint(input);
            return value % 2 ? -(value + 1) / 2 : value / 2;
        }
        case "bool":
            return readVarint(input) > 0;
        case "float":
            return new Float32Array(new Uint8Array(readBytes(input, 4)).buffer)[0];
        case "double":
            return new Float64Array(new Uint8Array(readBytes(input, 8)).buffer)[0];
        case "string":
            return decodeUtf8(readBytes(input, readVarint(input)));
        default: {
            const nested = nestedSchema(schema, type);
            if (!nested)
                throw new SchemaError(`unknown type '${type}'`);
            return decodeMessage(nested, readBytes(input, readVarint(input)));
        }
    }
}
function set(body, name, value) {
    if (name === "__proto__")
        throw new SchemaError("a name that would set the prototype");
    body[name] = value;
}
