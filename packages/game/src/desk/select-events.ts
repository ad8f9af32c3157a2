import type { DeskEvent } from "./desk-state.js";
import type { EventView } from "./event-view.js";
import type { Look } from "./select-seats.js";
import { createViewCache } from "./view-cache.js";

/**
 * What happened lately, with places instead of uids. Who has left has no place any more, and what happened to him is left
 * out, but for the event that says so: it has a name, and place 0.
 */
export function eventViews(look: Look): readonly EventView[] {
  return look.state.events.flatMap((event) => cached(event, look.key, () => eventView(look, event)) ?? []);
}

const cached = createViewCache<DeskEvent, EventView | undefined>();

function eventView(look: Look, event: DeskEvent): EventView | undefined {
  const { placeOf } = look;
  switch (event.type) {
    case "suits":
      return { ...event, suits: event.suits.flatMap((one) => withPlace(look, one) ?? []) };
    case "points":
      return { ...event, changes: event.changes.flatMap((one) => withPlace(look, one) ?? []) };
    case "dealt": {
      const banker = placeOf(event.banker);
      return banker === null ? undefined : { ...event, banker };
    }
    case "draw":
      return withPlace(look, { ...event, tile: maySee(look, event.who) ? event.tile : null });
    case "pong":
    case "kong":
    case "win":
      return withPlace(look, { ...event, from: event.from === null ? null : placeOf(event.from) });
    case "vote-begun":
    case "vote-agreed":
    case "vote-refused":
      return { ...event, who: event.who === null ? null : placeOf(event.who) };
    case "left":
      return { ...event, who: placeOf(event.who) ?? 0 };
    case "joined":
    case "ready":
    case "offline":
    case "online":
    case "discard":
      return withPlace(look, event);
    default:
      return event;
  }
}

function withPlace<E extends { readonly who: number }>({ placeOf }: Look, told: E): E | undefined {
  const who = placeOf(told.who);
  return who === null ? undefined : { ...told, who };
}

/** Draws of others stay hidden, though the round may be over by now: their tiles say enough. */
function maySee({ viewer, open }: Look, uid: number): boolean {
  return open || uid === viewer;
}
