import { accountActions } from "../account/account-slice.js";
import type { AccountState } from "../account/account-state.js";
import { createGame, type Game } from "../create-game.js";
import type { GameStorage, Guest } from "../environment.js";
import type { RootState } from "../root.js";
import { type FakeApi, fakeApi } from "./fake-api.js";
import { type FakeClient, fakeClients } from "./fake-client.js";

/** Where the fake server is. */
export const SERVER = { api: "http://server:12307", game: "ws://server:33251" } as const;

/** A game of mahjong against a server whose other end is the test. */
export interface MahjongGame extends Game {
  readonly api: FakeApi;
  readonly clients: FakeClient[];
  readonly kept: Map<string, string>;
  client(): FakeClient;
  state(): RootState;
  account(): AccountState;
  /** Lets promises that are settled be heard. */
  settle(): Promise<void>;
  /** Lets so many ms go by. */
  elapse(milliseconds: number): Promise<void>;
  /** Visits the server and logs in; the client that follows is not open yet. */
  logIn(): Promise<void>;
}

/** {@link mahjongGame}'s options. */
export interface MahjongGameOptions {
  readonly kept?: Map<string, string>;
  readonly storage?: GameStorage;
  readonly profile?: string;
  readonly random?: () => number;
  readonly guest?: Guest;
}

/** Makes one; its clock stands still but for `elapse`. */
export function mahjongGame(options: MahjongGameOptions = {}): MahjongGame {
  const { createClient, clients, last } = fakeClients();
  const api = fakeApi(SERVER.api);
  const kept = options.kept ?? new Map<string, string>();
  let time = 1_000_000;
  let waiting: { readonly at: number; resolve(): void }[] = [];
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  const game = createGame({
    createClient,
    now: () => time,
    pause: (milliseconds) => new Promise<void>((resolve) => waiting.push({ at: time + milliseconds, resolve })),
    storage: options.storage ?? { get: (key) => kept.get(key), set: (key, value) => kept.set(key, value) },
    mahjong: {
      fetch: api.fetch,
      serializer: { encode: (body) => JSON.stringify(body), decode: () => undefined },
      random: options.random ?? (() => 0.5),
      ...(options.profile !== undefined && { profile: options.profile }),
      ...(options.guest && { guest: options.guest }),
    },
  });
  return {
    ...game,
    ...{ api, clients, kept, settle, client: last, state: game.store.getState },
    account: () => game.store.getState().account,
    async elapse(milliseconds) {
      const end = time + milliseconds;
      while (true) {
        const next = Math.min(...waiting.map(({ at }) => at));
        if (next > end) break;
        time = Math.max(time, next);
        const due = waiting.filter(({ at }) => at <= time);
        waiting = waiting.filter(({ at }) => at > time);
        for (const { resolve } of due) resolve();
        await settle();
      }
      time = end;
    },
    async logIn() {
      game.store.dispatch(accountActions.visit(SERVER));
      await settle();
      game.store.dispatch(accountActions.logIn());
      await settle();
    },
  };
}
