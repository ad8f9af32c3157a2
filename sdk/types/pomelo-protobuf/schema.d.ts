/** The schema of a message: its fields, each under its name and under its tag. */
export type Message = Map<unknown, Field>;
/** The name of a simple type, or a nested message; anything else is an unknown type. */
export type Type = unknown;
/** One field of a message, as the handshake describes it; a value that makes no sense shows when the field is used. */
export interface Field {
    readonly name: string;
    /** `required`, `optional` or `repeated`; with Pinus also `map` and `obj`. */
    readonly option: unknown;
    readonly tag: unknown;
    readonly type: Type;
    /** Of a `map` or `obj`: what its keys and values are. */
    readonly keyType: Type;
    readonly valueType: Type;
}
/** The longest path, in characters. Each level of nesting takes one or more, so it ends recursion, too. */
export declare const MAX_PATH = 600;
/**
 * Reads one side of a handshake's `protos`, the parsed form, into schemas by route. It throws nothing: a field that
 * makes no sense fails the messages that use it, not the connection.
 */
export declare function readSchemas(protos: unknown): Map<unknown, Message>;
