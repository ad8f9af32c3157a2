import type { Refusal, TableView, Texts } from "../../shaddock/shaddock.mjs";

/** What is shown before the first deal. */
export interface WaitingView {
  /** Whether nobody is missing any more: then there is nobody to invite. */
  readonly full: boolean;
  readonly title: string;
  readonly number: string;
  readonly note: string;
  readonly copy: string;
  /** The button that says one is ready; null when one is. */
  readonly ready: { readonly text: string; readonly refusal: Refusal | null } | null;
  /** What one waits for, when one is ready. */
  readonly waiting: string;
}

/** Before the first deal: the number to invite by, and readiness. Null later. */
export function waitingView(
  { phase, number, seats, prompt }: TableView,
  copied: boolean,
  { board, table }: Texts,
): WaitingView | null {
  if (phase !== "waiting") return null;
  const ready = prompt?.type === "ready" ? { text: table.ready, refusal: prompt.refusal } : null;
  return {
    full: seats.every(({ player }) => player !== null),
    ...{ number, ready, title: board.invite, note: board.inviteNote },
    copy: copied ? board.copied : board.copyNumber,
    waiting: ready ? "" : board.waitingForOthers,
  };
}
