import type { SagaIterator } from "redux-saga";
import { select, takeEvery } from "redux-saga/effects";
import type { Environment, GameStorage } from "../environment.js";
import type { RootState } from "../root.js";
import { initialSettings, readSettings, type SettingsState, settingsActions } from "./settings-slice.js";

/** Where settings are kept. */
const KEY = "shaddock.settings";

/** The settings of the last visit, over these of a first one. */
export function recallSettings(storage: GameStorage | undefined, first: Partial<SettingsState> = {}): SettingsState {
  const defaults = { ...initialSettings, ...first };
  try {
    return readSettings(JSON.parse(storage?.get(KEY) ?? "null"), defaults);
  } catch {
    // A storage that is forbidden or spoiled is as good as none.
    return defaults;
  }
}

/** Keeps the settings whenever they change. */
export function* settingsSaga({ storage }: Environment): SagaIterator<void> {
  yield takeEvery(settingsActions.set, function* keep(): SagaIterator<void> {
    const { settings }: RootState = yield select();
    try {
      storage?.set(KEY, JSON.stringify(settings));
    } catch {
      // Full or forbidden: they hold until the end of this visit.
    }
  });
}
