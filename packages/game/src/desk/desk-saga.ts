import type { Action, UnknownAction } from "@reduxjs/toolkit";
import type { NanoServerContract } from "@shaddock/contract/nanoserver";
import { Bot, SuitMemory } from "@shaddock/mahjong";
import type { SagaIterator } from "redux-saga";
import { call, fork, put, select, takeEvery } from "redux-saga/effects";
import type { Client } from "shaddock";
import { connectionActions } from "../connection/connection-slice.js";
import { type Environment, pause } from "../environment.js";
import { chooseAnswer } from "./choose-answer.js";
import { deskActions } from "./desk-slice.js";
import type { DeskState } from "./desk-state.js";
import type { Outgoing } from "./outgoing.js";
import { promptId } from "./select-prompt.js";

/** Ms after which a deal counts as looked at, whatever the view does: until all have, nobody can play. */
export const DEAL_TIMEOUT = 8_000;
/** Ms after that in which the hint for the missing suit should have come (Q12). */
export const PICKER_DELAY = 12_000;
/** Ms that auto play thinks when the environment has no other wish. */
export const THINK_TIME = 1_000;

/** What a desk needs of a client. */
export type DeskClient = Pick<Client<NanoServerContract>, "notify" | "state">;

/** How many suits auto play knows by heart: as many as some decisions need. */
const KNOWN_SUITS = 1_000;
/** Remembers nothing of any game, only what it learnt of suits: all desks may share it. */
const bot = new Bot(new SuitMemory(KNOWN_SUITS));

/** A state with a desk in it. */
interface WithDesk {
  readonly desk: DeskState;
}

const selectDesk = ({ desk }: WithDesk): DeskState => desk;
/** What deals the tiles of a round. */
const isDeal = (action: Action): boolean => deskActions.pushed.match(action) && action.payload.route === "onDuanPai";
/** What may change a desk. */
const isDesk = (action: Action): boolean => action.type.startsWith("desk/") || connectionActions.changed.match(action);

/**
 * Sends what the desk has to send, over one client, as long as it runs. All that decides what may be sent is in the
 * state, so that no view and no second click can get past it.
 */
export function* deskSaga(client: DeskClient, environment: Environment): SagaIterator<void> {
  const begun = new Set<number>();
  const thinking = new Set<number>();
  yield takeEvery(isDesk, function* react(): SagaIterator<void> {
    const desk: DeskState = yield select(selectDesk);
    for (const message of desk.outgoing) {
      if (begun.has(message.id)) continue;
      begun.add(message.id);
      yield fork(sendOne, { client, environment, message, begun });
    }
    if (!desk.autoPlay) return;
    const prompt = promptId(desk);
    if (prompt === null || thinking.has(prompt)) return;
    thinking.add(prompt);
    yield fork(autoPlay, { environment, prompt, thinking });
  });
  yield takeEvery(isDeal, watchDeal, environment);
}

interface Sending {
  readonly client: DeskClient;
  readonly environment: Environment;
  readonly message: Outgoing;
  readonly begun: Set<number>;
}

/** Sends a message that still has to be sent when its time has come. */
function* sendOne({ client, environment, message, begun }: Sending): SagaIterator<void> {
  const early = message.notBefore - environment.now();
  if (early > 0) yield pause(environment, early);
  const desk: DeskState = yield select(selectDesk);
  const isWanted = desk.outgoing.includes(message);
  if (isWanted) yield put(deskActions.sending({ id: message.id }));
  // Not before: until then it still waits to be sent, and another action would send it once more.
  begun.delete(message.id);
  if (!isWanted) return;
  try {
    if (client.state.name !== "open") throw new Error("There is no connection");
    client.notify(message.route, message.body as never);
  } catch (error) {
    const detail = error instanceof Error ? error.message : `${error}`;
    yield put(deskActions.unsent({ message, detail, time: environment.now() }));
  }
}

/** Counts a deal as looked at when nobody says so, and opens the picker when its hint does not come. */
function* watchDeal(environment: Environment): SagaIterator<void> {
  const { dealSeen }: DeskState = yield select(selectDesk);
  const isThis = ({ dealSeen: now }: DeskState): boolean => now !== null && now.id === dealSeen?.id;
  yield pause(environment, DEAL_TIMEOUT);
  const waited: DeskState = yield select(selectDesk);
  if (!isThis(waited)) return;
  if (!waited.dealSeen?.answered) yield put(deskActions.dealSeen());
  yield pause(environment, PICKER_DELAY);
  const later: DeskState = yield select(selectDesk);
  if (isThis(later)) yield put(deskActions.pickerDue({ time: environment.now() }));
}

interface Thinking {
  readonly environment: Environment;
  readonly prompt: number;
  readonly thinking: Set<number>;
}

/** Answers a prompt, unless somebody else did, or took over again. */
function* autoPlay({ environment, prompt, thinking }: Thinking): SagaIterator<void> {
  yield pause(environment, environment.thinkTime?.() ?? THINK_TIME);
  thinking.delete(prompt);
  const desk: DeskState = yield select(selectDesk);
  if (!desk.autoPlay || promptId(desk) !== prompt) return;
  const answer: UnknownAction | undefined = yield call(chooseAnswer, desk, bot);
  if (answer) yield put(answer);
}
