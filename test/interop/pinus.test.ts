import { describe } from "vitest";
import { describeConformance } from "../conformance/conformance.js";
import { overTcp, PINUS } from "../conformance/profiles.js";
import { startPinus, startPinusTcp } from "../servers/npm-servers.js";

describe.concurrent("conformance", () => {
  describeConformance("Pinus 1.7.4", PINUS, startPinus);
  describeConformance("Pinus 1.7.4 over TCP", overTcp(PINUS), startPinusTcp);
});
