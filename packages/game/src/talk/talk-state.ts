import { secondsUntil } from "../seconds-until.js";
import type { Talk } from "./talk-message.js";

/** Something that was said at the table. */
export interface TalkLine {
  readonly id: number;
  /** When it came, Unix ms. */
  readonly time: number;
  /** Who says to have said it; the server does not tell. */
  readonly uid: number;
  readonly talk: Talk;
}

/** What is said at the table. */
export interface TalkState {
  /** The oldest first, at most {@link MAX_TALK_LINES}, none older than {@link TALK_LIFE}. */
  readonly lines: readonly TalkLine[];
  /** When one said something, Unix ms: as much of it as {@link SAY_LIMIT} asks for. */
  readonly said: readonly number[];
  readonly nextId: number;
}

/** How many lines are kept. */
export const MAX_TALK_LINES = 30;
/** Ms for which a line is kept. */
export const TALK_LIFE = 6000;
/** One may say so much in so many ms: the server hands everything out to everybody, and drops what is too much. */
export const SAY_LIMIT = { count: 4, within: 10_000 } as const;

/** Silence. */
export const initialTalk: TalkState = { lines: [], said: [], nextId: 1 };

/** Whole seconds until one may say something again; 0 when one may. */
export function secondsUntilTalk({ said }: Pick<TalkState, "said">, now: number): number {
  const first = said.length < SAY_LIMIT.count ? undefined : said[0];
  return first === undefined ? 0 : secondsUntil(first + SAY_LIMIT.within, now);
}
