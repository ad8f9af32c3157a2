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
/** The schema that the name of a type means: a message nested in the definition at hand, else a root one. */
export declare function nestedSchema({ root, definition, depth }: Schema, type: string): Schema | undefined;
/** The type of the `key` or the `value` of a `map` or `obj` field. What it means is looked up where the field is. */
export declare function entryType(schema: Schema, { type }: Field, name: "key" | "value"): string;
/**
 * The wire type that the server writes: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes. Repeated values of
 * wire type 2 have a tag each; others have one tag and a count.
 */
export declare function wireType(schema: Schema, type: string): number;
/** An own property. The network chooses the names: they may be ones that every object inherits, or no names at all. */
export declare function own(object: unknown, name: unknown): unknown;
