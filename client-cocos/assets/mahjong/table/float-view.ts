import type { Art, EventView, Place, Script } from "../../shaddock/shaddock.mjs";

/** What flies up before a seat: a word that is called, or points. */
export interface FloatView {
  readonly place: Place;
  readonly art: Art | null;
  readonly text: string;
  readonly gain: boolean;
}

/** What an event lets fly up. */
export function floatsOf(event: EventView, script: Script): FloatView[] {
  const call = (place: Place, art: Art): FloatView[] => [{ place, art, text: "", gain: true }];
  switch (event.type) {
    case "pong":
    case "kong":
      return call(event.who, `call-${event.type}-${script}`);
    case "win":
      return call(event.who, event.how === "self-draw" ? `call-self-draw-${script}` : `call-win-${script}`);
    case "points":
      return event.changes
        .filter(({ points }) => points !== 0)
        .map(({ who, points }) => ({
          place: who,
          art: points > 0 && (event.cause === "rain" || event.cause === "wind") ? event.cause : null,
          text: points > 0 ? `+${points}` : `−${-points}`,
          gain: points > 0,
        }));
    default:
      return [];
  }
}
