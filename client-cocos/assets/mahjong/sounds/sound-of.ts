import type { EventView } from "../../shaddock/shaddock.mjs";

/** The sounds of the table, each a property of the component that plays them. */
export type SoundName =
  | "button"
  | "coins"
  | "discard"
  | "draw"
  | "kong"
  | "message"
  | "pong"
  | "roundOver"
  | "shuffle"
  | "turn"
  | "win";

/** What is heard of an event; null for what makes no sound. */
export function soundOf({ type }: EventView): SoundName | null {
  switch (type) {
    case "draw":
    case "discard":
    case "pong":
    case "kong":
    case "win":
      return type;
    case "dealt":
      return "shuffle";
    case "points":
      return "coins";
    case "round-over":
      return "roundOver";
    default:
      return null;
  }
}
