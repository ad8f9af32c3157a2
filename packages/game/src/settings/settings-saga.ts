import type { SagaIterator } from "redux-saga";
import { select, takeEvery } from "redux-saga/effects";
import type { Environment, GameStorage } from "../environment.js";
import type { RootState } from "../root.js";
import { keep, recall } from "../storage.js";
import { initialSettings, readSettings, type SettingsState, settingsActions } from "./settings-slice.js";

/** Where settings are kept. */
const KEY = "shaddock.settings";

/** The settings of the last visit, over these of a first one. */
export function recallSettings(storage: GameStorage | undefined, first: Partial<SettingsState> = {}): SettingsState {
  return readSettings(recall(storage, KEY), { ...initialSettings, ...first });
}

/** Keeps the settings whenever they change. */
export function* settingsSaga({ storage }: Environment): SagaIterator<void> {
  yield takeEvery(settingsActions.set, function* keepThem(): SagaIterator<void> {
    const { settings }: RootState = yield select();
    keep(storage, KEY, settings);
  });
}
