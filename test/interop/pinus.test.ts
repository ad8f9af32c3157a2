import { describeConformance } from "../conformance/conformance.js";
import { PINUS } from "../conformance/profiles.js";
import { startPinus } from "../servers/npm-servers.js";

describeConformance("Pinus 1.7.4", PINUS, startPinus);
