import type { EventView } from "./event-view.js";
import type { PromptView } from "./prompt-view.js";
import { LAST_SECONDS } from "./turn-clock.js";

/** What is heard of what happens at a table. */
export type TableSound = "coins" | "discard" | "draw" | "kong" | "pong" | "round-over" | "shuffle" | "win";

/** Events older than this many ms are not heard any more: one was away. */
const LATE = 1500;

/** What is heard of the events that follow the one with this id, each sound once. `now` in Unix ms. */
export function soundsAfter(id: number, events: readonly EventView[], now: number): ReadonlySet<TableSound> {
  const sounds = new Set<TableSound>();
  for (const event of events) {
    const sound = event.id > id && now - event.time < LATE ? soundOf(event) : null;
    if (sound) sounds.add(sound);
  }
  return sounds;
}

/** Whether one is asked to do something, and so called. */
export function isCalled(prompt: PromptView | null): prompt is PromptView {
  return prompt !== null && prompt.type !== "deal-seen" && prompt.type !== "ready";
}

/** Whether one hears a second of a turn of which so many are left: each of the last ones, where one is asked oneself. */
export function ticks(left: number, prompt: PromptView | null): boolean {
  return isCalled(prompt) && left > 0 && left <= LAST_SECONDS;
}

function soundOf(event: EventView): TableSound | null {
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
