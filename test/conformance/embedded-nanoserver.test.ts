import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedNanoServer } from "../servers/embedded-nanoserver.js";
import { START_TIME } from "./conformance.js";
import { gameStatements } from "./nanoserver.js";

describe("conformance of the embedded server as NanoServer", () => {
  let server: Awaited<ReturnType<typeof startEmbeddedNanoServer>>;
  beforeAll(async () => {
    server = await startEmbeddedNanoServer({ imitate: true });
  });
  afterAll(() => server.stop());

  for (const statement of gameStatements) it(statement.name, () => statement.run(server), START_TIME);

  it("no client has done what would harm the real server", () => {
    // An answer may be on its way when the round ends.
    const harms = [...server.embedded.service.violations.keys()].filter((violation) => violation !== "late-answer");
    expect(harms).toEqual([]);
  });
});
