import type { Entering } from "./desk-slice.js";
import { type DeskState, noDesk } from "./desk-state.js";
import { deskMemory } from "./memory.js";
import { optionsOf, roundsOf } from "./rules.js";

/** Sits down at a desk. Everything else of it comes by pushes. */
export function enter(before: DeskState, { table, self, again, memory = null }: Entering): DeskState {
  const { deskId: number, title, desc, creator: owner } = table;
  // The same desk once more, such as after a connection lost: what is known of it stays.
  if (again && before.number === number && before.self === self && before.closed === null) {
    return before.freshness === "fresh" ? { ...before, freshness: "lost", memory: deskMemory(before) } : before;
  }
  const { round, rounds } = roundsOf(title) ?? { round: table.round, rounds: 0 };
  const mode = table.mode === 0 ? noDesk.options.mode : table.mode;
  return {
    ...noDesk,
    ...{ connected: before.connected, phase: "waiting", self, number, title, desc, owner, round, rounds, memory },
    ...{ freshness: again ? "lost" : "fresh", shown: again, nextId: before.nextId + 1 },
    options: optionsOf(desc, mode, rounds),
    getReady: again ? null : { id: before.nextId, since: 0, answered: false },
  };
}
