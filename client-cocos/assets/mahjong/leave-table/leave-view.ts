import { type Intent, intents, type RootState, selectTable, texts } from "../../shaddock/shaddock.mjs";

/** What one is asked before one leaves a table. */
export interface LeaveView {
  readonly title: string;
  readonly about: string;
  readonly stay: string;
  readonly go: string;
  /** What goes off when one goes; null when one cannot. */
  readonly intent: Intent | null;
}

/** Before the first deal one can leave; afterwards propose to dissolve the table. */
export function leaveView(state: RootState): LeaveView {
  const { way, refusal } = selectTable(state).leaving;
  const { board, table } = texts[state.settings.language];
  const title = way === "dissolve" ? table.dissolve : board.leaveNow;
  const leave = way === "dissolve" ? intents.desk.proposeDissolve() : intents.desk.leave();
  return {
    title,
    about: table.refusals[refusal ?? `${way}-instead`],
    stay: board.stay,
    go: title,
    intent: refusal ? null : leave,
  };
}
