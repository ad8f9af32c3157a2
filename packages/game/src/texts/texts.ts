import type { ChatKind, Notice, OutgoingMessage } from "../chat/chat-state.js";
import type { ClosedFor, ConnectionState } from "../connection/connection-slice.js";
import type { Language } from "../settings/settings-slice.js";
import type { BoardTexts } from "./board-texts.js";
import { en } from "./en.js";
import type { MahjongTexts } from "./mahjong-texts.js";
import type { TableTexts } from "./table-texts.js";
import { zh } from "./zh.js";

/** Why there is no connection, and what one can do about it. Two sentences. */
export interface Explanation {
  readonly why: string;
  readonly wayOn: string;
}

/**
 * What every view of the game says. A key that is missing in a language does not compile. `{name}` is a place for a
 * value: see {@link phrase} and {@link format}.
 */
export interface Texts {
  /** In the language itself. */
  readonly language: string;
  readonly close: string;
  /** The first screen. */
  readonly home: {
    readonly tagline: string;
    readonly chatAbout: string;
    readonly nicknameHint: string;
    readonly nicknameMissing: string;
    /** Of a chat's server. */
    readonly addressBad: string;
    /** Kinds of chat servers. */
    readonly kinds: Readonly<Record<ChatKind, string>>;
    readonly join: string;
  };
  readonly connection: {
    readonly states: Readonly<Record<ConnectionState["name"], string>>;
    /** Connecting again: `{attempt}`. */
    readonly reconnecting: string;
    /** Until it is tried again: `{seconds}`. */
    readonly retryIn: string;
    readonly retryNow: string;
    readonly connectAgain: string;
    readonly closeReasons: Readonly<Record<ClosedFor["code"], Explanation>>;
    readonly latency: string;
    readonly received: string;
    readonly sent: string;
    readonly milliseconds: string;
  };
  readonly chat: {
    readonly kinds: Readonly<Record<ChatKind, string>>;
    /** `{name}`, `{reason}`, `{why}`; of a crowd two names and how many others: `{first}`, `{second}`, `{count}`. */
    readonly notices: Readonly<Record<Notice["event"] | "crowd" | "kickedFor", string>>;
    readonly status: Readonly<Record<OutgoingMessage["status"], string>>;
    readonly you: string;
    /** Who has no name. */
    readonly nobody: string;
    /** A member known by number: `{id}`. */
    readonly guest: string;
    readonly members: string;
    /** `{count}` */
    readonly memberCount: string;
    readonly alone: string;
    /** Why members that left are still there. */
    readonly membersNote: string;
    readonly balance: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly say: string;
    readonly send: string;
    readonly sendAgain: string;
    readonly discard: string;
    readonly tooMany: string;
    /** While there is no connection. */
    readonly offline: string;
    readonly newMessages: string;
    /** `{count}` */
    readonly unread: string;
    readonly leave: string;
    readonly nickname: string;
  };
  /** Of mahjong, away from the table. */
  readonly mahjong: MahjongTexts;
  /** Of mahjong, at the table. */
  readonly table: TableTexts;
  /** Of the pictures of mahjong: buttons, windows, rules. */
  readonly board: BoardTexts;
}

/** The texts in each language. */
export const texts: Readonly<Record<Language, Texts>> = { en, zh };

/** The parts of a text: what stands there, and the names of the places for values, in order. */
export function phrase(text: string): readonly ({ readonly text: string } | { readonly place: string })[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => (/^\{\w+\}$/.test(part) ? { place: part.slice(1, -1) } : { text: part }));
}

/** A text with its values, for what takes plain text only. */
export function format(text: string, values: { readonly [place: string]: string | number }): string {
  return phrase(text)
    .map((part) => ("text" in part ? part.text : `${values[part.place] ?? ""}`))
    .join("");
}
