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
/** The schema that a type's name means: a message nested in the definition at hand, else a root one. */
export declare function nestedSchema({ root, definition, depth }: Schema, type: string): Schema | undefined;
/** The types of a `map` or `obj` field's keys and values. What they mean is looked up where the field is. */
export declare function entryTypes(schema: Schema, { type }: Field): readonly [string, string];
/**
 * The wire type that the server writes: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. Each repeated value
 * of wire type 2 has its own tag; others share one, and a count.
 */
export declare function wireType(schema: Schema, type: string): number;
/** An own property, since the network chooses the names. */
export declare function own(object: unknown, name: string): unknown;
