import { describeConformance } from "../conformance/conformance.js";
import { NANO_KINDS } from "../servers/nano.js";
import { describeGiven, given } from "./given.js";
import { startFixture } from "./programs.js";

// SHADDOCK_NANO_JSON, SHADDOCK_NANO_JSON_AND_DICTIONARY and so on: addresses.
for (const { name, profile, flags, options } of NANO_KINDS) {
  const variable = `SHADDOCK_${name.toUpperCase().replace(/\W+/g, "_")}`;
  describeGiven(
    name,
    given("nano-fixture", variable),
    `nano-fixture in SHADDOCK_SERVERS and no ${variable}`,
    (server) => {
      describeConformance(`${name}, conformance list`, profile, async () => ({
        profile,
        options,
        ...(await startFixture(server, flags)),
      }));
    },
  );
}
