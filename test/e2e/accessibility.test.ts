import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { crowding, faults } from "./faults.js";
import { setStage } from "./stage.js";
import type { Tab } from "./tab.js";

describe.skipIf(!haveBrowser())("accessibility", () => {
  const stage = setStage();

  test.each(["light", "dark"] as const)("is without serious faults in %s colours", async (colorScheme) => {
    const { page, ...ann } = await stage.open({ colorScheme, reducedMotion: "reduce" });
    const bob = await stage.open();
    expect(await faults(page), "home").toEqual([]);
    await page.getByRole("button", { name: "Join" }).click();
    expect(await faults(page), "home without a nickname").toEqual([]);

    await talk({ page, ...ann });
    await bob.enter("Bob", "cluster");
    await bob.say("hi");
    await ann.message("hi").waitFor();
    expect(await faults(page), "talk").toEqual([]);

    await stage.close();
    await page.locator(".banner-countdown").waitFor();
    await ann.say("while away");
    await ann.message("while away").waitFor();
    expect(await faults(page), "reconnecting").toEqual([]);
  });

  test.each([
    ["a phone", { width: 390, height: 844 }],
    ["a narrow phone", { width: 320, height: 568 }],
    ["a phone on its side", { width: 844, height: 390 }],
    ["a narrow phone on its side", { width: 568, height: 320 }],
  ])("everything has room on %s", async (_, viewport) => {
    for (const locale of ["en-GB", "zh-CN"]) {
      const { page, ...ann } = await stage.open({ viewport, locale, hasTouch: true, reducedMotion: "reduce" });
      expect(await crowding(page), "home").toEqual([]);
      await page.getByRole("radio").nth(2).check();
      expect(await crowding(page), "home with an address").toEqual([]);

      await talk({ page, ...ann });
      expect(await crowding(page), "talk").toEqual([]);
      expect(await faults(page), "talk").toEqual([]);

      await page.locator(".chat-header-details").click();
      await page.getByRole("dialog").waitFor();
      expect(await crowding(page), "details").toEqual([]);
      expect(await faults(page), "details").toEqual([]);
      await page.keyboard.press("Escape");

      await stage.close();
      await page.locator(".banner-countdown").waitFor();
      expect(await crowding(page), "reconnecting").toEqual([]);
      await stage.reopen();
    }
  });
});

/** Joins and says something. */
async function talk({ enter, say, message }: Tab): Promise<void> {
  await enter("Ann", "cluster");
  await say("hello");
  await message("hello").waitFor();
}
