// First: the other sheets build on it.
import "./shell/base.css";

import { createGame, playerOfTab, settingsActions } from "@shaddock/game";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { createClient, json } from "shaddock";
import { App } from "./app.js";
import { settingsFromQuery } from "./chat/servers.js";
import { forgetInvitation } from "./mahjong/forget-invitation.js";
import { stayLoggedIn } from "./mahjong/stay-logged-in.js";
import { loadDrawings, TileDrawings } from "./mahjong/tile/drawings.js";
import { browserStorage } from "./settings/browser-storage.js";
import { tabStorage } from "./settings/tab-storage.js";
import { ErrorBoundary } from "./shell/error-boundary.js";
import { pacedStore } from "./shell/paced-store.js";

/** Ms that auto play takes for an answer. */
const THINK_TIME = 1000;

const [profile, drawings] = await Promise.all([
  playerOfTab(navigator.locks, tabStorage),
  loadDrawings().catch((error) => {
    console.error("The drawings could not be loaded:", error);
    return () => "";
  }),
]);
const game = createGame({
  createClient,
  now: Date.now,
  storage: browserStorage,
  // `?think=0` has auto play answer at once: for tests and measurements.
  thinkTime: () => Number(new URLSearchParams(location.search).get("think") ?? THINK_TIME),
  settings: { language: navigator.language.startsWith("zh") ? "zh" : "en" },
  mahjong: {
    fetch: (...request) => fetch(...request),
    serializer: json(),
    random: Math.random,
    ...(profile !== undefined && { profile }),
  },
});
const { store } = game;
store.dispatch(settingsActions.set(settingsFromQuery(location)));
stayLoggedIn(game, tabStorage, location.search);
forgetInvitation(game, window);

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <ErrorBoundary>
      <Provider store={pacedStore(store)}>
        <TileDrawings value={drawings}>
          <App />
        </TileDrawings>
      </Provider>
    </ErrorBoundary>
  </StrictMode>,
);
