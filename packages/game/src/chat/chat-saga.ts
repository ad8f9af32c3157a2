import type { UnknownAction } from "@reduxjs/toolkit";
import { buffers, type EventChannel, eventChannel, type SagaIterator } from "redux-saga";
import { call, fork, put, select, take, takeEvery } from "redux-saga/effects";
import {
  type AnyClient,
  asTrouble,
  connectAnyway,
  connectionSaga,
  listenToConnection,
} from "../connection/connection-saga.js";
import { connectionActions } from "../connection/connection-slice.js";
import { type Environment, pause } from "../environment.js";
import type { RootState } from "../root.js";
import { chatActions } from "./chat-slice.js";
import { MAX_SENDING, type OutgoingMessage, type Room } from "./chat-state.js";
import { cleanContent } from "./chat-text.js";
import { clusterChat } from "./cluster-chat.js";
import { type Dialect, listenToPushes } from "./dialect.js";
import { nanoChat } from "./nano-chat.js";

const { heard, overdue, said, say, sendAgain, sent } = chatActions;

/** Ms until a message that the server did not hand out counts as unconfirmed. */
export const ECHO_TIMEOUT = 10_000;

/** One room, from entering to leaving: what its client tells becomes actions, what is said goes to its client. */
export function* roomSaga(environment: Environment, room: Room, nickname: string): SagaIterator<void> {
  const speaker = SPEAKERS[room.kind](environment, room.address, nickname);
  // Everything comes through one channel, so it is told in the order in which it happened.
  const happenings: EventChannel<UnknownAction> = eventChannel(speaker.listen, buffers.expanding());
  try {
    yield fork(connectionSaga, speaker.client, environment);
    yield takeEvery(say, function* hear({ payload }): SagaIterator<void> {
      const content = cleanContent(payload);
      if (content) yield put(said({ content, time: environment.now() }));
    });
    yield takeEvery([connectionActions.changed, said, sendAgain, heard, overdue], sendWaiting, speaker, environment);
    yield call(connectAnyway, speaker.client);
    while (true) yield put(yield take(happenings));
  } finally {
    happenings.close();
    speaker.client.close();
    yield put(connectionActions.forgotten());
  }
}

/** Sends what waits, in order, as much as the server takes at a time. */
function* sendWaiting(speaker: Speaker, environment: Environment): SagaIterator<void> {
  while (true) {
    const { connection, chat }: RootState = yield select();
    const message = chat.outgoing.find(({ status }) => status === "waiting");
    const sending = chat.outgoing.filter(({ status }) => status === "sending").length;
    if (connection.name !== "open" || !message || sending >= MAX_SENDING) return;
    const { id } = message;
    yield put(sent({ id }));
    try {
      speaker.say(message);
      yield fork(awaitEcho, id, environment);
    } catch (error) {
      yield put(connectionActions.troubled((error as Error).message));
      yield put(overdue({ id }));
    }
  }
}

function* awaitEcho(id: number, environment: Environment): SagaIterator<void> {
  yield pause(environment, ECHO_TIMEOUT);
  const { chat }: RootState = yield select();
  if (chat.outgoing.some((message) => message.id === id && message.status === "sending")) yield put(overdue({ id }));
}

/** A client whose dialect is out of sight. */
interface Speaker {
  readonly client: AnyClient;
  /** Tells everything that happens as actions; the function returned ends it. */
  listen(emit: (action: UnknownAction) => void): () => void;
  /** Throws when it cannot be sent. */
  say(message: OutgoingMessage): void;
}

function speak<C>(dialect: Dialect<C>) {
  return ({ createClient, now }: Environment, address: string, nickname: string): Speaker => {
    const client = createClient<C>(address, { resume: (session) => dialect.join(session, nickname) });
    return {
      client,
      // Before anything is sent: what the server pushes ahead of its answer is not missed.
      listen(emit) {
        const ends = [
          listenToConnection(client, now, emit),
          client.events.on("error", (error) => emit(asTrouble(error))),
          listenToPushes(client, dialect, now, emit),
        ];
        return () => {
          for (const end of ends) end();
        };
      },
      say: ({ name, content }) => dialect.say(client, { name, content }),
    };
  };
}

const SPEAKERS = { chat: speak(nanoChat), cluster: speak(clusterChat) };
