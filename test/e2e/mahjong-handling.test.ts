/// <reference lib="dom" />
import { OpType, type TileId } from "@shaddock/contract/nanoserver";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { seenFrom, syncOf } from "./full-tables.js";
import { DISCARD, mahjongPlayer, ownUid } from "./mahjong-player.js";
import { setStage } from "./stage.js";
import { stageTable } from "./staged-table.js";
import { poolOf, tilesOf } from "./tile-pool.js";

/** Drags a tile far above its place. */
async function drag(page: Page, tile: Locator): Promise<void> {
  const { x, y, width, height } = (await tile.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y - 2 * height, { steps: 4 });
  await page.mouse.up();
}

/** Sets things in the settings of the table. */
async function set(page: Page, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await change(page.locator(".dialog-settings"));
  await page.keyboard.press("Escape");
  await page.locator(".dialog-settings").waitFor({ state: "detached" });
}

describe.skipIf(!haveBrowser())("how a table is handled and looks", () => {
  const stage = setStage({ seed: 5 });

  test("a tile is discarded as the settings have it: by a second tap, by dragging, or either", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce" });
    const ann = mahjongPlayer(page);
    await ann.playNow();
    const river = page.locator('.river[data-side="self"] .river-tile');
    const raised = page.locator('.own-tile[data-raised="true"]');

    /** One's turn: what can be discarded, and does not move by itself. */
    const turn = async (): Promise<Locator> => {
      await ann.playUntil(page.locator(DISCARD).first());
      return page.locator(`.own-tile[data-tile="${await page.locator(DISCARD).last().getAttribute("data-tile")}"]`);
    };
    const stays = async (tile: Locator): Promise<void> => {
      expect(await tile.count()).toBe(1);
      expect(await page.locator(DISCARD).count()).toBeGreaterThan(0);
    };
    let tile = await turn();
    const choose = (name: string) => set(page, (dialog) => dialog.getByLabel(name, { exact: true }).check());

    await choose("drag");
    await tile.click();
    await raised.waitFor();
    await tile.click();
    await raised.waitFor({ state: "detached" });
    await stays(tile);
    await drag(page, tile);
    await tile.waitFor({ state: "detached" });

    tile = await turn();
    await choose("second tap");
    await drag(page, tile);
    await stays(tile);
    // Without dragging, a press that ends elsewhere is no tap either.
    expect(await raised.count()).toBe(0);
    await tile.click();
    await tile.click();
    await tile.waitFor({ state: "detached" });

    tile = await turn();
    await choose("second tap or drag");
    await drag(page, tile);
    await tile.waitFor({ state: "detached" });
    tile = await turn();
    await tile.click();
    await tile.click();
    await tile.waitFor({ state: "detached" });
    expect(await river.count()).toBeGreaterThan(0);
  });

  test("marks, large tiles and silence; what one looks at is marked, claims point to whose they were", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce" });
    const table = await stageTable(page);
    const ann = mahjongPlayer(page);
    await ann.playNow();
    await ann.playUntil(page.locator(DISCARD).first());
    const uids = seenFrom(await ownUid(page), table.uids());

    // A characters tile, which is the suit that everybody is without, must go first: the others are dimmed.
    const [looked, sameInRiver, sameInMeld, sameElsewhere] = tilesOf(4) as [TileId, TileId, TileId, TileId];
    const [fed, second, third] = tilesOf(13) as [TileId, TileId, TileId];
    const [wan] = tilesOf(20) as [TileId];
    const pool = poolOf(4, [...tilesOf(4), fed, second, third, ...tilesOf(20)]);
    const bamboo = pool.kinds([0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12]);
    const holdings = uids.map((_, place) => ({
      hand:
        place === 0
          ? [looked, ...bamboo, wan]
          : [...(place === 2 ? [second, third] : []), ...pool.any(place === 2 ? 11 : 13)],
      river: [
        ...(place === 1 ? [sameInRiver, sameInMeld] : place === 3 ? [sameElsewhere] : []),
        ...pool.any(2),
        ...(place === 3 ? [fed] : []),
      ],
    }));
    const [own, , across] = uids as [number, number, number];
    table.push([
      syncOf(uids, holdings, { turn: 3, last: fed }),
      ["onOpTypeDo", { uid: [across], optype: OpType.Pung, hutype: 0, mjs: [fed, second, third] }],
    ]);
    const meld = page.locator('.seat[data-side="across"] .meld');
    await meld.waitFor();
    expect(await meld.getAttribute("data-from"), "from the left").toBe("3");
    expect(await meld.locator(".meld-from").isVisible()).toBe(true);

    // What one looks at is marked wherever it lies.
    const marked = page.locator('.tile[data-looked-at="true"]');
    expect(await marked.count()).toBe(0);
    await page.locator(`.own-tile[data-tile="${looked}"]`).click();
    const tiles = await marked.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-tile"))));
    expect(tiles.sort()).toEqual([sameInRiver, sameInMeld, sameElsewhere]);
    const looks = await marked.first().evaluate((element) => getComputedStyle(element).filter);
    expect(looks).not.toBe("none");
    await page.locator(`.own-tile[data-tile="${looked}"]`).click();
    expect(await marked.count()).toBe(0);

    const filterOf = (tile: TileId): Promise<string> =>
      page.locator(`.own-tile[data-tile="${tile}"] .tile`).evaluate((element) => getComputedStyle(element).filter);
    expect(await filterOf(wan), "of the missing suit").toContain("brightness");
    expect(await filterOf(looked)).toBe("none");
    table.push([
      syncOf(uids, holdings, { turn: 0, drawn: wan }),
      ["onOpTypeHint", { uid: own, tings: [], ops: [{ op: OpType.Discard, mjidxs: null }] }],
    ]);
    await page.locator(DISCARD).first().waitFor();
    expect(await filterOf(wan), "it has to go").toBe("none");
    expect(await filterOf(looked), "it may not go yet").toContain("brightness");
    expect(await page.locator(DISCARD).count()).toBe(1);
    await page.locator(`.own-tile[data-tile="${looked}"]`).click();
    await page.locator(`.own-tile[data-tile="${looked}"]`).click();
    await page.locator(`.own-tile[data-tile="${looked}"]`).waitFor();

    // Settings are seen at once, and remembered.
    const own0 = page.locator(".own-tile").first();
    const layers = (): Promise<number> => own0.locator("image").count();
    const width = async (): Promise<number> => (await own0.boundingBox())?.width ?? 0;
    const before = { layers: await layers(), width: await width() };
    await set(page, async (dialog) => {
      await dialog.getByLabel("Suit marks and numbers on tiles").check();
      await dialog.getByLabel("Large tiles").check();
      await dialog.getByLabel("Sound", { exact: true }).uncheck();
    });
    expect(await layers()).toBe(before.layers + 2);
    await expect.poll(width).toBeGreaterThan(before.width);
    await page.getByRole("button", { name: "Turn sound on" }).waitFor();
    const kept = JSON.parse((await page.evaluate(() => localStorage.getItem("shaddock.settings"))) ?? "{}");
    expect(kept).toMatchObject({ marks: true, largeTiles: true, sound: false, discardBy: "both" });
  });
});
