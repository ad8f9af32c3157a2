import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
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

/** What axe finds to be serious or critical: rule and elements. */
async function faults(page: Page): Promise<string[]> {
  // Its own source, evaluated from outside: the page's policy forbids it any other way in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ preload: false, rules: { "target-size": { enabled: true } } })`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
}

/** What does not fit: a page that scrolls sideways, controls that reach out of it, or that lie over each other. */
function crowding(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const dialog = document.querySelector("dialog[open]");
    const controls = [...(dialog ?? document).querySelectorAll("button, input, select, textarea, a[href]")]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const name = (element: Element) => element.outerHTML.slice(0, 120);
    const wrong = document.documentElement.scrollWidth > width ? ["The page scrolls sideways"] : [];
    for (const [index, { element, box }] of controls.entries()) {
      if (box.left < 0 || box.right > width) wrong.push(`Out of the page: ${name(element)}`);
      for (const other of controls.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1) wrong.push(`Over each other: ${name(element)} ${name(other.element)}`);
      }
    }
    return wrong;
  });
}
