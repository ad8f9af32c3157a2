import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../browser/browser.js";
import { startSite } from "../e2e/site.js";
import { quartiles } from "./measure.mjs";

const VISITS = 7;
const MATCHES = 20;
/** Those after which everything has been used, and auto play has learned most of what it remembers of suits. */
const FIRST = 10;
/** Ms that a match of one round may take. */
const MATCH_TIME = 120_000;
/** Ms that bots think who are not in a hurry: as fast as they play with people. */
const OWN_PACE = 800;
/** Ms of a part of the time, for the quartiles. */
const SLICE = 1000;
const SLICES = 12;

/** The web app in Chromium, with everything on this machine. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "shaddock-bench-web-"));
  const dist = join(folder, "dist");
  const { buildWeb } = await import(new URL("../../packages/web/build.mjs", import.meta.url).href);
  await buildWeb({ outdir: dist });
  const browser = await launchBrowser();
  const sites = { own: await startSite({ dist, think: OWN_PACE }), hasty: await startSite({ dist, think: 0 }) };
  const group = "web app";
  try {
    const size = quartiles([await weight(dist)]);
    const paint = quartiles(await firstPaints(browser, sites.own));
    const busy = quartiles(await busyness(browser, sites.own));
    const heap = quartiles([await heapGrowth(browser, sites.hasty)]);
    return [
      { group, name: "everything it loads, gzipped", ...size, unit: "KB", goal: { most: 250 } },
      { group, name: "first paint", ...paint, unit: "ms", goal: { most: 1000 } },
      { group, name: "main thread, while four bots play", ...busy, unit: "%", goal: { most: 30 } },
      { group, name: `heap after ${MATCHES} matches / after ${FIRST}`, ...heap, unit: "x", goal: { most: 1.1 } },
    ];
  } finally {
    await browser.close();
    await Promise.all(Object.values(sites).map((site) => site.close()));
    await rm(folder, { recursive: true, force: true });
  }
}

async function weight(dist) {
  const files = await Promise.all((await readdir(dist)).map((name) => readFile(join(dist, name))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000;
}

/** Each in a browser that has nothing of it yet. */
async function firstPaints(browser, site) {
  const times = [];
  for (let visit = -1; visit < VISITS; visit++) {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.locator(".mahjong-card").waitFor();
    const time = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now(),
    );
    await page.close();
    // The first one also starts the browser's parts.
    if (visit >= 0) times.push(time);
  }
  return times;
}

/** Percent of the time, slice by slice, in which the page's thread works, while its own seat is played by a bot, too. */
async function busyness(browser, site) {
  const page = await sitDown(browser, `${site.url}`, 4);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const look = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const { Timestamp, TaskDuration } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { time: Timestamp, worked: TaskDuration };
  };
  const shares = [];
  for (let slice = 0, before = await look(); slice < SLICES; slice++) {
    await page.waitForTimeout(SLICE);
    const now = await look();
    shares.push((100 * (now.worked - before.worked)) / (now.time - before.time));
    before = now;
  }
  await page.close();
  return shares;
}

/** The heap after the last match, over that after some first ones: by then everything has been used. */
async function heapGrowth(browser, site) {
  const page = await sitDown(browser, `${site.url}?think=0`, 1);
  const session = await page.context().newCDPSession(page);
  // So many matches cost more than a guest has.
  const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
  site.mahjong.admin.recharge(Number(name.slice(1)), 4 * MATCHES);
  let first = 0;
  for (let match = 1; ; match++) {
    // Its last round's result, which leads to the lobby as well.
    await page.getByRole("button", { name: "To the lobby" }).click({ timeout: MATCH_TIME });
    await page.locator(".lobby").waitFor();
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    if (match === FIRST) first = usedSize;
    if (match === MATCHES) {
      await page.close();
      return usedSize / first;
    }
    await page.locator('.lobby-button[data-kind="practise"]').click();
    await page.locator(".own-hand").waitFor();
    await autoPlay(page);
  }
}

/** Has somebody sit down with bots for matches of so many rounds, and a bot play for him. */
async function sitDown(browser, url, rounds) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: "en-GB" });
  await page.addInitScript((round) => localStorage.setItem("shaddock.desk-options", JSON.stringify({ round })), rounds);
  await page.goto(url);
  await page.locator(".mahjong-card-play").click();
  await page.locator(".own-hand").waitFor();
  await autoPlay(page);
  return page;
}

function autoPlay(page) {
  return page.locator('.table-button:has([href="#icon-auto"])').click();
}
