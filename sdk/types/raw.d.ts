import type { Serializer } from "./serializer.js";
/** The serializer of those who do it themselves: bodies are bytes, both ways. */
export declare function raw(): Serializer;
