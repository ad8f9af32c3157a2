import type { RoundHistory } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, put, select, takeLatest } from "redux-saga/effects";
import { askApi, type WithMahjong } from "../account/ask-api.js";
import { pause } from "../environment.js";
import type { Attempt } from "../failure/attempt.js";
import type { RootState } from "../root.js";
import { replayActions } from "./replay-slice.js";

const { advanced, close, failed, hold, load, loaded, play, seek, setSpeed, step } = replayActions;

/** Ms from one step to the next, at speed 1. */
export const STEP_TIME = 1000;

/** Loads recorded rounds, and is their clock. */
export function* replaySaga(environment: WithMahjong): SagaIterator<void> {
  yield takeLatest([load, close], function* fetchIt(action: { readonly type: string }): SagaIterator<void> {
    if (!load.match(action)) return;
    const answer: Attempt<RoundHistory> = yield call(askApi<RoundHistory>, environment, (api) =>
      api.history(action.payload),
    );
    const { account }: RootState = yield select();
    yield put(
      answer.failure
        ? failed(answer.failure)
        : loaded({ snapshot: answer.value.snapshot, viewer: account.player?.uid ?? 0 }),
    );
  });
  yield takeLatest([loaded, play, hold, step, seek, setSpeed, load, close], function* run(): SagaIterator<void> {
    while (true) {
      const { replay }: RootState = yield select();
      if (!replay.playing) return;
      yield pause(environment, STEP_TIME / replay.speed);
      yield put(advanced());
    }
  });
}
