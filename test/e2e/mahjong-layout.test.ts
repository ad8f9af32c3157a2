/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { type FullTable, fullTables, seenFrom } from "./full-tables.js";
import { DISCARD, mahjongPlayer } from "./mahjong-player.js";
import { overlaps } from "./overlaps.js";
import { setStage } from "./stage.js";
import { type StagedTable, stageTable } from "./staged-table.js";

const SIZES = [
  { width: 1280, height: 720 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
] as const;

/** Ms for all tables at all sizes. */
const LOOK_TIME = 180_000;

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
      if (mode === 4) {
        await page.locator(".suit").first().waitFor();
        expect(await atAllSizes(page, () => overlaps(page)), "missing suit").toEqual({});
      }
      await ann.playUntil(page.locator(DISCARD).first());
      const uids = seenFrom(await ownUid(page), table.uids());
      expect(uids).toHaveLength(mode);
      for (const full of fullTables(uids)) {
        await show(page, table, full);
        expect(await atAllSizes(page, () => overlaps(page)), full.name).toEqual({});
      }
    },
    LOOK_TIME,
  );

  test("what everybody says at once lies over no button and no other words, and auto play over nothing but the own seat", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce", hasTouch: true });
    const table = await stageTable(page);
    const ann = mahjongPlayer(page);
    await ann.playNow();
    await ann.playUntil(page.locator(DISCARD).first());
    const uids = seenFrom(await ownUid(page), table.uids());
    const full = fullTables(uids).find(({ name }) => name === "offered-kongs") as FullTable;
    await show(page, table, full);
    const text = "Everybody talks, and for as long as anybody is allowed to ...";
    const found = await atAllSizes(page, async () => {
      table.push(uids.map((uid) => ["onVoiceMessage", { v: 1, uid, kind: "text", text }]));
      await page.locator(".bubble").nth(3).waitFor();
      return overlaps(page, [".bubble"], [".bubble", ".action", ".own-hand", ".table-button"]);
    });
    expect(found).toEqual({});
    await show(page, table, fullTables(uids).find(({ name }) => name === "kongs-waits") as FullTable);
    await page.locator('.table-button:has([href="#icon-auto"])').click();
    const others = '.seat:not([data-side="self"])';
    const under = [".river:not(:empty)", ".centre-compass", ".table-button", `${others} .meld`, `${others} .plate`];
    expect(await atAllSizes(page, () => overlaps(page, [".auto-play"], under))).toEqual({});
  });
});

async function show(page: Page, table: StagedTable, { pushes, raises, tiles }: FullTable): Promise<void> {
  table.push(pushes);
  await page.waitForFunction((count) => document.querySelectorAll(".river .tile").length === count, tiles);
  await drawn(page);
  if (raises !== undefined) await page.locator(`.own-tile[data-tile="${raises}"]`).click();
}

/** Looks at each size, with small and with large tiles; gives what was found, where there was something. */
async function atAllSizes(page: Page, look: () => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const tiles of ["normal", "large"]) {
    await page.evaluate((size) => {
      document.documentElement.dataset.tiles = size;
    }, tiles);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await drawn(page);
      const wrong = await look();
      if (wrong.length > 0) found[`${size.width}x${size.height}, ${tiles} tiles`] = wrong;
    }
  }
  return found;
}

async function ownUid(page: Page): Promise<number> {
  return Number((await page.locator('.seat[data-side="self"] .plate-name').textContent())?.slice(1));
}

/** Until what has changed is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
