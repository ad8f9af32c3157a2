import type { NanoServerContract } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, fork, put, select, take, takeEvery } from "redux-saga/effects";
import type { Client } from "shaddock";
import { type Environment, pause } from "../environment.js";
import type { RootState } from "../root.js";
import { notify } from "../session/notify.js";
import { talkMessage } from "./talk-message.js";
import { talkActions } from "./talk-slice.js";
import { secondsUntilTalk, TALK_LIFE } from "./talk-state.js";

const { elapsed, heard, said, say } = talkActions;

/** Says what one says, not too often, and forgets what was said. */
export function* talkSaga(client: Client<NanoServerContract>, environment: Environment): SagaIterator<void> {
  yield fork(forgetOld, environment);
  yield takeEvery(say, function* speak({ payload }): SagaIterator<void> {
    const { account, talk }: RootState = yield select();
    const time = environment.now();
    const message = account.player && talkMessage(account.player.uid, payload);
    if (!message || secondsUntilTalk(talk, time) > 0) return;
    if (yield call(notify, client, "DeskManager.VoiceMessage", message)) yield put(said(time));
  });
}

function* forgetOld(environment: Environment): SagaIterator<void> {
  while (true) {
    const { talk }: RootState = yield select();
    const [oldest] = talk.lines;
    if (oldest) {
      const end = oldest.time + TALK_LIFE;
      yield pause(environment, Math.max(0, end - environment.now()));
      yield put(elapsed(end));
    } else {
      yield take(heard);
    }
  }
}
