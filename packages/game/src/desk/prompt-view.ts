import type { TileId } from "@shaddock/contract/nanoserver";
import type { Suit } from "@shaddock/mahjong";
import type { Refusal } from "./desk-words.js";
import type { Place, WaitView } from "./table-view.js";

/**
 * What the viewer may do now. What answers it carries its `id`, so that a late click never answers the next one.
 * `refusal` of a prompt is why nothing of it can be done at the moment, such as a connection lost; null when it can.
 */
export type PromptView = SeenPrompt | ReadyPrompt | MissingSuitPrompt | DiscardPrompt | ChoicePrompt;

interface Prompt {
  readonly id: number;
  readonly refusal: Refusal | null;
}

/** The tiles were dealt: dispatch `dealSeen` when they have been shown. */
export interface SeenPrompt extends Prompt {
  readonly type: "deal-seen";
}

/** Dispatch `ready` for the next round. There is no way back. */
export interface ReadyPrompt extends Prompt {
  readonly type: "ready";
}

/** Dispatch `chooseMissing` with one of the suits. */
export interface MissingSuitPrompt extends Prompt {
  readonly type: "missing-suit";
  /** All three, with how many tiles of each one has. */
  readonly suits: readonly { readonly suit: Suit; readonly count: number }[];
  readonly suggestion: Suit;
}

/** Dispatch `discard` with one of the tiles. */
export interface DiscardPrompt extends Prompt {
  readonly type: "discard";
  /** Every tile of the hand. */
  readonly tiles: readonly DiscardView[];
}

/** A tile of the hand, as one to be discarded. */
export interface DiscardView {
  readonly tile: TileId;
  /** Why it cannot be discarded now; null when it can. */
  readonly refusal: Refusal | null;
  /** What the hand would wait for without it. */
  readonly waits: readonly WaitView[];
}

/** Dispatch `answer` with one of the choices: another's tile may be claimed, or one's own may be used. */
export interface ChoicePrompt extends Prompt {
  readonly type: "claim" | "own-turn";
  /** The tile that may be claimed; on the own turn the one drawn, null after the deal where there is none. */
  readonly tile: TileId | null;
  /** Whose tile that is. */
  readonly from: Place | null;
  /** Whether it is the fourth tile of another's kong. */
  readonly robbing: boolean;
  /** In the order to be shown: win, kongs, pong, pass last. */
  readonly choices: readonly ChoiceView[];
}

/** One way to answer. */
export interface ChoiceView {
  readonly type: "win" | "kong" | "pong" | "pass";
  /** The tile that names it; null to pass. */
  readonly tile: TileId | null;
  /** The tiles that it would lay down, the claimed one first; those won, or none to pass. */
  readonly tiles: readonly TileId[];
  /** For a kong. */
  readonly kong: "concealed-kong" | "exposed-kong" | "added-kong" | null;
  /** Why it is not possible now, though the server offers it; null when it is. */
  readonly refusal: Refusal | null;
}
