import { SchemaError } from "./schema-error.js";
/** How deep messages may nest: schemas that contain themselves would let them overflow the stack. */
const MAX_DEPTH = 64;
/** The schema that a type's name means: a message nested in the definition at hand, else a root one. */
export function nestedSchema({ root, definition, depth }, type) {
    const nested = own(own(definition, "__messages"), type) || own(root, `message ${type}`);
    if (depth > MAX_DEPTH)
        throw new SchemaError("nested too deep");
    return nested ? { root, definition: nested, depth: depth + 1 } : undefined;
}
/** The types of a `map` or `obj` field's keys and values. What they mean is looked up where the field is. */
export function entryTypes(schema, { type }) {
    const entry = nestedSchema(schema, type)?.definition;
    const typeOf = (name) => own(entry, name).type;
    return [typeOf("key"), typeOf("value")];
}
/**
 * The wire type that the server writes: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. Each repeated value
 * of wire type 2 has its own tag; others share one, and a count.
 */
export function wireType(schema, type) {
    return type === "double" ? 1 : type === "float" ? 5 : type === "string" || nestedSchema(schema, type) ? 2 : 0;
}
/** An own property, since the network chooses the names. */
export function own(object, name) {
    return Object.prototype.hasOwnProperty.call(Object(object), name)
        ? object[name]
        : undefined;
}
