import { type Message } from "./schema.js";
/** A decoded message: only the fields that were sent. */
export type Body = {
    [name: string]: unknown;
};
/**
 * Decodes a body. What bytes mean comes from the schema alone: the browser's encoder writes other wire types than the
 * server's. No bytes are the empty message, even where fields are required.
 *
 * @throws SchemaError on a tag that the schema has not, bytes that end early, or a number above 2^53 - 1
 */
export declare function decodeMessage(message: Message, bytes: Uint8Array, path: string): Body;
