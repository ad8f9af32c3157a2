// Bytes for tests, made by other code than the code under test: by digits and percent signs instead of shifts.

/** The bytes that hexadecimal digits say; blanks between them do not matter. */
export function fromHex(digits: string): Uint8Array {
  const pairs = digits.replaceAll(" ", "").match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** The hexadecimal digits of bytes. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => digits(byte, 2)).join("");
}

/** Well-formed text as UTF-8. */
export function fromText(text: string): Uint8Array {
  return fromHex(encodeURIComponent(text).replace(/%(..)|[^%]/g, (char, hex) => hex ?? digits(char.charCodeAt(0), 2)));
}

/** Bytes one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

/** A number as a varint, the low seven bits first. */
export function varint(value: number | bigint): Uint8Array {
  const bits = BigInt(value).toString(2);
  const groups: string[] = [];
  for (let end = bits.length; end > 0; end -= 7) groups.push(bits.slice(Math.max(0, end - 7), end).padStart(7, "0"));
  return Uint8Array.from(groups, (group, i) => Number.parseInt(`${i < groups.length - 1 ? 1 : 0}${group}`, 2));
}

/** The bytes of a packet. */
export function packetBytes(type: number, body: Uint8Array | string = ""): Uint8Array {
  const bytes = typeof body === "string" ? fromText(body) : body;
  return concat(fromHex(digits(type, 2) + digits(bytes.length, 6)), bytes);
}

/** What {@link messageBytes} puts together: only the parts that are given. */
export interface MessageParts {
  readonly type: number;
  readonly id?: number | bigint;
  readonly route?: string;
  /** The route as a code. */
  readonly code?: number;
  readonly body?: Uint8Array | string;
  readonly deflated?: boolean;
  readonly error?: boolean;
}

/** The bytes of a message. */
export function messageBytes({ type, id, route, code, body = "", deflated, error }: MessageParts): Uint8Array {
  const flag = type * 2 + (code === undefined ? 0 : 1) + (deflated ? 16 : 0) + (error ? 32 : 0);
  const parts: Uint8Array[] = [Uint8Array.of(flag)];
  if (id !== undefined) parts.push(varint(id));
  if (code !== undefined) parts.push(fromHex(digits(code, 4)));
  else if (route !== undefined) parts.push(Uint8Array.of(fromText(route).length), fromText(route));
  return concat(...parts, typeof body === "string" ? fromText(body) : body);
}

function digits(value: number, count: number): string {
  return value.toString(16).padStart(count, "0");
}
