import type { UnknownAction } from "@reduxjs/toolkit";
import type { SagaIterator } from "redux-saga";
import { put, takeEvery, takeLatest } from "redux-saga/effects";
import type { Client, ClientState } from "shaddock";
import { type Environment, pause } from "../environment.js";
import { type ConnectionChange, connectionActions } from "./connection-slice.js";

const { changed, kicked, retry, sampled, troubled } = connectionActions;

/** Ms between two samples of the traffic. */
const SAMPLE_INTERVAL = 1000;

/** What of a client does not depend on its contract. */
export type AnyClient = Pick<Client<unknown>, "state" | "stats" | "events" | "connect" | "close" | "wake">;

/** Tells a client's life as actions; the function returned ends it. */
export function listenToConnection(
  client: AnyClient,
  now: () => number,
  emit: (action: UnknownAction) => void,
): () => void {
  const { events } = client;
  const ends = [
    events.on("state", (state) => emit(changed(asChange(state, now())))),
    events.on("kick", (reason) => emit(kicked({ reason, time: now() }))),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** What failed and had nobody to tell, as an action. */
export function asTrouble(error: unknown): UnknownAction {
  return troubled(error instanceof Error ? error.message : `${error}`);
}

/** Connects again when asked to, and samples the traffic while connected. */
export function* connectionSaga(client: AnyClient, environment: Environment): SagaIterator<void> {
  yield takeEvery(retry, () => reconnect(client));
  yield takeLatest(changed, function* sample({ payload }): SagaIterator<void> {
    do {
      const { bytesIn, bytesOut, latency } = client.stats;
      yield put(sampled({ bytesIn, bytesOut, latency }));
      yield pause(environment, SAMPLE_INTERVAL);
    } while (payload.name === "open");
  });
}

/** Connects; what becomes of it is told as a state. */
export function connectAnyway(client: AnyClient): void {
  client.connect().catch(() => {});
}

function reconnect(client: AnyClient): void {
  if (client.state.name === "closed") connectAnyway(client);
  else client.wake();
}

function asChange(state: ClientState, time: number): ConnectionChange {
  const { name } = state;
  if (name === "idle" || name === "open") return { name, time };
  if (name === "connecting") return { name, attempt: state.attempt, time };
  // What was thrown stays behind: actions and state are plain data.
  const { code, message } = state.reason;
  const reason = { code, message };
  return name === "waiting"
    ? { name, attempt: state.attempt, retryAt: state.retryAt, reason, time }
    : { name, reason, time };
}
