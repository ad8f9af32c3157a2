import type { DeskState } from "./desk-state.js";
import { withTrouble } from "./desk-state.js";
import { deskMemory } from "./memory.js";
import type { Outgoing } from "./outgoing.js";

/** The connection is lost. What was not sent is as if it had not been done; of what was sent, nobody knows. */
export function lose(state: DeskState): DeskState {
  if (!state.connected) return state;
  const undone = state.outgoing.reduce(undo, state);
  const lost = { ...undone, connected: false, outgoing: [], leaving: false };
  if (state.phase === "none" || state.phase === "closed" || state.phase === "match-over") return lost;
  // The second time it is lost before the desk was told anew, the memory is the better one.
  const memory = state.freshness === "fresh" ? deskMemory(undone) : state.memory;
  return { ...lost, memory, freshness: "lost" };
}

interface Unsent {
  readonly message: Outgoing;
  readonly detail: string;
  readonly time: number;
}

/** A message could not be sent: what it was for can be done again. */
export function unsend(state: DeskState, { message, detail, time }: Unsent): DeskState {
  const undone = undo(state, message);
  return withTrouble(undone, { code: "not-sent", route: message.route, detail, time });
}

function undo(state: DeskState, { route, body }: Outgoing): DeskState {
  const { hint, dealSeen, missingSuit, getReady, vote } = state;
  switch (route) {
    case "DeskManager.OpChoose":
      return hint?.answer === body ? { ...state, hint: { ...hint, answer: null } } : state;
    case "DeskManager.QiPaiFinished":
      return { ...state, dealSeen: dealSeen && { ...dealSeen, answered: false } };
    case "DeskManager.DingQue":
      return { ...state, missingSuit: missingSuit && { ...missingSuit, chosen: null } };
    case "DeskManager.Ready":
      return { ...state, getReady: getReady && { ...getReady, answered: false } };
    case "DeskManager.DissolveStatus":
      return { ...state, vote: vote && { ...vote, voted: false } };
    case "DeskManager.ClientInitCompleted":
      return { ...state, shown: false };
    default:
      return { ...state, leaving: false };
  }
}
