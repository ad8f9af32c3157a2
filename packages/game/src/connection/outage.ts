import type { RootState } from "../root.js";
import type { Explanation, Texts } from "../texts/texts.js";

/**
 * Why there is no connection, and what one can do about it; null while there is one, or an errand makes another: then
 * it is gone for a moment, and meant to be.
 */
export function outageText(
  { connection, lobby, session }: Pick<RootState, "connection" | "lobby" | "session">,
  texts: Pick<Texts, "connection" | "mahjong">,
): Explanation | null {
  const { name, reason } = connection;
  const renews = lobby.errand !== null && name !== "waiting";
  if (!reason || name === "open" || renews) return null;
  return session.elsewhere ? texts.mahjong.elsewhere : texts.connection.closeReasons[reason.code];
}
