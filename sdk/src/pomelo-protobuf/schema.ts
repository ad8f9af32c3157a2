import { SchemaError } from "./schema-error.js";

/** A message's schema: a definition in a handshake's parsed form, used as it stands. Hostile, so see {@link own}. */
export interface Schema {
  /** All definitions of this side: route or `message <Name>` to definition. */
  readonly root: unknown;
  readonly definition: unknown;
  /** How many messages this one is in. */
  readonly depth: number;
}

/** One field of a definition. */
export interface Field {
  /** `required`, `optional` or `repeated`; with Pinus also `map` and `obj`. */
  readonly option: string;
  readonly type: string;
  readonly tag: number;
}

/** How deep messages may nest: schemas that contain themselves would let them overflow the stack. */
const MAX_DEPTH = 64;

/** The schema that a type's name means: a message nested in the definition at hand, else a root one. */
export function nestedSchema({ root, definition, depth }: Schema, type: string): Schema | undefined {
  const nested = own(own(definition, "__messages"), type) || own(root, `message ${type}`);
  if (depth > MAX_DEPTH) throw new SchemaError("nested too deep");
  return nested ? { root, definition: nested, depth: depth + 1 } : undefined;
}

/** The types of a `map` or `obj` field's keys and values. What they mean is looked up where the field is. */
export function entryTypes(schema: Schema, { type }: Field): readonly [string, string] {
  const entry = nestedSchema(schema, type)?.definition;
  const typeOf = (name: string): string => (own(entry, name) as Field).type;
  return [typeOf("key"), typeOf("value")];
}

/**
 * The wire type that the server writes: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. Each repeated value
 * of wire type 2 has its own tag; others share one, and a count.
 */
export function wireType(schema: Schema, type: string): number {
  return type === "double" ? 1 : type === "float" ? 5 : type === "string" || nestedSchema(schema, type) ? 2 : 0;
}

/** An own property, since the network chooses the names. */
export function own(object: unknown, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(Object(object), name)
    ? (object as { [name: string]: unknown })[name]
    : undefined;
}
