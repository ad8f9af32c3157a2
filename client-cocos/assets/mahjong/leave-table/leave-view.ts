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
  const { leaving } = selectTable(state);
  const { board, table } = texts[state.settings.language];
  const dissolves = leaving.leave === "dissolve-instead";
  const refusal = dissolves ? leaving.dissolve : leaving.leave;
  const title = dissolves ? table.dissolve : board.leaveNow;
  const leave = dissolves ? intents.desk.proposeDissolve() : intents.desk.leave();
  return {
    title,
    about: table.refusals[refusal ?? (dissolves ? "dissolve-instead" : "leave-instead")],
    stay: board.stay,
    go: title,
    intent: refusal ? null : leave,
  };
}
