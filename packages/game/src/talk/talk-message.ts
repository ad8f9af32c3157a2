import { receivedName } from "../chat/chat-text.js";
import { fieldsOf } from "../storage.js";

/** Phrases that are said with one click; each language has its own words. */
export const PHRASES = ["hello", "hurry", "wait", "nice", "lucky", "unlucky", "sorry", "thanks", "bye"] as const;
/** One of {@link PHRASES}. */
export type Phrase = (typeof PHRASES)[number];

/** Faces that are shown with one click. */
export const FACES = ["😀", "😂", "😎", "😭", "😡", "🤔", "👍", "🙏", "🎉", "🌹"] as const;
/** One of {@link FACES}. */
export type Face = (typeof FACES)[number];

/** The longest text, in UTF-16 code units. */
export const MAX_TALK = 60;

/** What one says at a table. */
export type Talk =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  | { readonly kind: "face"; readonly face: Face }
  | { readonly kind: "text"; readonly text: string }
  /** A recorded clip, which only a voice service could play. */
  | { readonly kind: "clip" };

/**
 * What is said as it goes over the wire. The server hands it out as it is and does not say whose it is, so the sender
 * does, and nobody can tell whether that is true.
 */
export interface TalkMessage {
  readonly v: 1;
  readonly uid: number;
  readonly kind: Talk["kind"];
  readonly [field: string]: unknown;
}

/** What one says, as it goes over the wire; null when nothing is left of it. */
export function talkMessage(uid: number, talk: Talk): TalkMessage | null {
  const said = talkOf(talk);
  return said && { v: 1, uid, ...said };
}

/** What came over the wire, from anybody: who says to have said it, and what. Null for what is not of this kind. */
export function readTalk(body: unknown): { readonly uid: number; readonly talk: Talk } | null {
  const fields = fieldsOf(body);
  const { v, uid } = fields;
  const talk = v === 1 && Number.isSafeInteger(uid) ? talkOf(fields) : null;
  return talk && { uid: uid as number, talk };
}

function talkOf({ kind, phrase, face, text }: { readonly [field: string]: unknown }): Talk | null {
  if (kind === "phrase") return oneOf(PHRASES, phrase, (known) => ({ kind, phrase: known }));
  if (kind === "face") return oneOf(FACES, face, (known) => ({ kind, face: known }));
  if (kind !== "text" || typeof text !== "string") return null;
  // Cut before it is cleaned, which takes its time with a long one.
  const line = receivedName(text.slice(0, 4 * MAX_TALK))
    .slice(0, MAX_TALK)
    .replace(/\p{Cs}/gu, "");
  return line ? { kind, text: line } : null;
}

function oneOf<T>(values: readonly T[], value: unknown, talk: (known: T) => Talk): Talk | null {
  const known = values.find((one) => one === value);
  return known === undefined ? null : talk(known);
}
