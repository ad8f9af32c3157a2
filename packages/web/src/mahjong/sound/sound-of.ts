import type { SoundName } from "@shaddock/art";
import type { EventView } from "@shaddock/game";

/** What an event sounds like; null for silence. */
export function soundOf(event: EventView): SoundName | null {
  switch (event.type) {
    case "dealt":
      return "shuffle";
    case "draw":
      return event.who === 0 ? "draw" : null;
    case "points":
      return "coins";
    case "discard":
    case "pong":
    case "kong":
    case "win":
    case "round-over":
      return event.type;
    default:
      return null;
  }
}
