import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createNanoServerApi, type GameEnd } from "@shaddock/contract/nanoserver";
import { webSocket } from "shaddock";
import { tcp } from "shaddock/tcp";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { bridge } from "../../packages/cli/src/bridge/bridge.js";
import { within } from "../conformance/check.js";
import { START_TIME } from "../conformance/conformance.js";
import { gameStatements } from "../conformance/nanoserver.js";
import { bots } from "../conformance/nanoserver-bots.js";
import { withDesk } from "../conformance/nanoserver-statement.js";
import { deal } from "../conformance/nanoserver-votes.js";
import { chooseMatches, type KeptMatch } from "../nanoserver/keep.js";
import { type GameServer, type MatchPlan, playMatch } from "../nanoserver/match.js";
import { PLANS, WANTED } from "../nanoserver/plans.js";
import type { Player } from "../nanoserver/player.js";
import { settle } from "../nanoserver/referee.js";
import { playSeries } from "../nanoserver/series.js";
import { describeGiven, given } from "./given.js";
import { findMariaDb } from "./mariadb.js";
import { type NanoServer, startNanoServer } from "./programs.js";

const program = given("nanoserver");
const mariaDb = findMariaDb();
const found = program && mariaDb && { ...program, mariaDb };

/** What a vote may take, in ms. */
const VOTE_TIME = 170_000;

/** What a statement or a series may take, in ms. */
const PLAY_TIME = 120_000;

describeGiven("NanoServer", found, "nanoserver in SHADDOCK_SERVERS, or no MariaDB", (nanoServer) => {
  let running: NanoServer;
  let server: GameServer;
  let countdown: Promise<void>;
  beforeAll(async () => {
    running = await startNanoServer(nanoServer, nanoServer.mariaDb);
    const { url: apiUrl, addClub, approve, kick } = running;
    const api = createNanoServerApi({ fetch, url: apiUrl });
    server = { api, apiUrl, client: { transport: tcp() }, addClub, approve, kick };
    // It takes its time while the others play.
    countdown = waitForDissolution(server);
    countdown.catch(() => {});
  }, START_TIME);
  afterAll(() => running?.stop());

  for (const { name, differs, run } of gameStatements) {
    it(
      name,
      async ({ task }) => {
        if (differs) task.meta.differs = differs;
        await run(server);
      },
      PLAY_TIME,
    );
  }

  it(
    "whole matches with every option, settled by the rules as the server settles them",
    async () => {
      const about = {
        server: "nanoserver",
        commit: nanoServer.about.version,
        date: new Date().toISOString().slice(0, 10),
      };
      const isRecorded = Boolean(process.env.SHADDOCK_RECORD);
      const { matches, seen } = await playSeries(server, { about, patience: 60_000, rare: isRecorded });
      const rounds = matches.reduce((sum, { verdict }) => sum + verdict.rounds, 0);
      console.info(
        `NanoServer: ${matches.length} matches, ${rounds} rounds; ${[...seen].map((each) => each.join(" ")).join(", ")}`,
      );
      if (isRecorded) writeRecordings(chooseMatches(matches, 12));
      expect(matches.length).toBeGreaterThanOrEqual(20);
      expect(Object.keys(WANTED).filter((name) => !seen.has(name))).toEqual([]);
    },
    PLAY_TIME,
  );

  it(
    "a match and bots through the relay",
    async () => {
      const { port } = new URL(running.gameUrl);
      const to = { host: "127.0.0.1", port: Number(port) };
      const relay = await bridge({ port: 0, host: "127.0.0.1", to, api: new URL(running.url), anyOrigin: false });
      onTestFinished(relay.close);
      const through: GameServer = {
        ...server,
        api: createNanoServerApi({ fetch, url: relay.url }),
        apiUrl: relay.url,
        url: relay.url.replace(/^http/, "ws"),
        client: { transport: webSocket({ WebSocket }) },
      };
      const { log } = await playMatch(through, PLANS[0] as MatchPlan);
      expect(settle(log).rounds).toBe(4);
      for (const statement of bots) await statement.run(through);
    },
    PLAY_TIME,
  );

  it("the vote that nobody else takes part in dissolves the desk when its time is over", () => countdown, VOTE_TIME);

  it("after all that the server lives and is not frozen", async () => {
    expect(await (await fetch(`${running.url}/ping`)).json()).toBe("pong");
    const { log } = await playMatch(server, PLANS[0] as MatchPlan);
    expect(settle(log).rounds).toBe(4);
  });
});

/** Has a vote end by its time: 150 s once a second one agrees. [nanoserver: 6.6] */
async function waitForDissolution(server: GameServer): Promise<void> {
  await withDesk(server, { mode: 3 }, async (desk) => {
    await deal(desk);
    const [first, second, third] = desk.players as [Player, Player, Player];
    const begun = second.next("onDissolveAgreement");
    first.client.notify("DeskManager.Dissolve");
    await begun;
    const end = within(new Promise<GameEnd>((resolve) => third.client.on("onGameEnd", resolve)), "end", VOTE_TIME);
    second.client.notify("DeskManager.DissolveStatus", { result: true });
    const from = performance.now();
    expect((await end).isNormalFinished).toBe(false);
    expect(performance.now() - from).toBeGreaterThan(148_000);
  });
}

/** Makes the recordings of test/recordings/nanoserver again: SHADDOCK_RECORD=1 npm run test:real -- nanoserver */
function writeRecordings(matches: readonly KeptMatch[]): void {
  const folder = new URL("../recordings/nanoserver/", import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  matches.forEach(({ name, recording }, i) => {
    const file = `${i + 1}-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.jsonl.gz`;
    writeFileSync(new URL(file, folder), gzipSync(recording, { level: 9 }));
  });
}
