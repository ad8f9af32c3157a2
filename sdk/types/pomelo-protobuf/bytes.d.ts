/** Bytes to read, from `offset` on. */
export interface Input {
    readonly bytes: Uint8Array;
    offset: number;
}
/** Writes bytes. */
export declare function writeBytes(output: number[], bytes: ArrayLike<number>): void;
/** Reads `length` bytes: a view, not a copy. */
export declare function readBytes(input: Input, length: number): Uint8Array;
/** Writes a whole number from 0 to 2^53 - 1. Divides, because shifts work on 32 bits only. */
export declare function writeVarint(output: number[], value: number): void;
/** Reads a whole number from 0 to 2^53 - 1. */
export declare function readVarint(input: Input): number;
