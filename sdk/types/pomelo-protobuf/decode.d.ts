import { type Schema } from "./schema.js";
/** A decoded message: only the fields that were sent. */
export type Body = {
    [name: string]: unknown;
};
/**
 * Decodes a body. What bytes mean comes from the schema alone: the browser's encoder writes other wire types than the
 * server's. No bytes are the empty message, even where fields are required.
 */
export declare function decodeMessage(schema: Schema, bytes: Uint8Array): Body;
