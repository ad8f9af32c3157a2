import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../browser/browser.js";
import { startSite } from "../e2e/site.js";
import { quartiles } from "./measure.mjs";

const VISITS = 7;
const MATCHES = 20;
/** Ms of a part of the time, for the quartiles. */
const SLICE = 1000;
const SLICES = 12;
/** Ms that bots think while it is measured how busy the page is: none is as fast as they can. */
const THINK = 0;

/** The web app in Chromium, with everything on this machine. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "shaddock-bench-web-"));
  const dist = join(folder, "dist");
  const { buildWeb } = await import(new URL("../../packages/web/build.mjs", import.meta.url).href);
  await buildWeb({ outdir: dist });
  const browser = await launchBrowser();
  const site = await startSite({ dist, think: THINK });
  const group = "web app";
  try {
    return [
      {
        group,
        name: "everything it loads, gzipped",
        ...quartiles([await weight(dist)]),
        unit: "KB",
        goal: { most: 250 },
      },
      { group, name: "first paint", ...quartiles(await firstPaints(browser, site)), unit: "ms", goal: { most: 1000 } },
      {
        group,
        name: "main thread, while bots play at full speed",
        ...quartiles(await busyness(browser, site)),
        unit: "%",
        goal: { most: 30 },
      },
      {
        group,
        name: `heap after ${MATCHES} matches / after the second`,
        ...quartiles([await heapGrowth(browser, site)]),
        unit: "x",
        goal: { most: 1.1 },
      },
    ];
  } finally {
    await browser.close();
    await site.close();
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

/** Percent of the time, slice by slice, in which the page's thread works; the person's own seat plays by itself. */
async function busyness(browser, site) {
  const page = await sitDown(browser, site, THINK);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const look = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const { Timestamp, TaskDuration } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { time: Timestamp, worked: TaskDuration };
  };
  const shares = [];
  for (let slice = 0, before = await look(); slice < SLICES; slice++) {
    await goOn(page, SLICE);
    const now = await look();
    shares.push((100 * (now.worked - before.worked)) / (now.time - before.time));
    before = now;
  }
  await page.close();
  return shares;
}

/** The heap after the last match, over that after the second: by then everything has been used once. */
async function heapGrowth(browser, site) {
  const page = await sitDown(browser, site, 0);
  const session = await page.context().newCDPSession(page);
  // So many matches cost more than a guest has.
  const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
  site.mahjong.admin.recharge(Number(name.slice(1)), 4 * MATCHES);
  let second = 0;
  for (let match = 1; ; match++) {
    while ((await page.locator(".match-seats, .dialog-results .button:not(.button-main)").count()) === 0) {
      await goOn(page, 50);
    }
    await page.locator(".dialog-results .button-main").click();
    await page.locator(".lobby").waitFor();
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    if (match === 2) second = usedSize;
    if (match === MATCHES) {
      await page.close();
      return usedSize / second;
    }
    await page.locator('.lobby-button[data-kind="practise"]').click();
    await page.locator(".own-hand").waitFor();
    await autoPlay(page);
  }
}

async function sitDown(browser, site, think) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${site.url}?think=${think}`);
  await page.locator(".mahjong-card-play").click();
  await page.locator(".own-hand").waitFor();
  await autoPlay(page);
  return page;
}

async function autoPlay(page) {
  await page.locator('.table-button:has([href="#icon-auto"])').click();
}

/** Lets time go by, and the next round begin when one is over. */
async function goOn(page, time) {
  const next = page.locator(".dialog-results .dialog-actions .button-main:not([aria-disabled=true])");
  if ((await page.locator(".match-seats").count()) === 0 && (await next.count()) > 0) await next.click();
  await page.waitForTimeout(time);
}
