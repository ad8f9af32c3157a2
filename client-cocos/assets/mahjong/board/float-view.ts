import type { Art, EventView, Place, Script } from "../../shaddock/shaddock.mjs";

/** What flies up before a seat: a word that is called, or points. */
export interface FloatView {
  readonly place: Place;
  /** The word, or the weather that a kong was paid with. */
  readonly art: Art | null;
  /** Points with their sign; empty for a call. */
  readonly text: string;
  readonly gain: boolean;
  /** Whether it is a win, with rays behind the word. */
  readonly bursts: boolean;
}

/** What an event lets fly up. */
export function floatsOf(event: EventView, script: Script): FloatView[] {
  const call = (place: Place, art: Art): FloatView[] => [
    { place, art, text: "", gain: true, bursts: event.type === "win" },
  ];
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
          bursts: false,
        }));
    default:
      return [];
  }
}
