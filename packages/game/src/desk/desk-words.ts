/**
 * Where a desk is: `waiting` for players before the first deal; `dealing` until everybody has seen the tiles, which with
 * three players nobody tells, so a view waits for oneself only; `missing-suit`, `playing`; `round-over` until everybody
 * is ready again; `match-over`; `closed` there is no desk.
 */
export const DESK_PHASES = [
  "none",
  "waiting",
  "dealing",
  "missing-suit",
  "playing",
  "round-over",
  "match-over",
  "closed",
] as const;
/** One of {@link DESK_PHASES}; `none` while one sits at no desk. */
export type DeskPhase = (typeof DESK_PHASES)[number];

/** Why something cannot be done now. Each has a text: `texts.table.refusals`. */
export const REFUSALS = [
  /** There is no connection, or the desk was not told anew yet. */
  "offline",
  /** It is not one's turn, and nobody asks. */
  "not-asked",
  /** What was asked is over: another prompt is there, or none. */
  "too-late",
  /** It was answered already. */
  "answered",
  /** Not one of the ways to answer. */
  "not-offered",
  "not-in-hand",
  /** Tiles of the missing suit have to go first. */
  "missing-suit-first",
  /** No kong of the missing suit. */
  "missing-suit-kong",
  /** The tile can be won: a kong of it, when somebody else wins it, does harm (Q8). */
  "win-or-pass",
  /** After the first deal one can only propose to dissolve the desk. */
  "dissolve-instead",
  /** Before the first deal one can simply leave. */
  "leave-instead",
  "already-leaving",
  "no-vote",
  "vote-running",
  "already-voted",
  "already-ready",
  "not-between-rounds",
  "no-desk",
] as const;
/** One of {@link REFUSALS}. */
export type Refusal = (typeof REFUSALS)[number];

/** What can be wrong with what the server tells. Each has a text: `texts.table.troubles`. */
export const TROUBLES = [
  /** Somebody who does not sit at the desk. */
  "unknown-player",
  /** A kind of action that does not exist, or one without its tiles. */
  "unknown-action",
  /** A tile that is not where it should be. */
  "tile-not-there",
  /** A tile that is somewhere else already. */
  "tile-twice",
  /** A claim where there is nothing to claim. */
  "nothing-to-claim",
  /** Something of a round that does not run. */
  "no-round",
  /** A prompt that cannot be answered: of somebody else, or without a way to answer. */
  "bad-prompt",
  /** A settlement of other seats than those there are. */
  "bad-settlement",
  /** The connection was lost as one answered, and it is not known whether the answer arrived. */
  "answer-unsure",
  /** An answer could not be sent; it can be given again. */
  "not-sent",
] as const;

/** One of {@link TROUBLES}. */
export type TroubleCode = (typeof TROUBLES)[number];

/** Something that the server told and that cannot be. */
export interface Trouble {
  readonly code: TroubleCode;
  /** The push that it came with; empty for what happened here. */
  readonly route: string;
  /** Particulars, in English. */
  readonly detail: string;
  /** Unix ms. */
  readonly time: number;
}

/**
 * Why a desk is no more: `left` by oneself; the owner left; dissolved by vote before the first deal; `gone` the server
 * does not know it any more.
 */
export const CLOSED_FOR = ["left", "owner-left", "dissolved", "gone"] as const;
/** One of {@link CLOSED_FOR}. */
export type ClosedFor = (typeof CLOSED_FOR)[number];
