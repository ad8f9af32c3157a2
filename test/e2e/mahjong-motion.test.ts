/// <reference lib="dom" />
import { OpType, type TileId, WinType } from "@shaddock/contract/nanoserver";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { seenFrom, syncOf } from "./full-tables.js";
import { DISCARD, mahjongPlayer, ownUid } from "./mahjong-player.js";
import { setStage } from "./stage.js";
import { type StagedPush, type StagedTable, stageTable } from "./staged-table.js";
import { poolOf, tilesOf } from "./tile-pool.js";

/** What a page tells of its flights. */
interface Sky extends Window {
  /** Ms into each flight at which it stands still from now on; null lets it go. */
  held: number | null;
  /** Of all that ever took off: tile, and ms until it does. */
  flights: [tile: string, delay: number][];
}

/** The tile that is discarded, and claimed by who has the next two of its kind. */
const [CLAIMED, SECOND, THIRD] = tilesOf(4) as [TileId, TileId, TileId];
/** A flight takes 220 ms: this is in the middle of it. */
const MIDWAY = 110;

/** Has a page remember what takes off, and hold it in the air. */
async function watchSky(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sky = window as unknown as Sky;
    sky.held = null;
    sky.flights = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: HTMLElement, ...how) {
      const animation = animate.apply(this, how);
      const frames = (animation.effect as KeyframeEffect).getKeyframes();
      const setsOff = frames.filter(({ transform }) => transform === frames[0]?.transform).at(-1)?.computedOffset ?? 0;
      const delay = Math.round(setsOff * Number(animation.effect?.getTiming().duration));
      sky.flights.push([this.dataset.tile ?? "", delay]);
      if (sky.held !== null) {
        animation.pause();
        animation.currentTime = delay + sky.held;
      }
      return animation;
    };
  });
  await page.reload();
}

const hold = (page: Page, held: number | null): Promise<void> =>
  page.evaluate((at) => {
    (window as unknown as Sky).held = at;
  }, held);

/** Where a tile is seen, and how many animations carry it there. */
function whereIs(page: Page, tile: TileId, within: string): Promise<{ x: number; y: number; carriers: number }> {
  return page.locator(`${within} [data-tile="${tile}"]`).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2), carriers: element.getAnimations().length };
  });
}

/** How many tiles fly: all else that moves does so by the style sheets, which is another kind of animation. */
const inTheAir = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document
        .querySelector(".board")
        ?.getAnimations({ subtree: true })
        .filter((one) => one.constructor === Animation).length ?? 0,
  );

const landed = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.constructor === Animation) animation.finish();
    }
  });

/** What the animations of an element change. */
const movedBy = (element: Locator): Promise<string[]> =>
  element.evaluate((one) => {
    const frames = one.getAnimations().flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes());
    const about = ["offset", "computedOffset", "easing", "composite"];
    return [...new Set(frames.flatMap(Object.keys))].filter((name) => !about.includes(name)).sort();
  });

const did = (uid: number, optype: 1 | 2 | 4, ...mjs: TileId[]): StagedPush => [
  "onOpTypeDo",
  { uid: [uid], optype, hutype: 0, mjs },
];

/** A table of four in the middle of a round, at which the player has to discard; what the next one could discard. */
async function sitDown(
  page: Page,
  table: StagedTable,
): Promise<{ readonly uids: readonly number[]; readonly given: TileId }> {
  const ann = mahjongPlayer(page);
  await ann.playNow();
  await ann.playUntil(page.locator(DISCARD).first());
  const uids = seenFrom(await ownUid(page), table.uids());
  const pool = poolOf(4, [CLAIMED, SECOND, THIRD]);
  const holdings = uids.map((_, place) => ({
    hand: [...(place === 0 ? [CLAIMED] : place === 1 ? [SECOND, THIRD] : []), ...pool.any(place === 1 ? 11 : 13)],
    river: pool.any(5),
  }));
  const nothing = { hand: [], river: [] };
  table.push([
    syncOf(
      uids,
      uids.map(() => nothing),
    ),
  ]);
  await page.locator(".own-tile").first().waitFor({ state: "detached" });
  await page.evaluate(() => (window as unknown as Sky).flights.splice(0));
  table.push([syncOf(uids, holdings, { turn: 0, drawn: CLAIMED })]);
  await page.locator(`.own-tile[data-tile="${CLAIMED}"]`).waitFor();
  await expect.poll(() => page.locator(".river .tile").count()).toBe(20);
  return { uids, given: (holdings[1]?.hand[2] ?? CLAIMED) as TileId };
}

describe.skipIf(!haveBrowser())("what moves at a table", () => {
  const stage = setStage({ seed: 5 });

  test("a tile flies from where it was; what happens meanwhile lets it fly on from where it has got to", async () => {
    const { page } = await stage.open({ reducedMotion: "no-preference" });
    await watchSky(page);
    const table = await stageTable(page);
    const { uids, given } = await sitDown(page, table);
    const [own, next, across] = uids as [number, number, number];
    // What was nowhere comes from the wall, one tile after the other.
    const dealt = await page.evaluate(() => (window as unknown as Sky).flights.slice(0, 13));
    expect(dealt.map(([, delay]) => delay)).toEqual([...dealt.keys()].map((i) => Math.min(360, 28 * i)));

    await expect.poll(() => inTheAir(page)).toBe(0);
    const inHand = await whereIs(page, CLAIMED, ".own-hand");
    await hold(page, 0);
    table.push([did(own, OpType.Discard, CLAIMED)]);
    await page.locator(`.river[data-side="self"] [data-tile="${CLAIMED}"]`).waitFor();
    expect(await whereIs(page, CLAIMED, ".river"), "it sets off where it stood").toEqual({ ...inHand, carriers: 1 });

    // In the middle of its flight it is claimed: it turns aside, and does not jump.
    const midway = await page.locator(`.river [data-tile="${CLAIMED}"]`).evaluate((element, time) => {
      for (const animation of element.getAnimations()) animation.currentTime = time;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2), carriers: 1 };
    }, MIDWAY);
    expect(Math.hypot(midway.x - inHand.x, midway.y - inHand.y)).toBeGreaterThan(20);
    table.push([did(next, OpType.Pung, CLAIMED, SECOND, THIRD)]);
    await page.locator(`.meld [data-tile="${CLAIMED}"]`).waitFor();
    expect(await whereIs(page, CLAIMED, ".meld"), "it flies on from there").toEqual(midway);
    await landed(page);
    await hold(page, null);
    const inMeld = await whereIs(page, CLAIMED, ".meld");
    expect(inMeld.carriers).toBe(0);
    expect(Math.hypot(inMeld.x - midway.x, inMeld.y - midway.y)).toBeGreaterThan(20);

    const payment = (uid: number, score: number): readonly { acId: number; score: number }[] => [
      { acId: own, score: -score },
      { acId: uid, score },
    ];
    table.push([["onGangScoreChange", { isXiaYu: true, changes: payment(next, 2) }]]);
    await page.locator('.float-points[data-side="right"] .float-weather').waitFor();
    const points = page.locator(".float-points");
    expect(await points.allTextContents()).toEqual(["−2", "+2"]);
    expect(await movedBy(points.first())).toContain("transform");
    table.push([
      did(next, OpType.Discard, given),
      did(across, OpType.Win, given),
      [
        "onHuScoreChange",
        {
          ...{ acId: across, huPaiType: WinType.Discard, totalWinScore: 8 },
          scoreChange: payment(across, 8).slice(0, 1),
        },
      ],
    ]);
    await page.locator('.float-call[data-side="across"] .float-burst').waitFor();
    await page.locator('.float-points[data-side="across"][data-gain="true"]', { hasText: "+8" }).waitFor();
    await expect.poll(() => page.locator(".float").count(), { timeout: 5000 }).toBe(0);
    expect(await page.locator('.seat[data-side="across"] .seat-won').count()).toBe(1);
    expect(await inTheAir(page)).toBe(0);
  });

  test("with reduced motion nothing flies, and what is told is only shown", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce" });
    await watchSky(page);
    const table = await stageTable(page);
    const { uids } = await sitDown(page, table);
    const [own, next] = uids as [number, number];
    table.push([did(own, OpType.Discard, CLAIMED), did(next, OpType.Pung, CLAIMED, SECOND, THIRD)]);
    const call = page.locator('.float-call[data-side="right"]');
    expect(await movedBy(call)).toEqual(["opacity"]);
    expect(await page.locator(`.meld [data-tile="${CLAIMED}"]`).count()).toBe(1);
    await call.waitFor({ state: "detached" });
    expect(await page.evaluate(() => (window as unknown as Sky).flights)).toEqual([]);
  });
});
