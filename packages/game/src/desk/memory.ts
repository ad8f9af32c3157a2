import type { DeskMemory, DeskState } from "./desk-state.js";

/**
 * What a client has to keep of a round, so that a later run of the app neither answers a hint twice nor forgets what
 * melds are: give it to `deskActions.entered`. Null while no round runs.
 */
export function deskMemory(state: DeskState): DeskMemory | null {
  const { phase, number, round, hint, addedKong, seats, memory } = state;
  if (phase !== "playing" && phase !== "dealing" && phase !== "missing-suit") return memory;
  return {
    number,
    round,
    hint,
    addedKong,
    seats: seats.map(({ uid, melds, won, delta }) => ({ uid, melds, won, delta })),
  };
}

/** Reads a {@link DeskMemory} that was kept as JSON; null for anything else. */
export function recallMemory(kept: unknown): DeskMemory | null {
  const memory = kept as DeskMemory | null | undefined;
  const isOne =
    typeof memory?.number === "string" &&
    typeof memory.round === "number" &&
    Array.isArray(memory.seats) &&
    memory.seats.every((seat) => Number.isInteger(seat?.uid) && isMelds(seat.melds)) &&
    (memory.hint === null || (Array.isArray(memory.hint?.ops) && typeof memory.hint.kind === "string"));
  return isOne ? memory : null;
}

function isMelds(melds: unknown): boolean {
  return (
    Array.isArray(melds) && melds.every((meld) => Array.isArray(meld?.tiles) && meld.tiles.every(Number.isInteger))
  );
}
