import type { SagaIterator } from "redux-saga";
import { call, put, race, select, take } from "redux-saga/effects";
import { connectAnyway } from "../connection/connection-saga.js";
import { connectionActions } from "../connection/connection-slice.js";
import { deskActions } from "../desk/desk-slice.js";
import { pause } from "../environment.js";
import { ANSWER_TIMEOUT } from "../failure/attempt.js";
import { type Failure, failure } from "../failure/failure.js";
import type { RootState } from "../root.js";
import type { MahjongSession } from "../session/mahjong-client.js";
import { lobbyActions } from "./lobby-slice.js";

/**
 * Has the server forget an answer that was under way as one's desk was dissolved: it would take it for the answer to the
 * first hint of the next desk, and one more would stop it. [nanoserver: Q2, Q3] It keeps answers with the player, and
 * forgets who disconnects while he sits nowhere; whom it does not know it tells his cards. Gives why not.
 */
export function* forgetAnswer({ client, environment }: MahjongSession): SagaIterator<Failure | null> {
  const { desk }: RootState = yield select();
  if (!desk.answerLeft) return null;
  client.close();
  connectAnyway(client);
  const { isNew } = yield race({ isNew: call(untilNew), late: pause(environment, ANSWER_TIMEOUT) });
  if (!isNew) return failure("unanswered");
  yield put(deskActions.answerForgotten());
  return null;
}

/** Until one is back as somebody new. */
function* untilNew(): SagaIterator<true> {
  yield take(lobbyActions.cardsTold);
  while (true) {
    const { connection }: RootState = yield select();
    if (connection.name === "open") return true;
    yield take(connectionActions.changed);
  }
}
