import { randomUUID } from "node:crypto";
import { decodeUtf8 } from "@shaddock/protocol";
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
      const text = stringify(body, bigints === "integer") ?? "null";
      return escapes ? text.replace(ESCAPED_BY_GO, escapeUnit) : text;
    },
    decode: (bytes) => (bytes.length === 0 && empty === "object" ? {} : parse(decodeUtf8(bytes))),
  };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function stringify(value: unknown, bare: boolean): string | undefined {
  try {
    // Nearly always there is no bigint in it, and the platform's own is the fastest.
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return stringifyParts(value, bare, 0);
  }
}

/** Deeper than any message: a value that contains itself ends here. */
const MAX_DEPTH = 100;

function stringifyParts(value: unknown, bare: boolean, depth: number): string | undefined {
  if (typeof value === "bigint") return bare ? `${value}` : `"${value}"`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function") return JSON.stringify(value);
  if (depth > MAX_DEPTH) throw new TypeError("Cannot send a value that is nested so deeply, or in itself, as JSON");
  if (Array.isArray(value)) return `[${value.map((item) => stringifyParts(item, bare, depth + 1) ?? "null")}]`;
  const fields: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    const text = stringifyParts(item, bare, depth + 1);
    if (text !== undefined) fields.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${fields}}`;
}

/** As many digits in a row may be an integer that a number cannot hold. */
const LONG = /\d{16}/;
/** A string or a number. Linear: no part of it can match in two ways. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
/** Marks a string that was an integer. Nobody outside can know it. */
const MARK = randomUUID();

function parse(text: string): unknown {
  const rounded: unknown = JSON.parse(text);
  if (!LONG.test(text)) return rounded;
  const marked = text.replace(TOKEN, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${MARK}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}
