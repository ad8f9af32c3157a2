import { combineReducers, type Reducer } from "@reduxjs/toolkit";
import type { SagaIterator } from "redux-saga";
import { fork } from "redux-saga/effects";
import { accountSaga } from "./account/account-saga.js";
import { accountReducer } from "./account/account-slice.js";
import type { AccountState } from "./account/account-state.js";
import { activitySaga } from "./activity.js";
import { chatReducer } from "./chat/chat-slice.js";
import type { ChatState } from "./chat/chat-state.js";
import { type ConnectionState, connectionReducer } from "./connection/connection-slice.js";
import { deskReducer } from "./desk/desk-slice.js";
import type { DeskState } from "./desk/desk-state.js";
import type { Environment } from "./environment.js";
import { lobbyReducer } from "./lobby/lobby-slice.js";
import type { LobbyState } from "./lobby/lobby-state.js";
import { recordsSaga } from "./records/records-saga.js";
import { recordsReducer } from "./records/records-slice.js";
import type { RecordsState } from "./records/records-state.js";
import { replaySaga } from "./replay/replay-saga.js";
import { replayReducer } from "./replay/replay-slice.js";
import type { ReplayState } from "./replay/replay-state.js";
import { sessionReducer } from "./session/session-slice.js";
import type { SessionState } from "./session/session-state.js";
import { settingsSaga } from "./settings/settings-saga.js";
import { type SettingsState, settingsReducer } from "./settings/settings-slice.js";
import { talkReducer } from "./talk/talk-slice.js";
import type { TalkState } from "./talk/talk-state.js";
import { tipsSaga } from "./tips/tips-saga.js";
import { type TipsState, tipsReducer } from "./tips/tips-slice.js";

/** The whole state. Plain data: it can be written down and read again. */
export interface RootState {
  readonly account: AccountState;
  readonly chat: ChatState;
  readonly connection: ConnectionState;
  readonly desk: DeskState;
  readonly lobby: LobbyState;
  readonly records: RecordsState;
  readonly replay: ReplayState;
  readonly session: SessionState;
  readonly settings: SettingsState;
  readonly talk: TalkState;
  readonly tips: TipsState;
}

/** Next state. */
export const rootReducer: Reducer<RootState> = combineReducers({
  account: accountReducer,
  chat: chatReducer,
  connection: connectionReducer,
  desk: deskReducer,
  lobby: lobbyReducer,
  records: recordsReducer,
  replay: replayReducer,
  session: sessionReducer,
  settings: settingsReducer,
  talk: talkReducer,
  tips: tipsReducer,
});

/** All flows. */
export function* rootSaga(environment: Environment): SagaIterator<void> {
  yield fork(settingsSaga, environment);
  yield fork(tipsSaga, environment);
  yield fork(activitySaga, environment);
  const { mahjong } = environment;
  if (!mahjong) return;
  const withMahjong = { ...environment, mahjong };
  yield fork(accountSaga, withMahjong);
  yield fork(recordsSaga, withMahjong);
  yield fork(replaySaga, withMahjong);
}
