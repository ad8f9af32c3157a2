import type { ApplyClubResponse, Club } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, fork, put, select, take, takeLatest, takeLeading } from "redux-saga/effects";
import { askApi, type WithMahjong } from "../account/ask-api.js";
import { connectionActions } from "../connection/connection-slice.js";
import { type Attempt, attempt } from "../failure/attempt.js";
import { type Failure, failure } from "../failure/failure.js";
import type { RootState } from "../root.js";
import type { MahjongSession } from "../session/mahjong-client.js";
import { create, joinDesk, playWithBots } from "./desk-errands.js";
import { lobbyActions } from "./lobby-slice.js";
import type { Errand } from "./lobby-state.js";
import { clubRefusal } from "./refusal.js";
import { isSixDigits } from "./six-digits.js";

const { applied, applyForClub, begun, botsTold, clubsTold, createDesk, done, failed, join, practise, refreshClubs } =
  lobbyActions;

/** What is asked of the server in the lobby. */
export function* lobbySaga(session: MahjongSession): SagaIterator<void> {
  yield fork(askForBots, session.environment);
  yield takeLatest(refreshClubs, listClubs, session.environment);
  // One errand at a time: a second click is not a second desk.
  yield takeLeading([createDesk, practise, join, applyForClub], function* run(action): SagaIterator<void> {
    if (createDesk.match(action)) yield call(goOn, "create", () => create(session, action.payload));
    else if (practise.match(action)) yield call(goOn, "practice", () => playWithBots(session, action.payload));
    else if (join.match(action)) yield call(goOn, "join", () => joinDesk(session, action.payload));
    else if (applyForClub.match(action)) yield call(goOn, "apply", () => apply(session, action.payload));
  });
  yield call(grantWish);
}

/** Asks for what one came for, once the server has let one in, and for bots once it has said whether it has any. */
function* grantWish(): SagaIterator<void> {
  while (true) {
    const { connection, lobby, settings }: RootState = yield select();
    const { wish, bots } = lobby;
    if (!wish) return;
    if (connection.name === "open" && (wish.type === "join" || bots !== null)) {
      yield put(wish.type === "join" ? join(wish.number) : practise({ options: settings.deskOptions }));
      return;
    }
    yield take([connectionActions.changed, botsTold]);
  }
}

function* goOn(errand: Errand, work: () => SagaIterator<Failure | null>): SagaIterator<void> {
  yield put(begun(errand));
  const problem: Failure | null = yield call(work);
  yield put(problem ? failed(problem) : done());
}

function* apply({ client, environment }: MahjongSession, number: string): SagaIterator<Failure | null> {
  if (!isSixDigits(number)) return failure("clubNumber");
  const clubId = Number(number);
  const answer: Attempt<ApplyClubResponse> = yield call(attempt<ApplyClubResponse>, environment, () =>
    client.request("ClubManager.ApplyClub", { clubId }),
  );
  if (answer.failure) return answer.failure;
  if (answer.value.code !== 0) return clubRefusal(answer.value.error);
  yield put(applied(clubId));
  return null;
}

function* listClubs(environment: WithMahjong): SagaIterator<void> {
  const answer: Attempt<readonly Club[]> = yield call(askApi<readonly Club[]>, environment, (api, uid) =>
    api.clubs(uid),
  );
  yield put(answer.failure ? failed(answer.failure) : clubsTold(answer.value));
}

/** A server that does not answer this has none. */
function* askForBots(environment: WithMahjong): SagaIterator<void> {
  const answer: Attempt<boolean> = yield call(askApi<boolean>, environment, (api) => api.botsWelcome());
  yield put(botsTold(answer.failure ? false : answer.value));
}
