import type { UnknownAction } from "@reduxjs/toolkit";
import type { SagaIterator } from "redux-saga";
import { call, put, race, select, take, takeLatest } from "redux-saga/effects";
import { accountActions } from "./account/account-slice.js";
import { roomSaga } from "./chat/chat-saga.js";
import { chatActions } from "./chat/chat-slice.js";
import type { Environment } from "./environment.js";
import type { RootState } from "./root.js";
import { sessionSaga } from "./session/session-saga.js";

const { loggedIn, logOut, visit } = accountActions;

/** Chats, or plays mahjong: the state has room for one connection, so who begins the one leaves the other. */
export function* activitySaga(environment: Environment): SagaIterator<void> {
  yield takeLatest([chatActions.enter, loggedIn], function* life(action: UnknownAction): SagaIterator<void> {
    const { account, chat }: RootState = yield select();
    if (chatActions.enter.match(action)) {
      if (account.status !== "out") yield put(logOut());
      const { room, nickname } = action.payload;
      yield race([call(roomSaga, environment, room, nickname), take(chatActions.leave)]);
    } else if (loggedIn.match(action) && environment.mahjong && account.server) {
      if (chat.inside) yield put(chatActions.leave());
      const login = { server: account.server, account: action.payload };
      yield race([call(sessionSaga, { ...environment, mahjong: environment.mahjong }, login), take([logOut, visit])]);
    }
  });
}
