import type { UnknownAction } from "@reduxjs/toolkit";
import { buffers, type EventChannel, eventChannel, type SagaIterator } from "redux-saga";
import { call, fork, put, select, take, takeEvery } from "redux-saga/effects";
import type { WithMahjong } from "../account/ask-api.js";
import { connectAnyway, connectionSaga } from "../connection/connection-saga.js";
import { connectionActions } from "../connection/connection-slice.js";
import { deskSaga } from "../desk/desk-saga.js";
import { deskActions } from "../desk/desk-slice.js";
import { lobbySaga } from "../lobby/lobby-saga.js";
import { talkSaga } from "../talk/talk-saga.js";
import { talkActions } from "../talk/talk-slice.js";
import { createMahjongSession, type Login, type MahjongSession } from "./mahjong-client.js";
import { memorySaga, presenceSaga, reentrySaga, takeSeat } from "./seat.js";
import { selectSession } from "./session-selectors.js";
import { sessionActions } from "./session-slice.js";
import type { SessionState } from "./session-state.js";

/** One's time on a mahjong server, from login to logout: lobby, desks, talk, over one client. */
export function* sessionSaga(environment: WithMahjong, login: Login): SagaIterator<void> {
  const session = createMahjongSession(environment, login);
  const { client } = session;
  // Everything comes through one channel, so it is told in the order in which it happened.
  const happenings: EventChannel<UnknownAction> = eventChannel(session.listen, buffers.expanding());
  try {
    yield fork(connectionSaga, client, environment);
    yield fork(deskSaga, client, environment);
    yield fork(memorySaga, session);
    yield fork(presenceSaga, session);
    yield fork(reentrySaga, session);
    yield fork(talkSaga, client, environment);
    yield fork(giveWay, session);
    yield fork(lobbySaga, session);
    yield call(connectAnyway, client);
    while (true) {
      const happening: UnknownAction = yield take(happenings);
      yield put(happening);
      if (sessionActions.resumed.match(happening)) yield call(takeSeat, session, happening);
    }
  } finally {
    happenings.close();
    client.close();
    yield put(connectionActions.forgotten());
    yield put(deskActions.forgotten());
    yield put(talkActions.forgotten());
  }
}

/** Does not fight for the player with another device. */
function* giveWay({ client }: MahjongSession): SagaIterator<void> {
  yield takeEvery(connectionActions.changed, function* look({ payload }): SagaIterator<void> {
    const { elsewhere }: SessionState = yield select(selectSession);
    if (elsewhere && payload.name === "waiting") client.close();
  });
}
