import type { DeskEvent } from "./desk-state.js";
import type { EventView } from "./event-view.js";
import type { Look } from "./select-seats.js";
import { createViewCache } from "./view-cache.js";

/**
 * What happened lately, with places instead of uids. Who has left has no place any more: those events are left out, but
 * for the one that says so, at place 0.
 */
export function eventViews(look: Look): readonly EventView[] {
  return look.state.events.flatMap((event) => cached(event, look.key, () => eventView(look, event)) ?? []);
}

const cached = createViewCache<DeskEvent, EventView | undefined>();

function eventView(look: Look, event: DeskEvent): EventView | undefined {
  const { placeOf } = look;
  switch (event.type) {
    case "suits":
      return { ...event, suits: event.suits.map(({ who, suit }) => ({ who: placeOf(who) ?? 0, suit })) };
    case "points":
      return { ...event, changes: event.changes.map(({ who, points }) => ({ who: placeOf(who) ?? 0, points })) };
    case "dealt":
      return { ...event, banker: placeOf(event.banker) ?? 0 };
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

function withPlace<E extends { readonly who: number }>({ placeOf }: Look, event: E): E | undefined {
  const who = placeOf(event.who);
  return who === null ? undefined : { ...event, who };
}

/** Draws of others stay hidden, though the round may be over by now: their tiles say enough. */
function maySee({ viewer, open }: Look, uid: number): boolean {
  return open || uid === viewer;
}
