import {
  format,
  formatBytes,
  type Intent,
  intents,
  outageText,
  type RootState,
  secondsUntil,
  selectConnection,
  selectDisturbance,
  selectRetry,
  selectSession,
  texts,
} from "../shaddock/shaddock.mjs";

/** Something that one can do: what its button says, and what is wanted then. */
interface Deed {
  readonly text: string;
  readonly intent: Intent;
}

/** What is said about a connection, and what can be done about it. */
export interface ConnectionView {
  readonly why: string;
  readonly wayOn: string;
  /** Until it is tried again; empty where it is not waited for. */
  readonly countdown: string;
  /** Tries again; null where there is nothing to do. */
  readonly retry: Deed | null;
  /** Goes, or goes on; null where one can only wait. */
  readonly leave: Deed | null;
}

/** What the banner says at a time (Unix ms); null while there is nothing to say. */
export function connectionView(state: RootState, now: number): ConnectionView | null {
  const { close, mahjong, table } = texts[state.settings.language];
  const quiet = { countdown: "", retry: null, leave: null };
  switch (selectDisturbance(state)) {
    case "outage":
      return outageView(state, now);
    case "trouble": {
      const { why, wayOn } = mahjong.malformed;
      const leave = { text: close, intent: intents.session.dismiss() };
      return { ...quiet, why: format(why, { route: selectSession(state).trouble?.route ?? "" }), wayOn, leave };
    }
    case "stale":
      return { ...quiet, why: table.stale, wayOn: "" };
    default:
      return null;
  }
}

function outageView(state: RootState, now: number): ConnectionView | null {
  const said = texts[state.settings.language];
  const { connection, chat } = said;
  const outage = outageText(state, said);
  if (!outage) return null;
  const { retryAt } = selectConnection(state);
  const retry = selectRetry(state);
  const again = retry === "waiting" ? connection.retryNow : connection.connectAgain;
  const away = state.chat.inside ? intents.chat.leave() : intents.account.logOut();
  return {
    ...outage,
    countdown: retryAt === null ? "" : format(connection.retryIn, { seconds: secondsUntil(retryAt, now) }),
    retry: retry === "none" ? null : { text: again, intent: intents.connection.retry() },
    leave: retry === "ended" ? { text: chat.leave, intent: away } : null,
  };
}

/** A connection in one line: its state, how long a response takes, and how much went in and out. */
export function trafficLine(state: RootState): string {
  const { name, latency, bytesIn, bytesOut } = selectConnection(state);
  const { connection } = texts[state.settings.language];
  const parts = [connection.states[name]];
  if (latency !== null) parts.push(format(connection.milliseconds, { value: Math.round(latency) }));
  parts.push(`↓ ${formatBytes(bytesIn)}`, `↑ ${formatBytes(bytesOut)}`);
  return parts.join("  ");
}
