import { format, type RootState, type RoundResultView, selectTable, texts } from "../../shaddock/shaddock.mjs";

/** The window that tells how a round ended. */
export interface RoundWindowView {
  readonly result: RoundResultView;
  readonly title: string;
  readonly next: string;
  /** Whether one can go on; otherwise one waits, or is told why not. */
  readonly open: boolean;
  readonly note: string;
}

/** How the round ended, and readiness for the next one; null while none has just ended. */
export function roundWindowView(state: RootState): RoundWindowView | null {
  const { result, prompt } = selectTable(state);
  if (!result) return null;
  const { board, table } = texts[state.settings.language];
  const ready = prompt?.type === "ready" ? prompt : null;
  return {
    result,
    title: roundTitle(result, state),
    next: board.next,
    open: ready !== null && !ready.refusal,
    note: ready ? (ready.refusal ? table.refusals[ready.refusal] : "") : board.waitingForOthers,
  };
}

/** Which round it was. */
function roundTitle({ round, rounds }: RoundResultView, { settings }: Pick<RootState, "settings">): string {
  const { table } = texts[settings.language];
  return `${table.results.roundOver} · ${format(table.round, { round, rounds })}`;
}
