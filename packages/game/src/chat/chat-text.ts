/** The longest message that one may say, in UTF-16 code units: as JSON it fits the 65 536 bytes that Nano reads. */
export const MAX_CONTENT = 10_000;
/** The longest nickname, in characters. */
export const MAX_NICKNAME = 24;

/** What is kept of a text from the network, in UTF-16 code units. */
const MAX_RECEIVED = 16_384;
/** What is kept of a name from the network. */
const MAX_RECEIVED_NAME = 256;

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text from the network, whatever it is, of a length that can be kept. */
export function receivedText(value: unknown, longest: number = MAX_RECEIVED): string {
  const text =
    typeof value === "string" ? value : typeof value === "number" || typeof value === "bigint" ? `${value}` : "";
  return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** A name from the network; see {@link receivedText}. */
export function receivedName(value: unknown): string {
  return receivedText(value, MAX_RECEIVED_NAME).replace(UNSEEN, " ").trim();
}

/** What comes after a sentence's beginning: `New user: 12` gives `12`. The whole of another sentence. */
export function afterPrefix(prefix: string, value: unknown): string {
  const name = receivedName(value);
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/**
 * A nickname as servers take it: one line, no more than {@link MAX_NICKNAME} characters, and without the comma that
 * separates names in a list. Empty when nothing is left.
 */
export function cleanNickname(text: string): string {
  const line = text.replace(UNSEEN, " ").replace(/,/g, "，").replace(/\s+/g, " ").trim();
  return Array.from(line).slice(0, MAX_NICKNAME).join("").trim();
}

/**
 * A message as it is said: without blank ends, not longer than {@link MAX_CONTENT}, and without halves of characters,
 * which would come back as something else. Empty when nothing is left.
 */
export function cleanContent(text: string): string {
  return text
    .trim()
    .slice(0, MAX_CONTENT)
    .replace(/\p{Cs}/gu, "\ufffd");
}
