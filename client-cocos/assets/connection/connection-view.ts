import {
  format,
  type RootState,
  secondsUntilRetry,
  selectConnection,
  selectRetry,
  texts,
} from "../shaddock/shaddock.mjs";

/** What is said about a connection that is not open, and what can be done about it. */
export interface ConnectionView {
  readonly why: string;
  readonly wayOn: string;
  /** Until it is tried again; empty where it is not waited for. */
  readonly countdown: string;
  /** What the button that tries again says; null where there is nothing to do. */
  readonly retry: string | null;
  /** Whether one may as well go. */
  readonly leave: string | null;
}

/** What the banner says at a time (Unix ms); null while there is nothing to say. */
export function connectionView(state: RootState, now: number): ConnectionView | null {
  const { name, reason, retryAt } = selectConnection(state);
  if (!reason || name === "open") return null;
  const { connection, chat } = texts[state.settings.language];
  const retry = selectRetry(state);
  return {
    ...connection.closeReasons[reason.code],
    countdown: retryAt === null ? "" : format(connection.retryIn, { seconds: secondsUntilRetry({ retryAt }, now) }),
    retry: retry === "none" ? null : retry === "waiting" ? connection.retryNow : connection.connectAgain,
    leave: retry === "ended" ? chat.leave : null,
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

/** Bytes for people: 999 B, 1.2 kB, 3.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const thousands = bytes / 1000;
  return thousands < 1000 ? `${thousands.toFixed(1)} kB` : `${(thousands / 1000).toFixed(1)} MB`;
}
