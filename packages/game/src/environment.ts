import type { BodySerializer, Fetch } from "@shaddock/contract/nanoserver";
import { call, delay, type Effect } from "redux-saga/effects";
import type { Client, ClientOptions } from "shaddock";

/**
 * Makes a client of one server: the sdk's `createClient`, or one with a transport of one's own. Addresses are `ws:` and
 * `wss:`, and of a mahjong server without one of these `tcp:`.
 */
export type CreateClient = <C>(url: string, options: ClientOptions<C>) => Client<C>;

/** Where settings are kept between visits. Both may throw; then nothing is kept. */
export interface GameStorage {
  /** What was kept under this key. */
  get(key: string): string | null | undefined;
  /** Keeps it. */
  set(key: string, value: string): void;
}

/** A guest of a mahjong server. */
export interface Guest {
  /** The only thing that the server knows a guest by: 1 to 128 printable ASCII characters. */
  readonly imei: string;
  /** What the others at a desk read. Default: what the server calls him. */
  readonly name?: string;
}

/** What only mahjong needs. */
export interface MahjongEnvironment {
  /** The platform's, for the HTTP API. What takes too long is given up without it. */
  readonly fetch: Fetch;
  /** What bodies become bytes with, before the contract's cipher: the sdk's `json()`. */
  readonly serializer: BodySerializer;
  /** Gives 0 to 1, 1 excluded: makes the id that a guest is known by. `Math.random` will do. */
  readonly random: () => number;
  /**
   * Who is remembered, where several share a storage: each name is a player of its own, such as a tab. Default: the
   * same one for all.
   */
  readonly profile?: string;
  /** Who logs in, at whatever server. Default: who is remembered of that server, or else a new guest. */
  readonly guest?: Guest;
}

/** What the flows need from outside: everything that is not a value. */
export interface Environment {
  readonly createClient: CreateClient;
  /** The time, Unix ms. */
  readonly now: () => number;
  /** Ms that auto play thinks before it answers, asked each time. Default: a second. */
  readonly thinkTime?: () => number;
  /** Resolves after so many ms. Default: the platform's timer. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** Default: nothing is kept. */
  readonly storage?: GameStorage;
  /** Default: there is no mahjong; its intents have no effect. */
  readonly mahjong?: MahjongEnvironment;
}

/** The effect that waits so many ms. */
export function pause(environment: Environment, milliseconds: number): Effect {
  return environment.pause ? call(environment.pause, milliseconds) : delay(milliseconds);
}
