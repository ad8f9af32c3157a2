import type { CloseReason } from "shaddock";

/** The kinds of server one can chat on: Nano's chat demo, and its cluster demo. */
export type ChatKind = "chat" | "cluster";

/** One room: a server of a kind at an address. */
export interface Room {
  readonly kind: ChatKind;
  /** `ws:` or `wss:` */
  readonly address: string;
}

/** What a system line tells. */
export type Notice =
  | { readonly event: "entered" }
  | { readonly event: "reconnected" }
  | { readonly event: "joined"; readonly name: string }
  | { readonly event: "lost"; readonly code: CloseReason["code"] }
  | { readonly event: "kicked"; readonly reason: string | null };

/** A message that the server handed out. */
export interface MessageLine {
  readonly kind: "message";
  readonly id: number;
  /** When it arrived, Unix ms. */
  readonly time: number;
  readonly name: string;
  readonly content: string;
  readonly mine: boolean;
}

/** A system line. */
export interface NoticeLine {
  readonly kind: "notice";
  readonly id: number;
  /** Unix ms. */
  readonly time: number;
  readonly notice: Notice;
}

/** One line of the history. */
export type Line = MessageLine | NoticeLine;

/** A message of one's own that the server has not handed out yet. */
export interface OutgoingMessage {
  readonly id: number;
  /** When it was said, Unix ms. */
  readonly time: number;
  readonly name: string;
  readonly content: string;
  /**
   * `waiting`: goes out as soon as it can. `sending`: went out. `unconfirmed`: went out, and the server did not hand
   * it out; whether it arrived is not known.
   */
  readonly status: "waiting" | "sending" | "unconfirmed";
  /** The connection it went out on. An earlier one brings it back no more. */
  readonly session: number;
}

/** What is known of a chat. */
export interface ChatState {
  /** The room one is in, or was in last. */
  readonly room: Room | null;
  readonly inside: boolean;
  /** One's own. */
  readonly nickname: string;
  /** The oldest first, at most {@link MAX_LINES}. */
  readonly lines: readonly Line[];
  /** In the order in which they were said. */
  readonly outgoing: readonly OutgoingMessage[];
  /** The others: nicknames, or session ids where the server knows no names. Leaving is told by no server. */
  readonly members: readonly string[];
  /** A whole number in decimal, where the server keeps one. */
  readonly balance: string | null;
  /** Messages of others since one looked away. */
  readonly unread: number;
  /** The first of them. Kept for a mark between the lines until one says something or looks away again. */
  readonly unreadFrom: number | null;
  /** Whether the newest line is in sight. */
  readonly watching: boolean;
  /** How many connections were open, this one included. */
  readonly session: number;
  readonly nextId: number;
}

/** How many lines are kept; older ones are dropped. */
export const MAX_LINES = 500;
/** How many messages of one's own may be on their way. */
export const MAX_OUTGOING = 50;
/** How many of them may be without their echo: Nano drops what it has to send when 16 messages wait. [nano: 8.3] */
export const MAX_SENDING = 8;
/** How many members are kept. */
export const MAX_MEMBERS = 1000;

/** Nobody entered yet. */
export const initialChat: ChatState = {
  room: null,
  inside: false,
  nickname: "",
  lines: [],
  outgoing: [],
  members: [],
  balance: null,
  unread: 0,
  unreadFrom: null,
  watching: true,
  session: 0,
  nextId: 1,
};
