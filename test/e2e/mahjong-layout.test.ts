/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { fullTables } from "./full-tables.js";
import { DISCARD, mahjongPlayer } from "./mahjong-player.js";
import { overlaps } from "./overlaps.js";
import { setStage } from "./stage.js";
import { stageTable } from "./staged-table.js";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
] as const;

/** Ms for all tables at all sizes. */
const LOOKS_TIME = 240_000;

const shotFolder = process.env.SHOTS;

describe.skipIf(!haveBrowser())("a table as full as can be", () => {
  const stage = setStage({ seed: 5 });

  test.each([
    [4, "Four, with a missing suit"],
    [3, "Three, without characters"],
  ] as const)(
    "of %i: nothing lies on anything else, at any size",
    async (mode, choice) => {
      const { page } = await stage.open({ reducedMotion: "reduce", hasTouch: true });
      const table = await stageTable(page);
      const ann = mahjongPlayer(page);
      await ann.enterLobby();
      await ann.chooseRules(choice);
      await page.locator('[data-kind="practise"]').click();
      const wrong: string[] = [];
      const look = async (name: string): Promise<void> => {
        for (const tiles of ["normal", "large"]) {
          await page.evaluate((size) => {
            document.documentElement.dataset.tiles = size;
          }, tiles);
          for (const size of SIZES) {
            await page.setViewportSize(size);
            await drawn(page);
            const where = `${mode} ${name} ${size.width}x${size.height} ${tiles}`;
            if (shotFolder) await page.screenshot({ path: `${shotFolder}/${where.replaceAll(" ", "-")}.png` });
            wrong.push(...(await overlaps(page)).map((what) => `${where}: ${what}`));
          }
        }
        await page.setViewportSize(SIZES[0]);
      };
      if (mode === 4) {
        await page.locator(".suit").first().waitFor();
        await look("missing-suit");
      }
      await ann.playUntil(page.locator(DISCARD).first());
      const own = Number((await page.locator('.seat[data-side="self"] .plate-name').textContent())?.slice(1));
      const seats = table.uids();
      expect(seats).toHaveLength(mode);
      const self = seats.indexOf(own);
      const uids = [...seats.slice(self), ...seats.slice(0, self)];
      for (const { name, pushes, raises } of fullTables(uids)) {
        table.push(pushes);
        await drawn(page);
        if (raises !== undefined) await page.locator(`.own-tile[data-tile="${raises}"]`).click();
        await look(name);
      }
      expect(wrong).toEqual([]);
    },
    LOOKS_TIME,
  );
});

/** Until what arrived has been drawn. */
async function drawn(page: Page): Promise<void> {
  await page.waitForTimeout(60);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
