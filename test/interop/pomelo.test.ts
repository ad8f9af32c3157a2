import { describeConformance } from "../conformance/conformance.js";
import { POMELO } from "../conformance/profiles.js";
import { startPomelo } from "../servers/npm-servers.js";

describeConformance("Pomelo 2.2.7", POMELO, startPomelo);
