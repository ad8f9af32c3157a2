// First: the other sheets build on it.
import "./shell/base.css";

import { createGame, settingsActions } from "@shaddock/game";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { createClient, json } from "shaddock";
import { App } from "./app.js";
import { settingsFromQuery } from "./chat/servers.js";
import { loadSprite } from "./mahjong/tile/load-sprite.js";
import { browserStorage } from "./settings/browser-storage.js";
import { playerOfTab } from "./settings/player-of-tab.js";
import { ErrorBoundary } from "./shell/error-boundary.js";

loadSprite().catch((error) => console.error("The drawings could not be loaded:", error));

const profile = await playerOfTab();
const { store } = createGame({
  createClient,
  now: Date.now,
  storage: browserStorage,
  settings: { language: navigator.language.startsWith("zh") ? "zh" : "en" },
  mahjong: {
    fetch: (...request) => fetch(...request),
    serializer: json(),
    random: Math.random,
    ...(profile !== undefined && { profile }),
  },
});
store.dispatch(settingsActions.set(settingsFromQuery(location)));

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <ErrorBoundary>
      <Provider store={store}>
        <App />
      </Provider>
    </ErrorBoundary>
  </StrictMode>,
);
