import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { enterHostileBot } from "./hostile-bot.js";
import { DISCARD, mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";
import { stageTable } from "./staged-table.js";

/** Ms that a match of one round may take. */
const MATCH_TIME = 120_000;

const MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const LONG = "W".repeat(10_000);
const BACKWARDS = `\u202e\u2066${"👩‍👩‍👧‍👦".repeat(9)}`;
const ALL = `${MARKUP}${BACKWARDS}${LONG}`;
/** As much of it as the server lets a player be called. */
const NAME = ALL.slice(0, 240);

/** What no text may ever do: become markup, or push the page out of its frame. */
async function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    elements: document.querySelectorAll("img[src=x], #root script, body > script").length,
    wider: document.documentElement.scrollWidth - innerWidth,
    higher: document.documentElement.scrollHeight - innerHeight,
    panel: [...document.querySelectorAll(".dialog-body")].map((body) => body.scrollWidth - body.clientWidth),
  }));
}

const NONE = { elements: 0, wider: 0, higher: 0 };

describe.skipIf(!haveBrowser())("mahjong with hostile names and texts", () => {
  const stage = setStage({ seed: 5 });

  /** The server tells a guest that this is his name. */
  const nameGuest = async (page: Page, name: string): Promise<void> => {
    await page.route("**/v1/user/login/guest", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), name } });
    });
  };

  test.each([
    ["a desktop", { width: 1280, height: 720 }],
    ["a phone", { width: 390, height: 844 }],
  ])("lobby, marquee, clubs and first screen, on %s", async (_, viewport) => {
    const site = await stage.startAnother({});
    const { page } = await stage.openAt(site.url, { viewport, reducedMotion: "reduce" });
    await nameGuest(page, NAME);
    await mahjongPlayer(page).enterLobby();
    const { admin } = site.mahjong;
    for (const [id, text] of [MARKUP, LONG, BACKWARDS].entries()) {
      admin.addClub({ id: 100_000 + id, name: text, desc: ALL });
      admin.approve(100_000 + id, Number((await page.locator(".lobby-id").textContent())?.slice(3)));
      admin.broadcast(text);
      await page.locator(".marquee-line", { hasText: text.slice(0, 10) }).waitFor();
      expect(await harm(page), "lobby").toEqual({ ...NONE, panel: [] });
    }
    await page.getByRole("button", { name: "Clubs" }).click();
    await page.locator(".club").nth(2).waitFor();
    expect(await harm(page), "clubs").toEqual({ ...NONE, panel: [0] });
    await page.keyboard.press("Escape");
    await page.locator('[data-kind="create"]').click();
    await page.locator(".create-desk", { hasText: "<script>" }).waitFor();
    expect(await harm(page), "who pays for a desk").toEqual({ ...NONE, panel: [0] });
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Log out" }).click();
    await page.locator(".mahjong-card-player", { hasText: "<script>" }).waitFor();
    expect(await harm(page), "first screen").toMatchObject({ elements: 0, wider: 0 });
  });

  test.each([
    ["en-GB", "Something from the server could not be read (onDuanPai). The game goes on", "Close"],
    ["zh-CN", "服务器发来的消息无法识别（onDuanPai）。 游戏会继续", "关闭"],
  ])("a push that cannot be read, told in %s until one has read it", async (locale, sentence, close) => {
    const { page } = await stage.open({ reducedMotion: "reduce", locale });
    const table = await stageTable(page);
    const ann = mahjongPlayer(page);
    await ann.playNow();
    await page.locator(".suit").first().waitFor();
    table.push([["onDuanPai", { markerId: 1, dice1: 7, dice2: MARKUP, accountInfo: null } as never]]);
    await expect.poll(() => page.locator(".banner-text").textContent()).toContain(sentence);
    expect(await harm(page)).toEqual({ ...NONE, panel: [] });
    await page.locator(".banner").getByRole("button", { name: close }).click();
    expect(await page.locator(".banner").count()).toBe(0);
    expect(await page.locator(".suit").count()).toBe(3);
  });

  test(
    "table, talk, results, records and replay",
    async () => {
      const { page } = await stage.open({ reducedMotion: "reduce" });
      const ann = mahjongPlayer(page);
      await ann.enterLobby();
      const number = await ann.createDesk("Three, without characters", "1 for 2 cards");
      const [mallory, eve] = await Promise.all([
        enterHostileBot(stage.site.url, MARKUP),
        enterHostileBot(stage.site.url, `${BACKWARDS}${LONG}`.slice(0, 240)),
      ]);
      await mallory.join(number);
      await eve.join(number);
      await page.locator(".plate-name", { hasText: "<img src" }).waitFor();
      mallory.say(MARKUP);
      eve.say(`\u202e${LONG}`);
      await page.locator(".bubble", { hasText: "<script>" }).waitFor();
      await page.locator(".bubble", { hasText: "WWW" }).waitFor();
      expect(await harm(page), "waiting").toEqual({ ...NONE, panel: [] });
      await ann.playUntil(page.locator(DISCARD).first());
      expect(await harm(page), "playing").toEqual({ ...NONE, panel: [] });
      await ann.playMatch();
      expect(await harm(page), "result").toEqual({ ...NONE, panel: [0] });
      await page.getByRole("button", { name: "To the lobby" }).click();
      await page.getByRole("button", { name: "Records" }).click();
      await page.locator(".record", { hasText: "<img src" }).click();
      await page.locator(".record-watch").waitFor();
      expect(await harm(page), "records").toEqual({ ...NONE, panel: [0] });
      await page.locator(".record").first().click();
      await page.locator(".replay-seek").press("End");
      await page.locator(".replay-result").waitFor();
      expect(await harm(page), "replay").toEqual({ ...NONE, panel: [] });
      await Promise.all([mallory.stop(), eve.stop()]);
    },
    MATCH_TIME,
  );
});
