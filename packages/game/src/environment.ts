import { call, delay, type Effect } from "redux-saga/effects";
import type { Client, ClientOptions } from "shaddock";

/** Makes a client of one server: the sdk's `createClient`, or one with a transport of one's own. */
export type CreateClient = <C>(url: string, options: ClientOptions<C>) => Client<C>;

/** Where settings are kept between visits. Both may throw; then nothing is kept. */
export interface GameStorage {
  /** What was kept under this key. */
  get(key: string): string | null | undefined;
  /** Keeps it. */
  set(key: string, value: string): void;
}

/** What the flows need from outside: everything that is not a value. */
export interface Environment {
  readonly createClient: CreateClient;
  /** The time, Unix ms. */
  readonly now: () => number;
  /** Resolves after so many ms. Default: the platform's timer. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** Default: nothing is kept. */
  readonly storage?: GameStorage;
}

/** The effect that waits so many ms. */
export function pause(environment: Environment, milliseconds: number): Effect {
  return environment.pause ? call(environment.pause, milliseconds) : delay(milliseconds);
}
