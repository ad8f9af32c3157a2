import { describeInBrowser } from "../interop/browser.js";
import { NANO_KINDS } from "../servers/nano.js";
import { describeGiven, given } from "./given.js";
import { startFixture } from "./programs.js";

const kind = NANO_KINDS.find(({ profile }) => profile.lacks.dictionary === undefined);
const missing = "nano-fixture in SHADDOCK_SERVERS";

if (kind) {
  describeGiven(`${kind.name}, in Chromium`, given("nano-fixture"), missing, (server) => {
    describeInBrowser(`${kind.name}, in Chromium`, "NANO_DICTIONARY", async () => ({
      profile: kind.profile,
      options: {},
      ...(await startFixture(server, kind.flags)),
    }));
  });
}
