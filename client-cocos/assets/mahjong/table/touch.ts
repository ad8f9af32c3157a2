import type { ChoiceView, Suit, Tile } from "../../shaddock/shaddock.mjs";

/** What can be touched on the table. */
export type Touch =
  | { readonly type: "tile"; readonly tile: Tile }
  | { readonly type: "answer"; readonly prompt: number; readonly choice: ChoiceView }
  | { readonly type: "suit"; readonly prompt: number; readonly suit: Suit }
  | { readonly type: "vote"; readonly yes: boolean }
  | { readonly type: "say"; readonly phrase: number }
  | { readonly type: "switch"; readonly setting: "sound" | "music" | "marks" | "largeTiles" }
  | {
      readonly type:
        | "ready"
        | "auto-play"
        | "open-leave"
        | "open-settings"
        | "open-say"
        | "close"
        | "leave"
        | "to-lobby"
        /** What lies under a window is not touched through it. */
        | "nothing";
    };
