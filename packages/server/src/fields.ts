import { ErrorCode, ServerError } from "./errors.js";

// A body is what a client sent, whatever its type says: these read it. Missing fields have zero values, as in Go.

/** The fields of a body. */
export type Fields = { readonly [name: string]: unknown };

/**
 * The fields of a body; null has none.
 *
 * @throws ServerError 400 when it is no object
 */
export function fieldsOf(body: unknown): Fields {
  if (typeof body !== "object" || Array.isArray(body)) throw badRequest("Want an object");
  return { ...body };
}

/**
 * A field that is a text; empty where it is missing.
 *
 * @throws ServerError 400 when it is something else
 */
export function textField(fields: Fields, name: string): string {
  const value = fields[name] ?? "";
  if (typeof value !== "string") throw badRequest(`Want a text as ${name}`);
  return value;
}

/**
 * A field that is a whole number from 0 to `max`; 0 where it is missing.
 *
 * @throws ServerError 400 when it is something else
 */
export function countField(fields: Fields, name: string, max: number): number {
  const value = fields[name] ?? 0;
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > max) {
    throw badRequest(`Want a whole number from 0 to ${max} as ${name}`);
  }
  return value as number;
}

/**
 * A field that is a whole number; 0 where it is missing.
 *
 * @throws ServerError 400 when it is something else, or beyond 2^53 - 1
 */
export function integerField(fields: Fields, name: string): number {
  const value = fields[name] ?? 0;
  if (!Number.isSafeInteger(value)) throw badRequest(`Want a whole number as ${name}`);
  return value as number;
}

/**
 * A field that is true or false; false where it is missing.
 *
 * @throws ServerError 400 when it is something else
 */
export function flagField(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== "boolean") throw badRequest(`Want true or false as ${name}`);
  return value;
}

function badRequest(message: string): ServerError {
  return new ServerError(ErrorCode.BadRequest, message);
}
