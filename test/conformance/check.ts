/** Everything that is waited for here comes within this time, in ms, or never. */
const PATIENCE = 8000;

/** Throws an error with this sentence unless the condition holds. These checks also run inside a web page. */
export function check(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}

/**
 * Throws unless both values look the same: own fields, list elements, bytes, and `bigint` apart from `number`.
 * Classes play no part, because protobuf makes objects of its own.
 */
export function same(actual: unknown, expected: unknown, what = "value"): void {
  const [is, want] = [show(actual), show(expected)];
  check(is === want, `${what} is ${brief(is)}, want ${brief(want)}`);
}

/**
 * Waits for a promise to fail with an error of this name, and gives the error.
 *
 * @throws Error when it does not fail, or with another name
 */
export async function failure<Fields = object>(promise: Promise<unknown>, name: string): Promise<Error & Fields> {
  const outcome = await within(
    promise.then(
      (value) => ({ value }),
      (error: Error & Fields) => ({ error }),
    ),
    name,
  );
  check("error" in outcome, `resolved with ${"value" in outcome && brief(show(outcome.value))}, want ${name}`);
  same(outcome.error.name, name, `name of "${outcome.error.message}"`);
  return outcome.error;
}

/** The promise, or an error that names what did not come in time. */
export function within<T>(promise: Promise<T>, what: string, milliseconds: number | undefined = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A text that is equal for values that look the same. */
function show(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : `${value}`;
  if (value instanceof Uint8Array)
    return `bytes ${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? `${value}`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${name}: ${show(field)}`).join(", ")}}`;
}

function brief(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
