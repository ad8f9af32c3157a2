import { decodeUtf8 } from "./utf8.js";

/** What becomes of integers beyond 2^53 - 1: a `bigint`, their digits as a `string`, or a `number`, which rounds. */
export type Integers = "bigint" | "string" | "number";

/** Digits of 2^53, the first integer that a number may not hold. */
const LONG = 16;
/** Characters up to which an integer becomes a bigint: making one of millions takes longer than anyone waits. */
const MAX_LENGTH = 1000;

/**
 * A string or a number. Linear: no part of it can match in two ways, and a string without an end matches too, so that
 * the quotes inside it are not tried.
 */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/**
 * Reads JSON, and no integer is rounded unless that is wanted. One of more than 1,000 digits stays text.
 *
 * @throws SyntaxError when it is no JSON
 */
export function decodeJson(bytes: Uint8Array, integers: Integers): unknown {
  const text = decodeUtf8(bytes);
  return integers !== "number" && hasLongInteger(bytes) ? parseLossless(text, integers) : JSON.parse(text);
}

/** Whether there are so many digits in a row somewhere that it may be an integer a number cannot hold. */
export function hasLongInteger(bytes: Uint8Array): boolean {
  // Backwards from where a row that begins here would have to reach, so that most bytes need not be read.
  for (let start = 0, last = LONG - 1; last < bytes.length; last = start + LONG - 1) {
    let i = last;
    while (i >= start && ((bytes[i] as number) ^ 0x30) < 10) i--;
    if (i < start) return true;
    start = i + 1;
  }
  return false;
}

// On the way through the platform's own JSON each number beyond 2^53 - 1, of whatever kind, is another such number that
// tells its place in a list. Such numbers are even: no odd one can be said there.

function markOf(count: number): number {
  return 2 ** 53 + 2 * count;
}

function placeOf(mark: number): number {
  return (mark - 2 ** 53) / 2 - 1;
}

function isBeyond(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** As {@link decodeJson} reads a text with long integers in it. */
export function parseLossless(text: string, integers: "bigint" | "string"): unknown {
  const list: unknown[] = [];
  const marked = text.replace(TOKEN, (token) => {
    if (!isBeyond(+token)) return token;
    const isWhole = !/[.eE]/.test(token);
    const asBigint = integers === "bigint" && token.length <= MAX_LENGTH;
    const value = isWhole ? (asBigint ? BigInt(token) : token) : +token;
    // Behind a blank, so that no digits or sign before it become part of it.
    return ` ${markOf(list.push(value))}`;
  });
  return JSON.parse(marked, (_key, value: unknown) => (isBeyond(value) ? list[placeOf(value)] : value));
}

/** JSON of a value, with a bigint as the bare integer it is; undefined where JSON knows no such value. */
export function stringifyLossless(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint in it, or something else, which then throws again.
    const list: string[] = [];
    const marked = JSON.stringify(value, (_key, item: unknown) => {
      if (typeof item === "bigint") return markOf(list.push(`${item}`));
      return isBeyond(item) ? markOf(list.push(JSON.stringify(item))) : item;
    });
    return marked.replace(TOKEN, (token) => (isBeyond(+token) ? (list[placeOf(+token)] as string) : token));
  }
}
