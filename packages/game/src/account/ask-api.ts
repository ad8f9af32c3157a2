import { createNanoServerApi, type NanoServerApi } from "@shaddock/contract/nanoserver";
import type { SagaIterator } from "redux-saga";
import { call, select } from "redux-saga/effects";
import type { Environment, MahjongEnvironment } from "../environment.js";
import { type Attempt, attempt } from "../failure/attempt.js";
import { failure } from "../failure/failure.js";
import { selectAccount } from "./account-selectors.js";
import type { AccountState } from "./account-state.js";

/** What the flows of mahjong need from outside. */
export type WithMahjong = Environment & { readonly mahjong: MahjongEnvironment };

/** Asks the HTTP API of the server one is at, or was at last. Throws nothing. */
export function* askApi<T>(
  environment: WithMahjong,
  question: (api: NanoServerApi, uid: number) => Promise<T>,
): SagaIterator<Attempt<T>> {
  const { server, player }: AccountState = yield select(selectAccount);
  if (!server) return { failure: failure("offline") };
  const api = createNanoServerApi({ fetch: environment.mahjong.fetch, url: server.api });
  const answer: Attempt<T> = yield call(attempt<T>, environment, () => question(api, player?.uid ?? 0));
  return answer;
}
