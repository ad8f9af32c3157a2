// First: the other sheets build on it.
import "./shell/base.css";

import { createGame, settingsActions } from "@shaddock/game";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { createClient } from "shaddock";
import { App } from "./app.js";
import { settingsFromQuery } from "./chat/servers.js";
import { browserStorage } from "./settings/browser-storage.js";
import { ErrorBoundary } from "./shell/error-boundary.js";

const { store } = createGame({
  createClient,
  now: Date.now,
  storage: browserStorage,
  settings: { language: navigator.language.startsWith("zh") ? "zh" : "en" },
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
