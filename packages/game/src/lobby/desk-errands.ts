import {
  type CreateDeskRequest,
  type DeskOptions,
  type DeskResponse,
  NO_CLUB,
  ResponseCode,
  type UnCompleteDeskResponse,
} from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, put, race, select, take } from "redux-saga/effects";
import { askApi } from "../account/ask-api.js";
import { deskActions } from "../desk/desk-slice.js";
import { pause } from "../environment.js";
import { type Attempt, attempt } from "../failure/attempt.js";
import { type Failure, failure } from "../failure/failure.js";
import type { RootState } from "../root.js";
import type { MahjongSession } from "../session/mahjong-client.js";
import { notify } from "../session/notify.js";
import { sit } from "../session/seat.js";
import { isSeated } from "../session/seated.js";
import { validOptions } from "./desk-options.js";
import { forgetAnswer } from "./forget-answer.js";
import { lobbyActions } from "./lobby-slice.js";
import { deskRefusal } from "./refusal.js";
import { isSixDigits } from "./six-digits.js";

/** Ms from a login within which the server tells the cards, if it has to look them up first. [nanoserver: Q32] */
export const CARDS_TIME = 1000;

/** Creates a desk and sits down at it. Gives why not. */
export function* create(
  session: MahjongSession,
  { options, clubId = NO_CLUB }: { readonly options: DeskOptions; readonly clubId?: number },
): SagaIterator<Failure | null> {
  const { client, environment, login } = session;
  const valid = validOptions(options);
  if (!valid) return failure("options");
  if (isSeated(yield select())) return failure("atDesk");
  const trouble: Failure | null = yield call(forgetAnswer, session);
  if (trouble) return trouble;
  yield call(awaitCards, session);
  const body: CreateDeskRequest = { version: login.account.config.version, clubId, options: valid };
  const ask = (): Promise<DeskResponse> => client.request("DeskManager.CreateDesk", body);
  const problem: Failure | null = yield call(sitDown, session, yield call(attempt<DeskResponse>, environment, ask));
  if (problem?.code !== "atDesk" || isSeated(yield select())) return problem;
  // One sits nowhere: the server had not cleared away the last desk yet. [nanoserver: Q37]
  return yield call(sitDown, session, yield call(attempt<DeskResponse>, environment, ask));
}

/** Sits down at somebody's desk. Gives why not. */
export function* joinDesk(session: MahjongSession, deskId: string): SagaIterator<Failure | null> {
  const { client, environment, login } = session;
  if (!isSixDigits(deskId)) return failure("deskNumber");
  // The server does not look whether one sits elsewhere. [nanoserver: Q35]
  if (isSeated(yield select())) return failure("atDesk");
  const trouble: Failure | null = yield call(forgetAnswer, session);
  if (trouble) return trouble;
  const answer: Attempt<DeskResponse> = yield call(attempt<DeskResponse>, environment, () =>
    client.request("DeskManager.Join", { version: login.account.config.version, deskId }),
  );
  return yield call(sitDown, session, answer);
}

/** Creates a desk, and begins with bots at the other seats. Gives why not; a desk that was created stays. */
export function* playWithBots(
  session: MahjongSession,
  wanted: { readonly options: DeskOptions },
): SagaIterator<Failure | null> {
  const { lobby }: RootState = yield select();
  if (lobby.bots === false) return failure("noBots");
  const problem: Failure | null = yield call(create, session, wanted);
  if (problem) return problem;
  // Who is not shown yet would miss what bots do, who do not wait.
  yield put(deskActions.shown());
  const { desk }: RootState = yield select();
  const seated: Attempt<number> = yield call(askApi<number>, session.environment, (api) => api.seatBots(desk.number));
  if (seated.failure) return seated.failure;
  yield put(deskActions.ready());
  return null;
}

function* sitDown(session: MahjongSession, answer: Attempt<DeskResponse>): SagaIterator<Failure | null> {
  if (answer.failure) return answer.failure;
  const { code, error, tableInfo } = answer.value;
  if (code === ResponseCode.Ok) {
    yield call(sit, session, tableInfo, false);
    return null;
  }
  // An answer was lost: one sits there without knowing.
  if (code === ResponseCode.AlreadyInDesk) yield call(goBack, session);
  return deskRefusal(code, error);
}

function* goBack(session: MahjongSession): SagaIterator<void> {
  const { client, environment } = session;
  const answer: Attempt<UnCompleteDeskResponse> = yield call(attempt<UnCompleteDeskResponse>, environment, () =>
    client.request("DeskManager.UnCompleteDesk", {}),
  );
  if (answer.failure || !answer.value.exist) return;
  const { tableInfo } = answer.value;
  yield call(sit, session, tableInfo, true);
  yield call(notify, client, "DeskManager.ReEnter", { deskId: tableInfo.deskId });
}

/** The server looks up cards after a first login, and until it has done so one has none. */
function* awaitCards({ environment }: MahjongSession): SagaIterator<void> {
  const { lobby, session }: RootState = yield select();
  const rest = (session.openSince ?? 0) + CARDS_TIME - environment.now();
  if (!lobby.cardsTold && rest > 0) yield race([take(lobbyActions.cardsTold), pause(environment, rest)]);
}
