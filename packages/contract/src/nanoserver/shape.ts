/** A value of JSON that has not the shape it should have. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
  /** Where in the document: `$` is all of it, `$.data[2].score` a part. */
  readonly path: string;
  /** What should be there. */
  readonly expected: string;

  constructor(path: string, expected: string, value: unknown) {
    super(`${path} is ${describe(value)}, not ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

/**
 * Gives back `value` when it has the shape, fields beyond it included.
 *
 * @param path where the value is in its document, for the error
 * @throws ShapeError
 */
export type Check<T> = (value: unknown, path: string) => T;

/** An object with at least these fields. A field that is missing counts as undefined. */
export function object<T extends object>(fields: { readonly [Name in keyof T]-?: Check<T[Name]> }): Check<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new ShapeError(path, "an object", value);
    }
    for (const name of names) fields[name]((value as T)[name], `${path}.${name}`);
    return value as T;
  };
}

/** An array of `minimum` elements or more, each of one shape. */
export function array<T>(element: Check<T>, minimum = 0): Check<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length < minimum) {
      throw new ShapeError(path, minimum > 0 ? `an array of ${minimum} or more` : "an array", value);
    }
    for (let i = 0; i < value.length; i++) element(value[i], `${path}[${i}]`);
    return value;
  };
}

/** The shape, or null: what Go writes for a slice or a pointer that was never set. */
export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** A whole number of `minimum` to `maximum`, both included. `what` is its name in the error. */
export function integer(
  minimum: number = Number.MIN_SAFE_INTEGER,
  maximum: number = Number.MAX_SAFE_INTEGER,
  what: string = minimum === Number.MIN_SAFE_INTEGER ? "an integer" : `an integer of ${minimum} to ${maximum}`,
): Check<number> {
  return (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < minimum || (value as number) > maximum) {
      throw new ShapeError(path, what, value);
    }
    return value as number;
  };
}

/** One of the values of an object of constants. */
export function oneOf<T extends string | number | boolean>(values: { readonly [name: string]: T }): Check<T> {
  const known = new Set<unknown>(Object.values(values));
  const what = `one of ${[...known].join(", ")}`;
  return (value, path) => {
    if (!known.has(value)) throw new ShapeError(path, what, value);
    return value as T;
  };
}

/** A text, the empty one included. */
export const text: Check<string> = (value, path) => {
  if (typeof value !== "string") throw new ShapeError(path, "a text", value);
  return value;
};

/** True or false. */
export const flag: Check<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw new ShapeError(path, "true or false", value);
  return value;
};

/** Whatever it is. */
export const anything: Check<unknown> = (value) => value;

const LONGEST_QUOTE = 40;

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "string") return JSON.stringify(value.slice(0, LONGEST_QUOTE));
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  return `a value of type ${typeof value}`;
}
