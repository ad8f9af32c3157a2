import type { Club } from "@shaddock/contract/nanoserver";
import type { Failure } from "../failure/failure.js";

/** What runs across the lobby. */
export interface MarqueeLine {
  readonly id: number;
  readonly text: string;
}

/** What is asked of the server, one thing at a time. */
export type Errand = "create" | "practice" | "join" | "apply";

/** What one came for, through the entrance: to play at once, or to sit down at the desk of this number, six digits. */
export type Wish = { readonly type: "practise" } | { readonly type: "join"; readonly number: string };

/** What is known of the lobby. */
export interface LobbyState {
  /** Cards, which desks are paid with. */
  readonly cards: number;
  /** Whether the server told the cards on this connection: before, it may think that one has none. */
  readonly cardsTold: boolean;
  readonly clubs: readonly Club[];
  /** The newest last, at most {@link MAX_MARQUEE}. */
  readonly marquee: readonly MarqueeLine[];
  /** Whether the server has bots to practise with; null until it has said so. */
  readonly bots: boolean | null;
  /** What is asked as soon as the server can be; null where something else came first, such as a desk one sits at. */
  readonly wish: Wish | null;
  readonly errand: Errand | null;
  /** Why the last errand failed. */
  readonly failure: Failure | null;
  /** The club that took one's application last; somebody has to approve it. */
  readonly applied: number | null;
  readonly nextId: number;
}

/** How many lines run across the lobby. */
export const MAX_MARQUEE = 20;
/** The longest of them, in UTF-16 code units. */
export const MAX_MARQUEE_LENGTH = 300;
/** How many clubs are kept. */
export const MAX_CLUBS = 100;

/** Nobody has logged in. */
export const initialLobby: LobbyState = {
  cards: 0,
  cardsTold: false,
  clubs: [],
  marquee: [],
  bots: null,
  wish: null,
  errand: null,
  failure: null,
  applied: null,
  nextId: 1,
};
