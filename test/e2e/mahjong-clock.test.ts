import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { type FullTable, fullTables, seenFrom } from "./full-tables.js";
import { DISCARD, mahjongPlayer, ownUid } from "./mahjong-player.js";
import { setStage } from "./stage.js";
import { stageTable } from "./staged-table.js";

describe.skipIf(!haveBrowser())("the clock of a turn", () => {
  const stage = setStage({ seed: 5 });

  test("counts down where one is asked, stands out at the end, and then nothing happens", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce", locale: "en-GB" });
    const table = await stageTable(page);
    const ann = mahjongPlayer(page);
    await page.clock.install();
    await ann.playNow();
    await ann.playUntil(page.locator(DISCARD).first());
    const uids = seenFrom(await ownUid(page), table.uids());
    const claim = fullTables(uids).find(({ name }) => name === "kongs-claim") as FullTable;
    table.push(claim.pushes);
    await page.locator(".action").first().waitFor();

    const clock = page.locator(".turn-clock");
    const seconds = async (): Promise<number> => Number(await clock.textContent());
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100));
    const before = await seconds();
    expect(before).toBeGreaterThan(10);
    expect(await clock.getAttribute("data-last")).toBe("false");
    await page.clock.runFor(1000);
    expect(await seconds()).toBe(before - 1);
    await page.clock.runFor((before - 1 - 4) * 1000);
    expect([await seconds(), await clock.getAttribute("data-last")]).toEqual([4, "true"]);
    await page.clock.runFor(10_000);
    expect(await seconds()).toBe(0);
    expect(await page.locator(".action").count()).toBe(4);

    // Said aloud it would be in the way of all else; how many tiles are left is not.
    expect(await clock.getAttribute("aria-hidden")).toBe("true");
    expect(await page.getByRole("status", { name: "0 tiles left" }).textContent()).toBe("0 left");
  });
});
