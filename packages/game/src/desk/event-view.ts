import type { TileId } from "@shaddock/contract/nanoserver";
import type { MeldType, Suit } from "@shaddock/mahjong";
import type { Trouble } from "./desk-words.js";
import type { Place } from "./table-view.js";

/** Something that happened at the table: to be animated, and told to who does not see it. */
export type EventView = { readonly id: number; readonly time: number } & EventFields<Place>;

/**
 * What events tell; `Who` stands for a player: a uid in the state, a place in the view.
 */
export type EventFields<Who> =
  /** `name` is here, as who left sits nowhere any more. */
  | { readonly type: "joined" | "left"; readonly who: Who; readonly name: string }
  | { readonly type: "ready" | "offline" | "online"; readonly who: Who }
  | { readonly type: "dealt"; readonly banker: Who; readonly round: number }
  /** Everybody has chosen. */
  | { readonly type: "suits"; readonly suits: readonly { readonly who: Who; readonly suit: Suit }[] }
  /** `tile` is null where the viewer must not see it. */
  | { readonly type: "draw"; readonly who: Who; readonly tile: TileId | null }
  | { readonly type: "discard"; readonly who: Who; readonly tile: TileId }
  | { readonly type: "pong"; readonly who: Who; readonly from: Who | null; readonly tile: TileId }
  /** An added one may still be robbed. */
  | {
      readonly type: "kong";
      readonly who: Who;
      readonly from: Who | null;
      readonly tile: TileId;
      readonly kong: Exclude<MeldType, "pong">;
    }
  | {
      readonly type: "win";
      readonly who: Who;
      readonly from: Who | null;
      readonly tile: TileId;
      readonly how: "self-draw" | "discard" | "robbed-kong" | "unknown";
    }
  /** `not-ready`: paid at the end for having no ready hand. */
  | {
      readonly type: "points";
      readonly cause: "win" | "rain" | "wind" | "not-ready";
      readonly changes: readonly { readonly who: Who; readonly points: number }[];
    }
  | { readonly type: "round-over" | "match-over" | "back" | "closed" }
  /** Somebody proposed to dissolve the desk, or agreed, or refused, which ends the vote. */
  | { readonly type: "vote-begun" | "vote-agreed" | "vote-refused"; readonly who: Who | null }
  | { readonly type: "trouble"; readonly trouble: Trouble };
