import type { RootState } from "../root.js";
import type { Explanation, Texts } from "../texts/texts.js";

/** Whether there is no connection, and no errand makes another: then it is gone for a moment, and meant to be. */
export function hasOutage({ connection, lobby }: Pick<RootState, "connection" | "lobby">): boolean {
  const { name, reason } = connection;
  const renews = lobby.errand !== null && name !== "waiting";
  return reason !== null && name !== "open" && !renews;
}

/** Why there is no connection, and what one can do about it; null where there is no outage. */
export function outageText(
  state: Pick<RootState, "connection" | "lobby" | "session">,
  texts: Pick<Texts, "connection" | "mahjong">,
): Explanation | null {
  const { reason } = state.connection;
  if (!reason || !hasOutage(state)) return null;
  return state.session.elsewhere ? texts.mahjong.elsewhere : texts.connection.closeReasons[reason.code];
}
