/** Digits of 2^53, the first integer that a number may not hold. */
const LONG = 16;

/**
 * A string or a number, and the colon that makes it a key. Linear: no part of it can match in two ways, and a string
 * without an end matches too, so that the quotes inside it are not tried.
 */
const TOKEN = /(?:"[^"\\]*(?:\\.[^"\\]*)*"?|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(\s*:)?/g;

// On the way through the platform's own JSON an integer is a string behind INTEGER. A string that could be taken
// for one, or for this, is put behind STRING.
const MARK = "@";
const INTEGER = `${MARK}i`;
const STRING = `${MARK}s`;

/** Whether there are so many digits in a row somewhere that it may be an integer a number cannot hold. */
export function findLongInteger(text: string): boolean {
  // Every run of that length covers one of these places, so the text need not be read in full.
  for (let i = LONG - 1; i < text.length; i += LONG) {
    if (!isDigit(text, i)) continue;
    let start = i;
    let end = i + 1;
    while (isDigit(text, start - 1)) start--;
    while (isDigit(text, end)) end++;
    if (end - start >= LONG) return true;
  }
  return false;
}

/**
 * Parses JSON, and no integer is rounded: those beyond 2^53 - 1 become bigints, or texts of their digits.
 *
 * @throws SyntaxError when it is no JSON
 */
export function parseLossless(text: string, integers: "bigint" | "string"): unknown {
  const marked = text.replace(TOKEN, (token, colon?: string) => {
    // A number for a key is an error, and stays one.
    if (colon) return token;
    if (token[0] === '"') {
      // An escape may be a mark in disguise.
      return token[1] === MARK || token[1] === "\\" ? `"${STRING}${token.slice(1)}` : token;
    }
    return token.length < LONG || /[.eE]/.test(token) || Number.isSafeInteger(+token) ? token : `"${INTEGER}${token}"`;
  });
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value !== "string" || value[0] !== MARK) return value;
    const rest = value.slice(2);
    return value.startsWith(STRING) ? rest : integers === "bigint" ? BigInt(rest) : rest;
  });
}

/** JSON of a value, with a bigint as the bare integer it is; undefined where JSON knows no such value. */
export function stringifyLossless(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint in it, or something else, which then throws again.
    const marked = JSON.stringify(value, (_key, item: unknown) => {
      if (typeof item === "string") return item[0] === MARK ? STRING + item : item;
      return typeof item === "bigint" ? INTEGER + item : item;
    });
    return marked.replace(TOKEN, (token, colon?: string) => {
      if (colon) return token;
      const rest = token.slice(1 + INTEGER.length);
      return token.startsWith(INTEGER, 1) ? rest.slice(0, -1) : token.startsWith(STRING, 1) ? `"${rest}` : token;
    });
  }
}

function isDigit(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0x30 && unit <= 0x39;
}
