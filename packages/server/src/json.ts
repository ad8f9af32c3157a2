import { decodeJson, stringifyLossless } from "@shaddock/protocol";
import type { Serializer } from "./serializer.js";

/** How {@link json} treats what JSON leaves open. */
export interface JsonOptions {
  /** How a bigint is sent: as text (default), which every client reads whole, or as a bare integer, as Nano does. */
  readonly bigints?: "text" | "integer";
  /** What an empty body is: an object without fields (default), or an error, as in Nano. */
  readonly empty?: "object" | "error";
  /** Whether `<`, `>`, `&`, U+2028 and U+2029 are escaped, as Go does. Default: not. */
  readonly escapes?: boolean;
}

/** In JSON these are in texts only. */
const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;

/** The serializer for JSON, the default one. An integer beyond 2^53 - 1 arrives as a bigint: none is rounded. */
export function json(options: JsonOptions = {}): Serializer {
  const { bigints = "text", empty = "object", escapes = false } = options;
  return {
    encode(body) {
      const text = (bigints === "integer" ? stringifyLossless : stringifyAsText)(body) ?? "null";
      return escapes ? text.replace(ESCAPED_BY_GO, escapeUnit) : text;
    },
    decode: (bytes) => (bytes.length === 0 && empty === "object" ? {} : decodeJson(bytes, "bigint")),
  };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function stringifyAsText(value: unknown): string | undefined {
  try {
    // Nearly always there is no bigint in it, and the platform's own is the fastest.
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? `${item}` : item));
  }
}
