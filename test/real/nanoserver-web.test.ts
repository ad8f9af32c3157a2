import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNanoServerApi, type DeskRecord } from "@shaddock/contract/nanoserver";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bridge, bridge } from "../../packages/cli/src/bridge/bridge.js";
import { haveBrowser, launchBrowser } from "../browser/browser.js";
import { START_TIME } from "../conformance/conformance.js";
import { mahjongPlayer } from "../e2e/mahjong-player.js";
import { type Site, startSite } from "../e2e/site.js";
import { openTab, openTabIn } from "../e2e/tab.js";
import { describeGiven, given } from "./given.js";
import { findMariaDb } from "./mariadb.js";
import { type NanoServer, startNanoServer } from "./programs.js";

const program = given("nanoserver");
const mariaDb = findMariaDb();
const found = haveBrowser() && program && mariaDb ? { ...program, mariaDb } : undefined;

/** The first of three ports: other ones than those of the tests of the server alone. */
const PORTS = 24610;
/** What a match of one round may take, in ms. */
const PLAY_TIME = 180_000;

describeGiven(
  "NanoServer and the web app",
  found,
  "nanoserver in SHADDOCK_SERVERS, no MariaDB or no browser",
  (given) => {
    let running: NanoServer;
    let relay: Bridge;
    let site: Site;
    let browser: Browser;
    let folder: string;

    beforeAll(async () => {
      const { buildWeb } = await import("../../packages/web/build.mjs");
      folder = await mkdtemp(join(tmpdir(), "shaddock-web-"));
      await buildWeb({ outdir: folder });
      running = await startNanoServer(given, given.mariaDb, PORTS);
      const { hostname: host, port } = new URL(running.gameUrl);
      relay = await bridge({
        ...{ port: 0, host: "127.0.0.1", anyOrigin: false },
        to: { host, port: Number(port) },
        api: new URL(running.url),
      });
      [site, browser] = await Promise.all([startSite({ dist: folder }), launchBrowser()]);
    }, START_TIME);

    afterAll(async () => {
      await browser?.close();
      await site?.close();
      await relay?.close();
      await running?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it(
      "three tabs play a match of one round by clicks, through the relay",
      async () => {
        const first = await openTab(browser, site.url, { reducedMotion: "reduce" });
        const tabs = [first];
        const owner = mahjongPlayer(first.page);
        await owner.chooseServer(relay.url);
        await owner.enterLobby();
        const number = await owner.createDesk("Three, without characters", "1 for 2 cards");
        // The link that the table gives: the server is not the page's own.
        const link = `${site.url}?desk=${number}&mahjong=${encodeURIComponent(relay.url)}`;
        for (const _ of [1, 2]) {
          const tab = await openTabIn(first.page.context(), link);
          tabs.push(tab);
          const { page } = tab;
          await page.getByRole("button", { name: `Join table ${number}` }).click();
          await page.locator(".waiting").waitFor();
        }
        const all = await Promise.all(tabs.map(({ page }) => mahjongPlayer(page).playMatch()));
        expect(all).toEqual([all[0], all[0], all[0]]);

        const api = createNanoServerApi({ fetch, url: running.url });
        const uid = Number(Object.keys(all[0] ?? {})[0]?.slice(1));
        const [desk] = await api.desks(uid);
        expect(all[0]).toEqual(desk && scoresOf(desk));
        expect(tabs.flatMap(({ trouble }) => trouble)).toEqual([]);
        await first.page.context().close();
      },
      PLAY_TIME,
    );
  },
);

/** The server's record of a match of three, by name. */
function scoresOf(desk: DeskRecord): Record<string, number> {
  return {
    [desk.player_name0]: desk.score_change0,
    [desk.player_name1]: desk.score_change1,
    [desk.player_name2]: desk.score_change2,
  };
}
