import type { Serializer } from "./serializer.js";
/** How {@link json} treats whole numbers that a JavaScript number cannot hold. */
export interface JsonOptions {
    /**
     * What an integer beyond 2^53 - 1 becomes: a `bigint` (default; text where the platform has none), its digits as
     * a `string`, or a `number`, which rounds it.
     */
    readonly integers?: "bigint" | "string" | "number";
}
/** The serializer for JSON, the default one. Nothing to send is sent as `{}`, and bytes as they are. */
export declare function json(options?: JsonOptions): Serializer;
