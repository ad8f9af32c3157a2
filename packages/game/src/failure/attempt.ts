import type { SagaIterator } from "redux-saga";
import { call, race } from "redux-saga/effects";
import { type Environment, pause } from "../environment.js";
import { type Failure, failure, failureOf } from "./failure.js";

/** Ms until what did not answer counts as failed: longer than the sdk waits for a response, whose error tells more. */
export const ANSWER_TIMEOUT = 12_000;

/** What became of an {@link attempt}. */
export type Attempt<T> = { readonly value: T; readonly failure?: never } | { readonly failure: Failure };

/** Does it, and waits for it, but not for ever. Throws nothing. */
export function* attempt<T>(environment: Environment, work: () => Promise<T>): SagaIterator<Attempt<T>> {
  try {
    const { done } = yield race({ done: call(settled, work), late: pause(environment, ANSWER_TIMEOUT) });
    return done ?? { failure: failure("unanswered") };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

// A value may be undefined, which a race would take for having lost.
async function settled<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  return { value: await work() };
}
