import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { launchBrowser } from "../browser/browser.js";
import { type Site, type SiteOptions, startSite } from "./site.js";
import { openTab, type Tab } from "./tab.js";

/** A browser and the web app for the tests of one file. */
export interface Stage {
  readonly site: Site;
  /** Opens a tab, which is closed after the test; then nothing may have gone wrong in it. */
  open(context?: BrowserContextOptions, query?: string): Promise<Tab>;
  /** Takes the site away. After the test, at the latest, it is there again. */
  close(): Promise<void>;
  /** Starts it again where it was. */
  reopen(): Promise<void>;
}

/** Builds the web app and starts all before the tests of a `describe`, and ends all after them. */
export function setStage(): Stage {
  let browser: Browser;
  let site: Site;
  let options: SiteOptions;
  let dist = "";
  let tabs: Tab[] = [];
  let closed = false;
  const reopen = async (): Promise<void> => {
    site = await startSite({ ...options, port: site.port });
    closed = false;
  };
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

  beforeAll(async () => {
    const { buildWeb } = await import("../../packages/web/build.mjs");
    dist = await mkdtemp(join(tmpdir(), "shaddock-web-"));
    await buildWeb({ outdir: dist, minify: true });
    options = { dist };
    [browser, site] = await Promise.all([launchBrowser(), startSite(options)]);
  });

  afterEach(async () => {
    const all = tabs;
    tabs = [];
    if (closed) await reopen();
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(all.flatMap(({ trouble }) => trouble)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (dist) await rm(dist, { recursive: true, force: true });
  });

  return {
    get site() {
      return site;
    },
    async open(context, query = "") {
      const tab = await openTab(browser, site.url + query, context);
      tabs.push(tab);
      return tab;
    },
    async close() {
      closed = true;
      await site.close();
    },
    reopen,
  };
}
