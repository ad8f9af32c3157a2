import { decodeUtf8 } from "@shaddock/protocol";
import { findLongInteger, parseLossless, stringifyLossless } from "./lossless-json.js";
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
      if (bytes.length === 0) return undefined;
      const text = decodeUtf8(bytes);
      return integers !== "number" && findLongInteger(text) ? parseLossless(text, integers) : JSON.parse(text);
    },
  };
}
