import type { EventView } from "./event-view.js";
import type { Place } from "./table-view.js";

/** What flies up before a seat. */
export type FloatView =
  /** A word, called out loud. */
  | { readonly type: "call"; readonly place: Place; readonly call: "pong" | "kong" | "win" | "self-draw" }
  /** Points, with the weather that brought them to who gets some for a kong. */
  | {
      readonly type: "points";
      readonly place: Place;
      /** Not 0. */
      readonly points: number;
      readonly weather: "rain" | "wind" | null;
    };

/** What an event lets fly up. */
export function floatsOf(event: EventView): FloatView[] {
  if (event.type === "pong" || event.type === "kong") return [{ type: "call", place: event.who, call: event.type }];
  if (event.type === "win") {
    return [{ type: "call", place: event.who, call: event.how === "self-draw" ? "self-draw" : "win" }];
  }
  if (event.type !== "points") return [];
  const { cause, changes } = event;
  const weather = cause === "rain" || cause === "wind" ? cause : null;
  return changes
    .filter(({ points }) => points !== 0)
    .map(({ who, points }) => ({ type: "points", place: who, points, weather: points > 0 ? weather : null }));
}
