import { writeVarint } from "@shaddock/protocol";
import { SchemaError } from "./schema-error.js";

/** Bytes to read, from `offset` on. */
export interface Input {
  readonly bytes: Uint8Array;
  offset: number;
}

/** Writes bytes. */
export function writeBytes(output: number[], bytes: ArrayLike<number>): void {
  for (let i = 0; i < bytes.length; i++) output.push(bytes[i] as number);
}

/** Reads `length` bytes: a view, not a copy. */
export function readBytes(input: Input, length: number): Uint8Array {
  const start = input.offset;
  input.offset += length;
  const bytes = input.bytes.subarray(start, input.offset);
  if (bytes.length < length) throw new SchemaError("cut off");
  return bytes;
}

/** Writes a whole number from 0 to 2^53 - 1. */
export function writeWhole(output: number[], value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new SchemaError("no whole number in range");
  writeVarint(output, output.length, value);
}

/** Reads a whole number from 0 to 2^53 - 1. */
export function readVarint(input: Input): number {
  let value = 0;
  let factor = 1;
  let byte: number | undefined;
  do {
    byte = input.bytes[input.offset++];
    if (byte === undefined) throw new SchemaError("cut off");
    value += (byte & 0x7f) * factor;
    factor *= 0x80;
  } while (byte >= 0x80);
  if (!Number.isSafeInteger(value)) throw new SchemaError("a number above 2^53 - 1");
  return value;
}
