/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { kongRound, longRound, stageRecords } from "./full-replay.js";
import { type FullTable, fullTables, longNames, seenFrom, voteOf } from "./full-tables.js";
import { DISCARD, mahjongPlayer, ownUid } from "./mahjong-player.js";
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
      table.push([longNames(table.uids())]);
      for (const full of fullTables(uids)) {
        await show(page, table, full);
        expect(await atAllSizes(page, () => overlaps(page)), full.name).toEqual({});
        expect(await page.locator(".river .tile").count(), "nothing has happened meanwhile").toBe(full.tiles);
      }
      // It lies over the middle, and leaves free what one plays with meanwhile.
      const free = [".own-hand", ".action", ".waits", ".tip", ".table-button", '.seat[data-side="self"] .plate'];
      for (const [i, name] of ["a vote of one's own", "a vote one is asked in"].entries()) {
        table.push([voteOf(table.uids(), uids[i] as number)]);
        await page.locator(`.vote[data-aside="${i === 0}"]`).waitFor();
        const found = await atAllSizes(page, async () => [
          ...(await overlaps(page, [".vote"], free)),
          ...(await cut(page, ".vote")),
        ]);
        expect(found, name).toEqual({});
      }
    },
    LOOK_TIME,
  );

  test("a newcomer's tip lies on nothing, with all that may be asked beside it", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce", hasTouch: true });
    const table = await stageTable(page);
    const ann = mahjongPlayer(page);
    await ann.playNow();
    // What comes then is not seen yet, nor understood.
    await page.locator(".suit").first().waitFor();
    const uids = seenFrom(await ownUid(page), table.uids());
    for (const full of fullTables(uids).filter(({ name }) => name.startsWith("late"))) {
      await show(page, table, full);
      await page.locator(".tip").waitFor();
      expect(await atAllSizes(page, () => overlaps(page)), full.name).toEqual({});
    }
  });

  test.each([3, 4] as const)("a replay of %i with all hands open: nothing lies on anything else", async (players) => {
    const { page } = await stage.open({ reducedMotion: "reduce", hasTouch: true });
    await stageRecords(page, [kongRound(players), longRound(players, 0), longRound(players, 10)]);
    const ann = mahjongPlayer(page);
    await ann.enterLobby();
    await page.getByRole("button", { name: "Records" }).click();
    await page.locator(".record").click();
    for (const round of [0, 1, 2]) {
      await page.locator(".record").nth(round).click();
      await page.locator(".replay-open input").check();
      await page.locator(".replay-seek").press("End");
      await page.locator('.table-button:has([href="#icon-step-back"])').click();
      await page.locator('.concealed[data-open="true"]').first().waitFor();
      expect(await page.locator(".replay-troubles").count()).toBe(0);
      expect(await atAllSizes(page, () => overlaps(page)), `round ${round}`).toEqual({});
      await page.locator(".replay-close").click();
    }
  });

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

/** What of this part of the page, or of its words, is cut off. */
function cut(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all
      .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => {
        return scrollWidth > clientWidth || scrollHeight > clientHeight;
      })
      .map(({ className }) => `${className} is cut`),
  );
}

/** Until what has changed is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
