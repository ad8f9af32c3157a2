import type { Refusal, TableView, Texts } from "../../shaddock/shaddock.mjs";

/** What of an invitation can be copied. */
export type Copied = "number" | "link";

/** What came of copying. */
export interface Copies {
  /** What was copied last. */
  readonly copied: Copied | null;
  /** The text that the device did not copy; empty for none. */
  readonly refused: string;
}

/** Nothing was copied yet. */
export const NO_COPIES: Copies = { copied: null, refused: "" };

/** What is shown before the first deal. */
export interface WaitingView {
  /** Whether nobody is missing any more: then there is nobody to invite. */
  readonly full: boolean;
  readonly title: string;
  readonly number: string;
  /** What the device did not copy, to be copied by hand in the place of the number; empty where there is no need to. */
  readonly byHand: string;
  readonly note: string;
  readonly copy: string;
  readonly link: string;
  /** The button that says one is ready; null when one is. */
  readonly ready: { readonly text: string; readonly refusal: Refusal | null } | null;
  /** What one waits for, when one is ready. */
  readonly waiting: string;
}

/** Before the first deal: the number to invite by, and readiness. Null later. */
export function waitingView(
  { phase, number, seats, prompt }: TableView,
  { copied, refused }: Copies,
  { board, table }: Texts,
): WaitingView | null {
  if (phase !== "waiting") return null;
  const ready = prompt?.type === "ready" ? { text: table.ready, refusal: prompt.refusal } : null;
  return {
    full: seats.every(({ player }) => player !== null),
    ...{ number, byHand: refused, ready, title: board.invite },
    note: refused ? board.copyByHand : board.inviteNote,
    copy: copied === "number" ? board.copied : board.copyNumber,
    link: copied === "link" ? board.copied : board.copyLink,
    waiting: ready ? "" : board.waitingForOthers,
  };
}
