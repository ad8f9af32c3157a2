import { SchemaError } from "./schema-error.js";

/** A message's schema: its definition in the parsed form of a handshake, used as it stands. */
export interface Schema {
  /** All definitions of this side, by route or `message <Name>`. */
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

/** How deep messages may nest: those that may contain themselves would overflow the stack. */
const MAX_DEPTH = 64;

/** The schema that the name of a type means: a message nested in the definition at hand, else a root one. */
export function nestedSchema({ root, definition, depth }: Schema, type: string): Schema | undefined {
  const nested = own(own(definition, "__messages"), type) || own(root, `message ${type}`);
  if (depth > MAX_DEPTH) throw new SchemaError("nested too deep");
  return nested ? { root, definition: nested, depth: depth + 1 } : undefined;
}

/** The type of the `key` or the `value` of a `map` or `obj` field. What it means is looked up where the field is. */
export function entryType(schema: Schema, { type }: Field, name: "key" | "value"): string {
  const entry = nestedSchema(schema, type) as Schema;
  return (own(entry.definition, name) as Field).type;
}

/**
 * The wire type that the server writes: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. Repeated values of
 * wire type 2 have a tag each; others have one tag and a count.
 */
export function wireType(schema: Schema, type: string): number {
  return type === "double" ? 1 : type === "float" ? 5 : type === "string" || nestedSchema(schema, type) ? 2 : 0;
}

// Object.hasOwn is too new for the WebViews of older phones.
const hasOwn = Object.prototype.hasOwnProperty;

/** An own property. The network chooses the names: they may be ones that every object inherits, or no names at all. */
export function own(object: unknown, name: unknown): unknown {
  return typeof name === "string" && hasOwn.call(Object(object), name)
    ? (object as { [name: string]: unknown })[name]
    : undefined;
}
