import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { crowding, faults } from "./faults.js";
import { DISCARD, mahjongPlayer, NEXT_ROUND } from "./mahjong-player.js";
import { setStage } from "./stage.js";

/** Ms that a round may take. */
const ROUND_TIME = 120_000;

describe.skipIf(!haveBrowser())("accessibility of mahjong", () => {
  const stage = setStage({ seed: 7 });

  test.each([
    ["a desktop", { viewport: { width: 1280, height: 720 }, locale: "en-GB", colorScheme: "light" }],
    ["a phone", { viewport: { width: 390, height: 844 }, locale: "zh-CN", colorScheme: "dark", hasTouch: true }],
    [
      "a phone on its side",
      { viewport: { width: 844, height: 390 }, locale: "en-GB", colorScheme: "dark", hasTouch: true },
    ],
  ] as const)(
    "is without serious faults, and everything has room, on %s",
    async (_, context) => {
      const { page } = await stage.open({ ...context, reducedMotion: "reduce" });
      const ann = mahjongPlayer(page);
      const look = async (where: string): Promise<void> => {
        expect(await faults(page), where).toEqual([]);
        expect(await crowding(page), where).toEqual([]);
      };
      await ann.enterLobby();
      await look("lobby");
      for (const [index, name] of ["clubs", "records", "rules", "settings"].entries()) {
        await page.locator(".lobby-nav-button").nth(index).click();
        await look(name);
        await page.keyboard.press("Escape");
      }
      await page.locator('[data-kind="create"]').click();
      await look("create");
      await page.locator(".dialog-actions button[type=submit]").click();
      await page.locator(".waiting").waitFor();
      await look("waiting");
      await page.locator('.table-button:has([href="#icon-leave"])').click();
      await look("leave");
      await page.locator(".dialog-actions .button-main").click();
      await page.locator(".dialog-small .button-main").click();

      await page.locator('[data-kind="practise"]').click();
      await page.locator(".suit").first().waitFor();
      await look("missing suit");
      await ann.playUntil(page.locator(DISCARD).first());
      await page.locator(DISCARD).last().click();
      await look("table");
      for (const panel of ["chat", "settings"]) {
        await page.locator(`.table-button:has([href="#icon-${panel}"])`).click();
        await look(panel);
        await page.keyboard.press("Escape");
      }
      await ann.playUntil(page.locator(NEXT_ROUND));
      await look("result of the round");
    },
    ROUND_TIME,
  );

  test(
    "a table can be played with the keyboard alone, and tells what happens",
    async () => {
      const { page } = await stage.open({ reducedMotion: "reduce" });
      await page.locator(".mahjong-card-play").focus();
      await page.keyboard.press("Enter");
      await page.locator(".suit").first().waitFor();
      await page.keyboard.press("1");
      const log = page.locator('[role="log"]');
      const discards = page.locator(".river[data-side=self] .river-tile");
      const asked = page.locator(`.action, ${DISCARD}`).first();
      for (let turns = 0; turns < 4; ) {
        await asked.waitFor();
        if ((await page.locator(".action").count()) > 0) {
          await page.keyboard.press("Escape");
          await page.locator(".action").first().waitFor({ state: "detached" });
          continue;
        }
        const before = await discards.count();
        // The arrow goes to the drawn tile first, and then on to one that may go.
        await page.keyboard.press("ArrowLeft");
        while ((await page.locator(".own-tile:focus").getAttribute("data-refused")) === "true") {
          await page.keyboard.press("ArrowLeft");
        }
        const tile = await page.locator(".own-tile:focus").getAttribute("data-tile");
        await page.keyboard.press("Enter");
        await page.locator(`.own-tile[data-tile="${tile}"]`).waitFor({ state: "detached" });
        expect(await log.textContent()).toMatch(/discards/);
        expect(await discards.count()).toBeGreaterThanOrEqual(before);
        turns++;
      }
      expect(await log.textContent()).toMatch(/(Discard a tile|Your choice)/);
    },
    ROUND_TIME,
  );

  test("a newcomer is told each thing once, and never again", async () => {
    const tab = await stage.open({ reducedMotion: "reduce" });
    const { page } = tab;
    const ann = mahjongPlayer(page);
    await ann.playNow();
    await page.locator(".suit").first().waitFor();
    expect(await page.locator(".tip").textContent()).toMatch(/suit you have the fewest tiles of/);
    await ann.playUntil(page.locator(DISCARD).first());
    await page.locator(".tip", { hasText: "Tap a tile" }).waitFor();
    await page.getByRole("button", { name: "Got it" }).click();
    await page.locator(".tip").waitFor({ state: "detached" });
    await page.reload();
    await page.locator(DISCARD).first().waitFor();
    expect(await page.locator(".tip").count()).toBe(0);
  });
});
