import { configureStore, type EnhancedStore, Tuple } from "@reduxjs/toolkit";
import createSagaMiddleware from "redux-saga";
import type { Environment } from "./environment.js";
import { type RootState, rootReducer, rootSaga } from "./root.js";
import { recallSettings } from "./settings/settings-saga.js";
import type { SettingsState } from "./settings/settings-slice.js";
import { recallTips } from "./tips/tips-saga.js";

/** {@link createGame}'s options. */
export interface GameOptions extends Environment {
  /** Settings of a first visit, such as the device's language. */
  readonly settings?: Partial<SettingsState>;
}

/** A running game: its state, and its flows behind it. */
export interface Game {
  readonly store: EnhancedStore<RootState>;
  /** Ends the flows, and with them the connection. */
  stop(): void;
}

/**
 * Makes a game: a store that views select from and dispatch intents to.
 *
 *     const { store } = createGame({ createClient, now: Date.now });
 *     store.dispatch(chatActions.enter({ room: { kind: "chat", address: "ws://127.0.0.1:3250/nano" }, nickname: "Ann" }));
 */
export function createGame(options: GameOptions): Game {
  const { storage } = options;
  const saga = createSagaMiddleware();
  const store = configureStore({
    reducer: rootReducer,
    preloadedState: {
      settings: recallSettings(storage, options.settings),
      tips: recallTips(storage),
    } as RootState,
    // Without the toolkit's own checks, which read the whole state at each action: many games may share a process.
    middleware: () => new Tuple(saga),
  });
  const flows = saga.run(rootSaga, options);
  return { store, stop: () => flows.cancel() };
}
