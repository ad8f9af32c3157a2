import { decodeJson, stringifyLossless } from "@shaddock/protocol";
import type { Serializer } from "./serializer.js";

/** How {@link json} treats whole numbers that a JavaScript number cannot hold. */
export interface JsonOptions {
  /**
   * What an integer beyond 2^53 - 1 becomes: a `bigint` (default; text where the platform has none, or of more than
   * 1,000 digits), its digits as a `string`, or a `number`, which rounds it.
   */
  readonly integers?: "bigint" | "string" | "number";
}

/** The serializer for JSON, the default one. Nothing to send is sent as `{}`, and bytes as they are. */
export function json(options: JsonOptions = {}): Serializer {
  const { integers = typeof BigInt === "undefined" ? "string" : "bigint" } = options;
  return {
    encode(body) {
      if (body === undefined) return "{}";
      if (body instanceof Uint8Array) return body;
      const text = stringifyLossless(body);
      // Functions and symbols have no JSON.
      if (text === undefined) throw new TypeError(`Cannot send a ${typeof body} as JSON`);
      return text;
    },
    decode(bytes) {
      return bytes.length === 0 ? undefined : decodeJson(bytes, integers);
    },
  };
}
