import { afterAll, beforeAll, describe, it } from "vitest";
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
});
