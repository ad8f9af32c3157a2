/// <reference lib="dom" />
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { DISCARD, mahjongPlayer, NEXT_ROUND, pointsOf } from "./mahjong-player.js";
import type { Site } from "./site.js";
import { buildSiteProgram } from "./site-process.js";
import { setStage } from "./stage.js";

/** Ms that a whole match may take. */
const MATCH_TIME = 180_000;
const still = { reducedMotion: "reduce" } as const;

/** Drawings of tiles that are no pictures. */
function undrawn(page: Page): Promise<string[]> {
  return page.locator(".tile image").evaluateAll(async (images) => {
    const wrong = await Promise.all(
      images.map((image) => {
        const picture = new Image();
        picture.src = image.getAttribute("href") ?? "";
        return picture.decode().then(
          () => [],
          () => [image.outerHTML],
        );
      }),
    );
    return images.length > 0 ? wrong.flat() : ["There are none"];
  });
}

describe.skipIf(!haveBrowser())("mahjong in a browser", () => {
  const stage = setStage({ seed: 5 });

  /** What the server has on record of a player's newest match, by name. */
  const recorded = ({ mahjong }: Site, uid: number): Record<string, number> => {
    const [match] = mahjong.store.matchesOf(uid);
    return Object.fromEntries((match?.players ?? []).map(({ name }, seat) => [name, match?.scores[seat] ?? 0]));
  };

  test(
    "a whole match of four by clicks alone ends as its seed has it, and its replay too",
    async () => {
      const site = await stage.startAnother({ seed: 5 });
      const { page } = await stage.openAt(site.url, still);
      const ann = mahjongPlayer(page);
      await ann.playNow();
      await ann.playUntil(page.locator(DISCARD).first());
      expect(await undrawn(page)).toEqual([]);
      const scores = await ann.playMatch();
      await page.getByRole("button", { name: "To the lobby" }).click();
      const uid = Number((await page.locator(".lobby-id").textContent())?.slice(3));
      expect(scores).toEqual({ [`G${uid}`]: -18, "Bot 阿福": 1, "Bot 小梅": 8, "Bot 老王": 9 });
      expect(recorded(site, uid)).toEqual(scores);

      await page.getByRole("button", { name: "Records" }).click();
      await page.locator(".record").first().click();
      const sums: Record<string, number> = {};
      for (const round of [0, 1, 2, 3]) {
        await page.locator(".record").nth(round).click();
        await page.locator(".replay-seek").press("End");
        const points = await pointsOf(page.locator(".replay-result .result-seat"), ".result-points strong");
        for (const name in points) sums[name] = (sums[name] ?? 0) + (points[name] ?? 0);
        expect(await page.locator(".replay-troubles").count()).toBe(0);
        await page.locator(".replay-close").click();
      }
      expect(sums).toEqual(scores);
    },
    MATCH_TIME,
  );

  test(
    "tabs of one browser are several players: three at a table, two of them through its link, and its seed decides",
    async () => {
      const site = await stage.startAnother({ seed: 7 });
      const first = await stage.openAt(site.url, still);
      const ann = mahjongPlayer(first.page);
      await ann.enterLobby();
      const number = await ann.createDesk("Three, without characters", "1 for 2 cards");
      const others = await Promise.all([1, 2].map(() => stage.openBeside(first, `?desk=${number}`)));
      const players = others.map(({ page }) => mahjongPlayer(page));
      for (const { page } of players) {
        await page.getByRole("button", { name: `Join table ${number}` }).click();
        await page.locator(".waiting").waitFor();
      }
      const all = await Promise.all([ann, ...players].map((player) => player.playMatch()));
      expect(all).toEqual([all[0], all[0], all[0]]);
      // Guests are numbered as they come.
      const seats = Object.entries(all[0] ?? {}).sort(([one], [other]) => one.localeCompare(other));
      expect(seats.map(([, score]) => score)).toEqual([-16, 32, -16]);
    },
    MATCH_TIME,
  );

  test(
    "a tab that is loaded anew, and a lost connection, in the middle of a round",
    async () => {
      const { page } = await stage.open(still);
      const ann = mahjongPlayer(page);
      await ann.playNow();
      await ann.playUntil(page.locator(".river[data-side=self] .river-tile").nth(2));
      await ann.playUntil(page.locator(DISCARD).first());

      const look = (): Promise<unknown> =>
        Promise.all([
          page.locator(".own-tile").evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-tile")).sort()),
          page.locator(".river .tile").evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute("data-tile"))),
          page.locator(".plate-score").allTextContents(),
        ]);
      const before = await look();
      await page.reload();
      await page.locator(DISCARD).first().waitFor();
      expect(await look(), "after the page was loaded anew").toEqual(before);

      const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
      const uid = Number(name?.slice(1));
      // What is told meanwhile may be gone again before anybody sees it.
      await Promise.all([page.waitForEvent("websocket"), stage.site.mahjong.admin.kick(uid)]);
      await page.locator(".banner").waitFor({ state: "detached" });
      await page.locator(DISCARD).first().waitFor();
      expect(await look(), "after the connection was lost").toEqual(before);
      await page.locator(DISCARD).last().click();
      await page.locator('.own-tile[data-raised="true"]').click();
      await ann.playUntil(page.locator(DISCARD).first());
    },
    MATCH_TIME,
  );

  test(
    "a server that is killed in the middle of a match, and started again",
    async () => {
      const program = await buildSiteProgram();
      onTestFinished(() => program.remove());
      const data = await mkdtemp(join(tmpdir(), "shaddock-killed-"));
      onTestFinished(() => rm(data, { recursive: true }));
      const options = { dist: stage.dist, data, seed: 5 };
      const server = await program.start(options);
      const { page } = await stage.openAt(server.url, still);
      const ann = mahjongPlayer(page);
      await ann.playNow();
      const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
      await ann.playUntil(page.locator(NEXT_ROUND));
      const points = await pointsOf(page.locator(".result-seat"), ".result-points strong");
      await page.locator(NEXT_ROUND).click();
      await ann.playUntil(page.locator(DISCARD).first());

      await server.kill();
      await page.locator(".banner-countdown").waitFor();
      await program.start({ ...options, port: server.port });
      // The page is back without a click. Desks do not outlive the server, but accounts and finished rounds do.
      await page.getByText("This table no longer exists").waitFor();
      await page.getByRole("button", { name: "To the lobby" }).click();
      expect(await page.locator(".lobby-name").textContent()).toBe(name);
      await page.getByRole("button", { name: "Records" }).click();
      await page.locator(".record").first().click();
      await page.locator(".record-watch").first().waitFor();
      expect(await page.locator(".record").count()).toBe(1);
      await page.locator(".record").first().click();
      await page.locator(".replay-seek").press("End");
      expect(await pointsOf(page.locator(".replay-result .result-seat"), ".result-points strong")).toEqual(points);
      await page.locator(".replay-close").click();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");

      await ann.chooseRules("1 for 2 cards");
      await page.locator('[data-kind="practise"]').click();
      const scores = await ann.playMatch();
      expect(Object.values(scores).reduce((sum, score) => sum + score, 0)).toBe(0);
    },
    MATCH_TIME,
  );

  test(
    "a tile is thrown by dragging it, phrases are heard, auto play takes over, and all agree to stop",
    async () => {
      const { page } = await stage.open(still, "?think=0");
      const ann = mahjongPlayer(page);
      await ann.playNow();
      await ann.playUntil(page.locator(DISCARD).first());
      const tile = page.locator(DISCARD).last();
      const id = await tile.getAttribute("data-tile");
      const drag = async (distance: number): Promise<void> => {
        const { x, y, width, height } = (await tile.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        await page.mouse.move(x + width / 2, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + width / 2, y + height / 2 - distance, { steps: 4 });
        await page.mouse.up();
      };
      await drag(40);
      expect(await tile.getAttribute("data-tile"), "dropped in the hand").toBe(id);
      expect(await tile.getAttribute("data-raised"), "and that is no tap").toBe("false");
      await drag(250);
      await page.locator(`.own-tile[data-tile="${id}"]`).waitFor({ state: "detached" });

      await page.getByRole("button", { name: "Talk" }).click();
      await page.getByRole("button", { name: "Well played!" }).click();
      await page.locator(".bubble", { hasText: "Well played!" }).waitFor();
      await page.getByRole("button", { name: "Auto play" }).click();
      const discards = await page.locator(".river[data-side=self] .river-tile").count();
      await page.locator(".river[data-side=self] .river-tile").nth(discards).waitFor();
      await page.locator(".auto-play").click();
      await page.locator(".auto-play").waitFor({ state: "detached" });

      await page.getByRole("button", { name: "Leave" }).click();
      await page.locator(".dialog-actions .button-main").click();
      await page.getByRole("dialog", { name: "Dissolved by vote" }).waitFor();
      await page.getByRole("button", { name: "To the lobby" }).click();
      await page.locator(".lobby").waitFor();
    },
    MATCH_TIME,
  );
});
