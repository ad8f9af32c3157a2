import { type Schema } from "./schema.js";
/**
 * Encodes a body as the server's own encoder does: fields in the order of the body's keys. What is null, undefined or
 * not in the schema is left out.
 */
export declare function encodeMessage(schema: Schema, body: unknown): number[];
