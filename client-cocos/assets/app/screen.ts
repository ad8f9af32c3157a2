import type { Component } from "cc";
import type { Stage } from "../draw/box";
import type { RootState } from "../shaddock/shaddock.mjs";

/**
 * What fills the whole stage. It draws what it is shown, and raises {@link INTENT} with what a person wants; it knows
 * no rule, no socket and no store.
 */
export interface Screen extends Component {
  /** Draws this. Called when the state changed, once a frame at most. */
  show(state: RootState): void;
  /** Puts everything where it belongs on a stage of this size. Called before the first `show`. */
  lay(stage: Stage): void;
  /** Does what the device's back key means here. Gives whether it means anything. */
  back(): boolean;
}

/** What a screen raises, with an intent. */
export const INTENT = "intent";

/** Each screen: the asset bundle that it is in, and where in there its prefab is. */
export const SCREENS = {
  Home: { bundle: "main", path: "" },
  ChatRoom: { bundle: "chat", path: "ChatRoom" },
  Lobby: { bundle: "mahjong", path: "lobby/Lobby" },
  Table: { bundle: "mahjong", path: "table/Table" },
} as const;

/** The name of a screen, which is that of its component and prefab. */
export type ScreenName = keyof typeof SCREENS;

/** Which screen a state is shown on. */
export function screenOf({ chat, account, desk }: Pick<RootState, "chat" | "account" | "desk">): ScreenName {
  if (chat.inside) return "ChatRoom";
  if (account.status !== "in") return "Home";
  return desk.phase === "none" ? "Lobby" : "Table";
}
