import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { enterHostileBot } from "./hostile-bot.js";
import { mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
] as const;

/** How each seat stands, beginning with the own one. */
const statuses = (page: Page): Promise<(string | null)[]> =>
  page.locator(".vote-seat").evaluateAll((seats) => seats.map((seat) => seat.getAttribute("data-status")));

const secondsLeft = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator(".vote-time").first().textContent()) ?? "")?.[0]);

describe.skipIf(!haveBrowser())("a vote to dissolve the desk", () => {
  const stage = setStage({ seed: 5 });

  test("is open until all have said something; one refuses, and then all agree", async () => {
    const first = await stage.open({ reducedMotion: "reduce" });
    const ann = mahjongPlayer(first.page);
    await ann.enterLobby();
    const number = await ann.createDesk("Three, without characters");
    const second = await stage.openBeside(first, `?desk=${number}`);
    const bob = mahjongPlayer(second.page);
    await second.page.getByRole("button", { name: `Join table ${number}` }).click();
    await second.page.locator(".waiting").waitFor();
    const bot = await enterHostileBot(stage.site.url, "Bot");
    await bot.join(number);
    await Promise.all([ann, bob].map((one) => one.playUntil(one.page.locator('.table[data-phase="playing"]'))));

    const propose = async (): Promise<void> => {
      await ann.page.bringToFront();
      await ann.page.getByRole("button", { name: "Leave" }).click();
      await ann.page.locator(".dialog-actions .button-main").click();
      await Promise.all([ann, bob].map(({ page }) => page.locator('.vote-seat[data-status="agreed"]').waitFor()));
    };
    // Before anything on this page counts seconds.
    await bob.page.clock.install();
    await propose();
    // The bot sat down last, and does not think long.
    expect(await statuses(ann.page)).toEqual(["applied", "waiting", "agreed"]);
    expect(await statuses(bob.page)).toEqual(["waiting", "agreed", "applied"]);
    for (const { page } of [ann, bob]) {
      expect(await page.locator(".vote-title").textContent()).toMatch(/^G\d+ wants to dissolve the table$/);
    }
    const buttons = (page: Page) => page.locator(".vote-actions .button");
    await ann.page.locator(".vote").getByText("You have already voted.").waitFor();
    expect(await buttons(ann.page).count()).toBe(0);
    expect(await buttons(bob.page).count()).toBe(2);

    // Since the bot agreed there are 150 s left; they run, and go on when one comes back.
    await bob.page.clock.pauseAt(await bob.page.evaluate(() => Date.now() + 100));
    const left = await secondsLeft(bob.page);
    expect(left).toBeGreaterThan(120);
    expect(left).toBeLessThanOrEqual(150);
    await bob.page.clock.runFor(10_000);
    expect(await secondsLeft(bob.page)).toBe(left - 10);
    await bob.page.clock.resume();
    await bob.page.bringToFront();
    await bob.page.reload();
    await bob.page.locator(".vote-seat").first().waitFor();
    expect(await statuses(bob.page)).toEqual(["waiting", "agreed", "applied"]);
    expect(await secondsLeft(bob.page)).toBeGreaterThan(120);
    for (const size of SIZES) {
      await bob.page.setViewportSize(size);
      for (const button of await buttons(bob.page).all()) await button.click({ trial: true });
    }

    await bob.page.getByRole("button", { name: "Refuse" }).click();
    for (const { page } of [ann, bob]) {
      await page.locator(".vote").waitFor({ state: "detached" });
      await page.locator('[role="log"]', { hasText: "refuses to dissolve the table" }).waitFor();
      expect(await page.locator(".plate").count(), "the match goes on").toBe(3);
    }

    await propose();
    await bob.page.bringToFront();
    await bob.page.getByRole("button", { name: "Agree" }).click();
    for (const { page } of [ann, bob]) await page.getByRole("dialog", { name: "Dissolved by vote" }).waitFor();
    expect(await ann.page.locator(".vote").count()).toBe(0);
    await bot.stop();
  });
});
