import type { RootState } from "../shaddock/shaddock.mjs";

/** Each screen: the asset bundle that it is in, and where in there its prefab is. */
export const SCREENS = {
  Home: { bundle: "main", path: "" },
  ChatRoom: { bundle: "chat", path: "ChatRoom" },
  Lobby: { bundle: "mahjong", path: "lobby/Lobby" },
  Replay: { bundle: "mahjong", path: "replay/Replay" },
  Table: { bundle: "mahjong", path: "table/Table" },
} as const;

/** The name of a screen, which is that of its component and prefab. */
export type ScreenName = keyof typeof SCREENS;

/** Which screen a state is shown on. */
export function screenOf({
  chat,
  account,
  desk,
  replay,
}: Pick<RootState, "chat" | "account" | "desk" | "replay">): ScreenName {
  if (chat.inside) return "ChatRoom";
  if (account.status !== "in") return "Home";
  if (replay.status !== "none") return "Replay";
  return desk.phase === "none" ? "Lobby" : "Table";
}
