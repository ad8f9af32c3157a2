import type { Account } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, put, race, select, take, takeLatest, takeLeading } from "redux-saga/effects";
import type { Attempt } from "../failure/attempt.js";
import { failure } from "../failure/failure.js";
import { selectAccount } from "./account-selectors.js";
import { accountActions } from "./account-slice.js";
import type { AccountState } from "./account-state.js";
import { askApi, type WithMahjong } from "./ask-api.js";
import { keepGuest, newImei, recallGuest } from "./guests.js";

const { failed, guestsTold, loggedIn, logIn, logOut, recalled, visit } = accountActions;

/** Whose guests they are, and where they come from: the channel is the one that NanoServer as it comes has guests of. */
const APPLICATION = { appId: "shaddock", channelId: "test" } as const;

/** Looks at servers, and logs in there. */
export function* accountSaga(environment: WithMahjong): SagaIterator<void> {
  yield takeLatest(visit, look, environment);
  // One login at a time: two first ones would make two accounts.
  yield takeLeading(logIn, function* life(): SagaIterator<void> {
    yield race([call(enter, environment), take([logOut, visit])]);
  });
}

function* look(environment: WithMahjong, { payload: server }: ReturnType<typeof visit>): SagaIterator<void> {
  yield put(recalled(recallGuest(environment, server.api)?.player ?? null));
  const { appId, channelId } = APPLICATION;
  const asked: { readonly welcome?: Attempt<boolean> } = yield race({
    welcome: call(askApi<boolean>, environment, (api) => api.guestsWelcome(appId, channelId)),
    // Who does not wait for it gets the login's own answer.
    given: take(logIn),
  });
  if (asked.welcome) yield put(asked.welcome.failure ? failed(asked.welcome.failure) : guestsTold(asked.welcome.value));
}

function* enter(environment: WithMahjong): SagaIterator<void> {
  const { server, guests, status }: AccountState = yield select(selectAccount);
  if (!server || status !== "entering") return;
  if (guests === false) {
    yield put(failed(failure("guests")));
    return;
  }
  const { api: url } = server;
  const { guest } = environment.mahjong;
  const known = guest ?? recallGuest(environment, url);
  const imei = known?.imei ?? newImei(environment.mahjong.random);
  // Before the answer, which may get lost after the account has been made.
  if (!known) keepGuest(environment, url, { imei, player: null });
  const login: Attempt<Account> = yield call(askApi<Account>, environment, (api) =>
    api.guestLogin({ ...APPLICATION, imei }),
  );
  if (login.failure) {
    yield put(failed(login.failure));
    return;
  }
  // The game's server calls one what the login to it says.
  yield put(loggedIn({ ...login.value, name: guest?.name ?? login.value.name }));
  if (guest) return;
  const { remembered }: AccountState = yield select(selectAccount);
  keepGuest(environment, url, { imei, player: remembered });
}
