import { stringifyLossless } from "@shaddock/protocol";
import type { ClientState } from "shaddock";

/** A body as one line of JSON; nothing for none. */
export function describeBody(body: unknown): string {
  return body === undefined ? "" : ` ${stringifyLossless(body)}`;
}

/** Where a client is in its life, as one line. */
export function describeState(state: ClientState, now: number): string {
  switch (state.name) {
    case "connecting":
      return state.attempt > 0 ? `connecting, attempt ${state.attempt}` : state.name;
    case "waiting": {
      const seconds = Math.max(0, (state.retryAt - now) / 1000).toFixed(1);
      return `waiting, attempt ${state.attempt} in ${seconds} s: ${state.reason.message}`;
    }
    case "closed":
      return `closed: ${state.reason.message}`;
    default:
      return state.name;
  }
}

/** What was thrown, as one line. */
export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** A text that does nothing but be read: what a server sends must not move a cursor. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
