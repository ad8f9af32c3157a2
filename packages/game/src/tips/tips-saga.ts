import type { SagaIterator } from "redux-saga";
import { select, takeEvery } from "redux-saga/effects";
import type { Environment, GameStorage } from "../environment.js";
import type { RootState } from "../root.js";
import { keep, recall } from "../storage.js";
import { initialTips, TIPS, type TipsState, tipsActions } from "./tips-slice.js";

/** Where it is kept what was understood. */
const KEY = "shaddock.tips";

/** What was understood on earlier visits. */
export function recallTips(storage: GameStorage | undefined): TipsState {
  const kept = recall(storage, KEY);
  return { ...initialTips, understood: TIPS.filter((tip) => Array.isArray(kept) && kept.includes(tip)) };
}

/** Keeps what was understood. */
export function* tipsSaga({ storage }: Environment): SagaIterator<void> {
  yield takeEvery(tipsActions.tell, function* keepThem(): SagaIterator<void> {
    const { tips }: RootState = yield select();
    keep(storage, KEY, tips.understood);
  });
}
