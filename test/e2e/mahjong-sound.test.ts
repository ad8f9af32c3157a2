/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { MUSIC, render, SOUNDS } from "../../packages/art/src/index.js";
import { haveBrowser } from "../browser/browser.js";
import { DISCARD, mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";

/** What a page tells of its loudspeaker. */
interface Ears extends Window {
  /** What was started, by the number of its samples. */
  heard: { samples: number; rate: number; loop: boolean; ended: boolean }[];
}

/** Listens at the loudspeaker of a page, through which all goes on as before. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ears = window as unknown as Ears;
    ears.heard = [];
    const { start, stop } = AudioBufferSourceNode.prototype;
    const entries = new WeakMap<AudioBufferSourceNode, Ears["heard"][number]>();
    AudioBufferSourceNode.prototype.start = function (...when) {
      const entry = { samples: this.buffer?.length ?? 0, rate: this.context.sampleRate, loop: this.loop, ended: false };
      entries.set(this, entry);
      ears.heard.push(entry);
      start.apply(this, when);
    };
    AudioBufferSourceNode.prototype.stop = function (...when) {
      const entry = entries.get(this);
      if (entry) entry.ended = true;
      stop.apply(this, when);
    };
  });
  await page.reload();
}

const SCORES = Object.entries({ ...SOUNDS, music: MUSIC });
/** The names of all sounds by how many samples each has; made once, as the music is long. */
let names: Map<number, string> | undefined;

/** What was heard since the last time, by name. */
async function heard(page: Page): Promise<(string | undefined)[]> {
  const entries = await page.evaluate(() => (window as unknown as Ears).heard.splice(0));
  const [first] = entries;
  names ??= first && new Map(SCORES.map(([name, score]) => [render(score, first.rate).length, name]));
  return entries.map(({ samples, loop }) => `${names?.get(samples)}${loop ? " for ever" : ""}`);
}

/** How many play over and over, and have not been stopped. */
const looping = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Ears).heard.filter(({ loop, ended }) => loop && !ended).length);

describe.skipIf(!haveBrowser())("what is heard at a table", () => {
  const stage = setStage({ seed: 5 });

  test("discards and seconds that run out, music as long as it is wanted, and nothing when muted", async () => {
    const { page } = await stage.open({ reducedMotion: "reduce" });
    await listen(page);
    const ann = mahjongPlayer(page);
    await page.clock.install();
    await ann.playNow();
    await ann.playUntil(page.locator(DISCARD).first());
    await expect.poll(() => heard(page)).toContain("turn");
    const discard = async (): Promise<void> => {
      await page.locator(DISCARD).last().click();
      const raised = page.locator('.own-tile[data-raised="true"]');
      const tile = await raised.getAttribute("data-tile");
      await raised.click();
      await page.locator(`.own-tile[data-tile="${tile}"]`).waitFor({ state: "detached" });
    };
    await discard();
    await expect.poll(() => heard(page)).toContain("discard");
    await ann.playUntil(page.locator(DISCARD).first());

    // Muted, the same makes no sound.
    await page.getByRole("button", { name: "Turn sound off" }).click();
    await heard(page);
    await discard();
    await ann.playUntil(page.locator(DISCARD).first());
    expect(await heard(page)).toEqual([]);

    const music = async (on: boolean): Promise<void> => {
      await page.getByRole("button", { name: "Settings" }).click();
      await page.getByLabel("Music").setChecked(on);
      await page.keyboard.press("Escape");
    };
    await music(true);
    expect(await looping(page)).toBe(1);
    await music(false);
    expect(await looping(page)).toBe(0);
    await music(true);
    await music(false);
    expect(await heard(page)).toEqual(["music for ever", "music for ever"]);

    // Each of the last five seconds is heard, and none after them.
    await page.getByRole("button", { name: "Turn sound on" }).click();
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100));
    const seconds = async (): Promise<number> => Number(await page.locator(".turn-clock").textContent());
    expect(await seconds()).toBeGreaterThan(6);
    await page.clock.runFor(1000 * ((await seconds()) - 6));
    expect([await seconds(), await heard(page)]).toEqual([6, []]);
    await page.clock.runFor(3000);
    expect([await seconds(), await heard(page)]).toEqual([3, ["tick", "tick", "tick"]]);
    await page.clock.runFor(10_000);
    expect([await seconds(), await heard(page)]).toEqual([0, ["tick", "tick"]]);
  });
});
