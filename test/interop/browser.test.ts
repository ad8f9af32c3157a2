import { describe } from "vitest";
import { EMBEDDED } from "../conformance/profiles.js";
import { startFixture } from "../servers/embedded-targets.js";
import { startPinus, startPomelo } from "../servers/npm-servers.js";
import { describeInBrowser } from "./browser.js";

describe.concurrent("conformance in Chromium", () => {
  describeInBrowser("Pomelo 2.2.7 in Chromium", "POMELO", startPomelo);
  describeInBrowser("Pinus 1.7.4 in Chromium", "PINUS", startPinus);
  describeInBrowser("embedded server in Chromium", "EMBEDDED", () =>
    startFixture("WebSocket", EMBEDDED, { dictionary: true }),
  );
});
