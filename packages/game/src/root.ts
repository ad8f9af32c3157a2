import { combineReducers, type Reducer } from "@reduxjs/toolkit";
import type { SagaIterator } from "redux-saga";
import { fork } from "redux-saga/effects";
import { chatSaga } from "./chat/chat-saga.js";
import { chatReducer } from "./chat/chat-slice.js";
import type { ChatState } from "./chat/chat-state.js";
import { type ConnectionState, connectionReducer } from "./connection/connection-slice.js";
import type { Environment } from "./environment.js";
import { settingsSaga } from "./settings/settings-saga.js";
import { type SettingsState, settingsReducer } from "./settings/settings-slice.js";

/** The whole state. Plain data: it can be written down and read again. */
export interface RootState {
  readonly connection: ConnectionState;
  readonly chat: ChatState;
  readonly settings: SettingsState;
}

/** Next state. */
export const rootReducer: Reducer<RootState> = combineReducers({
  connection: connectionReducer,
  chat: chatReducer,
  settings: settingsReducer,
});

/** All flows. */
export function* rootSaga(environment: Environment): SagaIterator<void> {
  yield fork(settingsSaga, environment);
  yield fork(chatSaga, environment);
}
