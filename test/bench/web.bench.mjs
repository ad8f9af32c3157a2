import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "../browser/browser.js";
import { startSite } from "../e2e/site.js";
import { quartiles } from "./measure.mjs";

const VISITS = 7;
/** The heap is looked at after each of so many matches. After the first ones everything has been used. */
const MATCHES = [5, 10, 15, 20];
/** Ms that a match of one round may take. */
const MATCH_TIME = 120_000;
/** Ms that bots think: as long as with people, and not at all. */
const PACES = { own: 800, full: 0 };
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
  const sites = {
    own: await startSite({ dist, think: PACES.own }),
    full: await startSite({ dist, think: PACES.full }),
  };
  const group = "web app";
  try {
    const rows = [{ name: "everything it loads, gzipped", ...quartiles([await weight(dist)]), unit: "KB", most: 250 }];
    const { first, lobby } = await paints(browser, sites.own);
    rows.push({ name: "first paint", ...quartiles(first), unit: "ms", most: 1000 });
    rows.push({ name: "first paint of the lobby", ...quartiles(lobby), unit: "ms", most: 1000 });
    for (const [pace, site] of Object.entries(sites)) {
      const name = `main thread, while four bots play, thinking ${PACES[pace]} ms`;
      rows.push({ name, ...quartiles(await busyness(browser, site, PACES[pace])), unit: "%", most: 30 });
    }
    const heaps = await heapSizes(browser, sites.full);
    const megabytes = heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(", ");
    const name = `heap after ${MATCHES.at(-1)} matches / after ${MATCHES[1]}`;
    rows.push({
      ...{ name, ...quartiles([heaps.at(-1) / heaps[1]]), unit: "x", most: 1.1 },
      note: `${megabytes} MB after ${MATCHES.join(", ")}: compiled code grows`,
    });
    return rows.map(({ most, ...row }) => ({ group, ...row, goal: { most } }));
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

/** Ms until the first screen is painted, and the lobby of who is remembered; each with nothing in the cache. */
async function paints(browser, site) {
  const times = { first: [], lobby: [] };
  for (let visit = -1; visit < VISITS; visit++) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await page.addInitScript(tellWhenPainted);
    const open = async (there) => {
      await session.send("Network.clearBrowserCache");
      await page.goto(site.url);
      return (await page.waitForFunction((selector) => window.painted[selector], there)).jsonValue();
    };
    const first = await open(".mahjong-card");
    await page.locator(".mahjong-card-actions .button").last().click();
    await page.locator(".lobby").waitFor();
    const lobby = await open(".lobby");
    await page.close();
    // The first visit also starts the browser's parts.
    if (visit < 0) continue;
    times.first.push(first);
    times.lobby.push(lobby);
  }
  return times;
}

/** In the page: keeps when the frame was over that showed a screen first. */
function tellWhenPainted() {
  window.painted = {};
  new MutationObserver(() => {
    for (const selector of [".mahjong-card", ".lobby"]) {
      if (selector in window.painted || !document.querySelector(selector)) continue;
      window.painted[selector] = 0;
      requestAnimationFrame(() => {
        setTimeout(() => {
          window.painted[selector] = performance.now();
        });
      });
    }
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Percent of the time, slice by slice, for which the page's thread works, while its own seat is played by a bot, too.
 * Time in which it has no core, because the servers and bots on this machine do, is not work.
 */
async function busyness(browser, site, think) {
  const page = await sitDown(browser, site, { think, rounds: 16 });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const look = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return { time: performance.now() / 1000, worked: metrics.find(({ name }) => name === "TaskDuration").value };
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

/** Bytes that are in use after matches of one round each, all in one page. */
async function heapSizes(browser, site) {
  const page = await sitDown(browser, site, { think: 0, rounds: 1 });
  const session = await page.context().newCDPSession(page);
  // So many matches cost more than a guest has.
  const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
  const last = MATCHES.at(-1);
  site.mahjong.admin.recharge(Number(name.slice(1)), 4 * last);
  const sizes = [];
  for (let match = 1; ; match++) {
    // Its last round's result, which leads to the lobby as well.
    await page.getByRole("button", { name: "To the lobby" }).click({ timeout: MATCH_TIME });
    await page.locator(".lobby").waitFor();
    await session.send("HeapProfiler.collectGarbage");
    if (MATCHES.includes(match)) sizes.push((await session.send("Runtime.getHeapUsage")).usedSize);
    if (match === last) break;
    await page.locator('.lobby-button[data-kind="practise"]').click();
    await page.locator(".own-hand").waitFor();
    await autoPlay(page);
  }
  await page.close();
  return sizes;
}

/** Has somebody sit down with bots for a match of so many rounds, and a bot play for him. */
async function sitDown(browser, site, { think, rounds }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: "en-GB" });
  await page.addInitScript(
    (round) => localStorage.setItem("shaddock.settings", JSON.stringify({ deskOptions: { round } })),
    rounds,
  );
  await page.goto(`${site.url}?think=${think}`);
  await page.locator(".mahjong-card-play").click();
  await page.locator(".own-hand").waitFor();
  await autoPlay(page);
  return page;
}

function autoPlay(page) {
  return page.locator('.table-button:has([href="#icon-auto"])').click();
}
