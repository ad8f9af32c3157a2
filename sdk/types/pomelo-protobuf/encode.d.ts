import { type Message } from "./schema.js";
/**
 * Encodes a body as the server's own encoder does: fields in the order of the body's keys. What is null, undefined or
 * not in the schema is left out.
 *
 * @throws SchemaError when a required field is missing, or a value does not fit its type
 */
export declare function encodeMessage(message: Message, body: unknown, path: string): number[];
