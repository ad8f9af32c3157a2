import {
  type CreateClient,
  createGame,
  type GameStorage,
  type Language,
  type Locks,
  playerOfTab,
  type RootState,
} from "@shaddock/game";
import { browserHints, createClient, type Hints, json, webSocket } from "shaddock";
import { type Wechat, wechat } from "shaddock/wechat";
import type { Intent } from "./intents.js";
import { requestFetch, type XhrClass } from "./request-fetch.js";

/** What the game takes from the engine. Everything else it needs is JavaScript's own. */
export interface Platform {
  /** Where settings are kept between visits. */
  readonly storage: GameStorage;
  /** The language of a first visit. */
  readonly language: Language;
  /** Calls `wake` whenever the app comes back to the foreground; gives what ends that. */
  readonly hints: Hints;
  /** Who is remembered here, where one storage serves several players: what {@link playerHere} gives. Default: one for all. */
  readonly profile?: string | undefined;
  /** Native only: the file of the certificate authority for `wss:`. */
  readonly caPath?: string;
}

/** A game that runs: its state, and the way in for what a person wants. */
export interface RunningGame {
  getState(): RootState;
  dispatch(intent: Intent): void;
  /** Tells of every change of the state. Gives what ends that. */
  subscribe(listener: () => void): () => void;
  /** Ends everything, the connection included. */
  stop(): void;
}

interface Global {
  readonly wx?: Partial<Wechat>;
  readonly XMLHttpRequest: XhrClass;
  readonly navigator?: { readonly locks?: Locks };
  readonly sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
}

/** Which player this is: on the web each tab is another one, elsewhere there is one, who has no name. */
export function playerHere(): Promise<string | undefined> {
  const here = globalThis as unknown as Global;
  // Asked for each time: where it is forbidden, even to name it throws.
  return playerOfTab(here.navigator?.locks, {
    get: (key) => here.sessionStorage.getItem(key),
    set: (key, value) => here.sessionStorage.setItem(key, value),
  });
}

/** Starts the game on what the platform has: sockets of WeChat or of the engine, and XMLHttpRequest. */
export function startGame(platform: Platform): RunningGame {
  const { wx, XMLHttpRequest } = globalThis as unknown as Global;
  const { storage, language, hints, profile, caPath } = platform;
  const transport = wx?.connectSocket ? wechat(wx as Wechat) : webSocket(caPath ? { caPath } : {});
  const connected: CreateClient = (url, options) =>
    createClient(url, { ...options, transport, hints: both(hints, browserHints) });
  const { store, stop } = createGame({
    createClient: connected,
    now: Date.now,
    storage,
    settings: { language },
    mahjong: {
      fetch: requestFetch(XMLHttpRequest),
      serializer: json(),
      random: Math.random,
      ...(profile !== undefined && { profile }),
    },
  });
  return { getState: store.getState, dispatch: store.dispatch, subscribe: store.subscribe, stop };
}

/** On the web a page can be told as well that the network is back. Elsewhere nobody tells. */
function both(first: Hints, second: Hints): Hints {
  return (wake) => {
    const ends = [first(wake), second(wake)];
    return () => {
      for (const end of ends) end();
    };
  };
}
