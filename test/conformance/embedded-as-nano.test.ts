import { describe } from "vitest";
import { startFixture } from "../servers/embedded-targets.js";
import { describeConformance } from "./conformance.js";
import { NANO, NANO_DICTIONARY } from "./profiles.js";

describe.concurrent("conformance", () => {
  const imitate = "nano";
  describeConformance("embedded server as Nano in memory", NANO, () => startFixture("memory", NANO, { imitate }));
  describeConformance("embedded server as Nano over WebSocket", NANO_DICTIONARY, () =>
    startFixture("WebSocket", NANO_DICTIONARY, { imitate, dictionary: true }),
  );
  describeConformance("embedded server as Nano over TCP", NANO, () => startFixture("TCP", NANO, { imitate }));
});
