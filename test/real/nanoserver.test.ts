import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createNanoServerApi } from "@shaddock/contract/nanoserver";
import { tcp } from "shaddock/tcp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { START_TIME } from "../conformance/conformance.js";
import { gameStatements } from "../conformance/nanoserver.js";
import type { GameServer } from "../nanoserver/match.js";
import { chooseMatches } from "../nanoserver/keep.js";
import { WANTED } from "../nanoserver/plans.js";
import { playSeries, type SettledMatch } from "../nanoserver/series.js";
import { describeGiven, given } from "./given.js";
import { findMariaDb } from "./mariadb.js";
import { type NanoServer, startNanoServer } from "./programs.js";

const program = given("nanoserver");
const mariaDb = findMariaDb();
const found = program && mariaDb && { ...program, mariaDb };

/** What a statement or a series may take, in ms. */
const PLAY_TIME = 120_000;

describeGiven("NanoServer", found, "nanoserver in SHADDOCK_SERVERS, or no MariaDB", (given) => {
  let running: NanoServer;
  let server: GameServer;
  beforeAll(async () => {
    running = await startNanoServer(given, given.mariaDb);
    const api = createNanoServerApi({ fetch, url: running.url });
    server = { api, client: { transport: tcp() }, addClub: running.addClub, approve: running.approve };
  }, START_TIME);
  afterAll(() => running?.stop());

  for (const statement of gameStatements) it(statement.name, () => statement.run(server), PLAY_TIME);

  it(
    "whole matches with every option, settled by the rules as the server settles them",
    async () => {
      const about = { server: "nanoserver", commit: given.about.version, date: new Date().toISOString().slice(0, 10) };
      const isRecorded = Boolean(process.env.SHADDOCK_RECORD);
      const { matches, seen } = await playSeries(server, { about, patience: 60_000, rare: isRecorded });
      const rounds = matches.reduce((sum, { verdict }) => sum + verdict.rounds, 0);
      console.info(`NanoServer: ${matches.length} matches, ${rounds} rounds; ${[...seen].map((each) => each.join(" ")).join(", ")}`);
      if (isRecorded) writeRecordings(chooseMatches(matches, 12));
      expect(matches.length).toBeGreaterThanOrEqual(20);
      expect(Object.keys(WANTED).filter((name) => !seen.has(name))).toEqual([]);
    },
    PLAY_TIME,
  );
});

/** Makes the recordings of test/recordings/nanoserver again: SHADDOCK_RECORD=1 npm run test:real -- nanoserver */
function writeRecordings(matches: readonly SettledMatch[]): void {
  const folder = new URL("../recordings/nanoserver/", import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = new Set<string>();
  for (const { plan, recording } of matches) {
    const name = plan.name.replace(/[^a-z0-9]+/g, "-");
    const unique = names.has(name) ? `${name}-${names.size}` : name;
    names.add(unique);
    writeFileSync(new URL(`${unique}.jsonl.gz`, folder), gzipSync(recording, { level: 9 }));
  }
}
