import type { TableInfo, UnCompleteDeskResponse } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, put, select, takeEvery, takeLatest } from "redux-saga/effects";
import { deskActions } from "../desk/desk-slice.js";
import type { DeskState } from "../desk/desk-state.js";
import { deskMemory, recallMemory } from "../desk/memory.js";
import { pause } from "../environment.js";
import { type Attempt, attempt } from "../failure/attempt.js";
import type { RootState } from "../root.js";
import { keep, recall } from "../storage.js";
import type { MahjongSession } from "./mahjong-client.js";
import { notify } from "./notify.js";
import { isSeated } from "./seated.js";
import { sessionActions } from "./session-slice.js";

/** Sits down at a desk; or comes back to it, when the server has to tell everything anew. */
export function* sit(session: MahjongSession, table: TableInfo, again: boolean): SagaIterator<void> {
  const { environment, login } = session;
  const memory = again ? recallMemory(recall(environment.storage, memoryKey(session))) : null;
  yield put(deskActions.entered({ table, self: login.account.uid, again, memory }));
}

/** What the server says of where one sits, on each new connection. Before the pushes of that desk. */
export function* takeSeat(
  session: MahjongSession,
  { payload: { table, time } }: ReturnType<typeof sessionActions.resumed>,
): SagaIterator<void> {
  if (table) yield call(sit, session, table, true);
  else if (isSeated(yield select())) yield put(deskActions.gone({ time }));
}

/** Ms within which the server tells a desk to who comes back to it. */
export const TOLD_TIME = 5000;

/** Where it does not tell a desk, that may have come to its end just then: nothing says so. Asks until it is clear. */
export function* reentrySaga({ client, environment }: MahjongSession): SagaIterator<void> {
  yield takeLatest(sessionActions.resumed, function* look(): SagaIterator<void> {
    while (true) {
      yield pause(environment, TOLD_TIME);
      const state: RootState = yield select();
      const isUntold = isSeated(state) && state.desk.freshness !== "fresh" && state.connection.name === "open";
      if (!isUntold) return;
      const answer: Attempt<UnCompleteDeskResponse> = yield call(attempt<UnCompleteDeskResponse>, environment, () =>
        client.request("DeskManager.UnCompleteDesk", {}),
      );
      if (answer.failure) continue;
      const { exist, tableInfo } = answer.value;
      if (exist) yield call(notify, client, "DeskManager.ReEnter", { deskId: tableInfo.deskId });
      else yield put(deskActions.gone({ time: environment.now() }));
    }
  });
}

/** Keeps what the server forgets of a round, so that an app that is started again answers no hint twice. */
export function* memorySaga(session: MahjongSession): SagaIterator<void> {
  const { storage } = session.environment;
  if (!storage) return;
  let kept = "null";
  yield takeEvery(
    [deskActions.pushed, deskActions.sending, deskActions.unsent],
    function* keepIt(): SagaIterator<void> {
      const desk: DeskState = yield select(({ desk }: RootState) => desk);
      const memory = deskMemory(desk);
      const text = JSON.stringify(memory);
      if (text !== kept) keep(storage, memoryKey(session), memory);
      kept = text;
    },
  );
}

/** Tells the others at the desk that one's app is out of sight, or in sight again. */
export function* presenceSaga({ client }: MahjongSession): SagaIterator<void> {
  const { hidden, shown } = sessionActions;
  yield takeEvery([hidden, shown], function* tell(action: { readonly type: string }): SagaIterator<void> {
    // Timers stood still meanwhile, so the connection may be gone without anyone having noticed.
    if (shown.match(action)) client.wake();
    const state: RootState = yield select();
    if (state.connection.name !== "open" || !isSeated(state)) return;
    yield call(notify, client, shown.match(action) ? "DeskManager.Resume" : "DeskManager.Pause", {});
  });
}

function memoryKey({ login }: MahjongSession): string {
  return `shaddock.desk.${login.account.uid}@${login.server.api}`;
}
