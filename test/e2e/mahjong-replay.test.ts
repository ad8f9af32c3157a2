/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { kongRound, longName, stageRecords } from "./full-replay.js";
import { mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";

/** All tiles on the table, and where they lie. */
const look = (page: Page): Promise<string[]> =>
  page
    .locator(".meld, .own-hand, .concealed, .river")
    .evaluateAll((parts) =>
      parts.map((part) =>
        [
          part.className,
          ...Array.from(part.querySelectorAll("[data-tile], [data-hidden]"), (tile) => tile.getAttribute("data-tile")),
        ].join(),
      ),
    );

describe.skipIf(!haveBrowser())("a replay", () => {
  const stage = setStage();

  test("is held, played and moved by clicks, and looked at from any seat", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce" });
    await stageRecords(page, [kongRound(4)]);
    await mahjongPlayer(page).enterLobby();
    await page.clock.install();
    await page.getByRole("button", { name: "Records" }).click();
    await page.locator(".record").click();
    await page.locator(".record-watch").waitFor();
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100));
    await page.locator(".record").click();
    const position = async (): Promise<number> =>
      Number((await page.locator(".replay-position").textContent())?.split("/")[0]);
    const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
    /** After so many steps, which are drawn as soon as time goes on. */
    const at = async (step: number): Promise<void> => {
      await page.clock.runFor(40);
      expect(await position()).toBe(step);
    };

    // It runs at once, a step a second.
    await page.locator(".replay-position").waitFor();
    const begun = await look(page);
    await at(1);
    await page.clock.runFor(3000);
    await at(4);
    await press("Pause");
    await page.clock.fastForward(5000);
    await at(4);
    await page.getByLabel("Speed ×1").selectOption("4");
    await press("Play");
    await page.clock.runFor(1000);
    await at(8);
    await press("Pause");
    const eighth = await look(page);
    expect(eighth).not.toEqual(begun);

    await press("Next step");
    await at(9);
    const ninth = await look(page);
    expect(ninth).not.toEqual(eighth);
    await press("Previous step");
    await at(8);
    expect(await look(page)).toEqual(eighth);
    await press("Next step");
    await at(9);
    expect(await look(page)).toEqual(ninth);
    await page.clock.fastForward(5000);
    await at(9);

    // From each seat in turn it is the same table; only the viewer's hand is open where the others' are closed.
    const self = page.locator('.seat[data-side="self"] .plate-name');
    const open = page.locator('.concealed[data-open="true"]');
    expect(await open.count()).toBe(3);
    await page.getByLabel("Show all hands").uncheck();
    await at(9);
    expect(await open.count()).toBe(0);
    for (const seat of [2, 0]) {
      const hand = await page.locator(".own-tile").count();
      await page.getByLabel("View from").selectOption({ label: longName(seat) });
      await at(9);
      expect(await self.textContent()).toBe(longName(seat));
      expect(hand).toBeGreaterThan(0);
      expect(await open.count()).toBe(0);
    }
    await page.getByLabel("Show all hands").check();
    await at(9);
    expect(await look(page)).toEqual(ninth);

    // To the end it runs on from wherever one put it, and begins anew after it.
    const seek = page.locator(".replay-seek");
    await seek.press("End");
    await page.locator(".replay-result").waitFor();
    const steps = Number(await seek.getAttribute("max"));
    await at(steps);
    await press("Previous step");
    await at(steps - 1);
    expect(await page.locator(".replay-result").count()).toBe(0);
    await press("Play");
    await page.clock.runFor(1000);
    await page.locator(".replay-result").waitFor();
    await press("Play");
    await at(1);
    expect(await look(page)).toEqual(begun);
    await press("Close");
    await page.locator(".record-watch").waitFor();
  });
});
