import { describeConformance } from "../conformance/conformance.js";
import { PINUS, POMELO } from "../conformance/profiles.js";
import { startPinus, startPomelo } from "../servers/npm-servers.js";
import { describeGiven } from "./given.js";

// They are in every run of the other tests too; here for the table.
for (const [name, version, profile, start] of [
  ["Pomelo", "2.2.7", POMELO, startPomelo],
  ["Pinus", "1.7.4", PINUS, startPinus],
] as const) {
  const about = { version: `${name} ${version}`, given: "from npm" };
  describeGiven(`${name}, dictionary and its own protobuf`, { about }, "", () => {
    describeConformance(`${name}, conformance list`, profile, start);
  });
}
