import { describeConformance } from "../conformance/conformance.js";
import { overTcp, PINUS, POMELO } from "../conformance/profiles.js";
import { startPinus, startPinusTcp, startPomelo } from "../servers/npm-servers.js";
import { describeGiven } from "./given.js";

// They are in every run of the other tests too; here for the table.
for (const [name, version, profile, start] of [
  ["Pomelo", "Pomelo 2.2.7", POMELO, startPomelo],
  ["Pinus", "Pinus 1.7.4", PINUS, startPinus],
  ["Pinus over TCP", "Pinus 1.7.4", overTcp(PINUS), startPinusTcp],
] as const) {
  describeGiven(name, { about: { version, given: "from npm" } }, "", () => {
    describeConformance(`${name}, conformance list`, profile, start);
  });
}
