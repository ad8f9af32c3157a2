import { createAction, type UnknownAction } from "@reduxjs/toolkit";
import type { TableInfo } from "@shaddock/contract/nanoserver";
import { connectionActions } from "../connection/connection-slice.js";
import { lose, unsend } from "./delivery.js";
import {
  type ChoiceIntent,
  castVote,
  choose,
  chooseSuit,
  type DiscardIntent,
  discardTile,
  getReady,
  leaveDesk,
  openPicker,
  passIfForced,
  proposeDissolve,
  type SuitIntent,
  seeDeal,
  show,
} from "./desk-intents.js";
import { type DeskMemory, type DeskState, noDesk } from "./desk-state.js";
import { enter } from "./enter.js";
import { type DeskPush, foldPush } from "./fold-push.js";
import { close } from "./fold-seats.js";
import type { Outgoing } from "./outgoing.js";

/** Sitting down at a desk, or coming back to it. */
export interface Entering {
  readonly table: TableInfo;
  /** One's own uid. */
  readonly self: number;
  /** Whether one sat there before: then the desk is told anew by pushes, and nothing can be done until it is. */
  readonly again: boolean;
  /** What an earlier run of the app kept: see `deskMemory`. */
  readonly memory?: DeskMemory | null;
}

/** What may happen at a desk. The first group are intents: what is not possible does nothing but say why. */
export const deskActions = {
  /** Intent: the table is on the screen. */
  shown: createAction("desk/shown"),
  /** Intent: the deal has been looked at. */
  dealSeen: createAction("desk/dealSeen"),
  /** Intent: give up this suit. */
  chooseMissing: createAction<SuitIntent>("desk/chooseMissing"),
  /** Intent: discard this tile. */
  discard: createAction<DiscardIntent>("desk/discard"),
  /** Intent: win, kong, pong or pass. */
  answer: createAction<ChoiceIntent>("desk/answer"),
  /** Intent: ready for the next round. */
  ready: createAction("desk/ready"),
  /** Intent: leave before the first deal. */
  leave: createAction("desk/leave"),
  /** Intent: propose to dissolve the desk after it. */
  proposeDissolve: createAction("desk/proposeDissolve"),
  /** Intent: vote on that. */
  vote: createAction<boolean>("desk/vote"),
  /** Intent: let prompts be answered, or answer them oneself again. */
  setAutoPlay: createAction<boolean>("desk/setAutoPlay"),

  /** One sits at a desk. */
  entered: createAction<Entering>("desk/entered"),
  /** The server pushed something. */
  pushed: createAction<DeskPush>("desk/pushed"),
  /** The server says that there is no such desk any more. */
  gone: createAction<{ readonly time: number }>("desk/gone"),
  /** The desk is of no interest any more. */
  forgotten: createAction("desk/forgotten"),
  /** The server has forgotten what one answered at a desk that is no more. */
  answerForgotten: createAction("desk/answerForgotten"),
  /** The hint for the missing suit should have come by now. */
  pickerDue: createAction<{ readonly time: number }>("desk/pickerDue"),
  /** A message goes out now. */
  sending: createAction<{ readonly id: number }>("desk/sending"),
  /** It could not: what it answered can be answered again. */
  unsent: createAction<{ readonly message: Outgoing; readonly detail: string; readonly time: number }>("desk/unsent"),
};

/** Next desk state. Not made by `createSlice`: its drafts would cost more than all the rest. */
export function deskReducer(state: DeskState = noDesk, action: UnknownAction): DeskState {
  if (deskActions.pushed.match(action)) return passIfForced(foldPush(state, action.payload));
  if (connectionActions.changed.match(action)) {
    return action.payload.name === "open" ? { ...state, connected: true } : lose(state);
  }
  if (connectionActions.forgotten.match(action)) return lose(state);
  return ofDesk(state, action);
}

function ofDesk(state: DeskState, action: UnknownAction): DeskState {
  const { sending, unsent, entered, gone, forgotten, answerForgotten, pickerDue } = deskActions;
  if (sending.match(action)) {
    return { ...state, outgoing: state.outgoing.filter(({ id }) => id !== action.payload.id) };
  }
  if (unsent.match(action)) return unsend(state, action.payload);
  if (entered.match(action)) return enter(state, action.payload);
  // It is told on a new connection, which no answer is under way to.
  if (gone.match(action)) return { ...close(state, "gone", action.payload.time), answerLeft: false };
  if (forgotten.match(action)) return forget(state);
  if (answerForgotten.match(action)) return { ...state, answerLeft: false };
  if (pickerDue.match(action)) return openPicker(state, action.payload.time);
  return intent(state, action);
}

/** No number comes twice: whoever still waits with one of them waits for what is no more. */
function forget({ connected, answerLeft, nextId }: DeskState): DeskState {
  return { ...noDesk, connected, answerLeft, nextId };
}

function intent(state: DeskState, action: UnknownAction): DeskState {
  const { shown, dealSeen, chooseMissing, discard, answer, ready, leave, vote, setAutoPlay } = deskActions;
  if (shown.match(action)) return show(state);
  if (dealSeen.match(action)) return seeDeal(state);
  if (chooseMissing.match(action)) return chooseSuit(state, action.payload);
  if (discard.match(action)) return discardTile(state, action.payload);
  if (answer.match(action)) return choose(state, action.payload);
  if (ready.match(action)) return getReady(state);
  if (leave.match(action)) return leaveDesk(state);
  if (deskActions.proposeDissolve.match(action)) return proposeDissolve(state);
  if (vote.match(action)) return castVote(state, action.payload);
  if (setAutoPlay.match(action)) return { ...state, autoPlay: action.payload };
  return state;
}
