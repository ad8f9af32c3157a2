import type { DeskRecord, RoundRecord } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, put, takeLatest } from "redux-saga/effects";
import { askApi, type WithMahjong } from "../account/ask-api.js";
import type { Attempt } from "../failure/attempt.js";
import { recordsActions } from "./records-slice.js";

const { closeMatch, listMatches, matchesFailed, matchesTold, openMatch, roundsFailed, roundsTold } = recordsActions;

/** Looks up past matches, over HTTP alone. */
export function* recordsSaga(environment: WithMahjong): SagaIterator<void> {
  yield takeLatest(listMatches, function* list(): SagaIterator<void> {
    const answer: Attempt<readonly DeskRecord[]> = yield call(askApi<readonly DeskRecord[]>, environment, (api, uid) =>
      api.desks(uid),
    );
    yield put(answer.failure ? matchesFailed(answer.failure) : matchesTold(answer.value));
  });
  yield takeLatest([openMatch, closeMatch], function* list(action: { readonly type: string }): SagaIterator<void> {
    if (!openMatch.match(action)) return;
    const answer: Attempt<readonly RoundRecord[]> = yield call(askApi<readonly RoundRecord[]>, environment, (api) =>
      api.histories(action.payload),
    );
    yield put(answer.failure ? roundsFailed(answer.failure) : roundsTold(answer.value));
  });
}
