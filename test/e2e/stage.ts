import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, vi } from "vitest";
import { launchBrowser } from "../browser/browser.js";
import { type Site, type SiteOptions, startSite } from "./site.js";
import { openTab, openTabIn, type Tab } from "./tab.js";

/** A browser and the web app for the tests of one file. */
export interface Stage {
  readonly site: Site;
  /** The folder of the web app. */
  readonly dist: string;
  /** Opens another tab of the same browser as that of `tab`, and of the same site: they share what it keeps. */
  openBeside(tab: Tab, query?: string): Promise<Tab>;
  /** Opens a tab, which is closed after the test; then nothing may have gone wrong in it. */
  open(context?: BrowserContextOptions, query?: string): Promise<Tab>;
  /** Opens one as {@link open} does, at the address of another site. */
  openAt(url: string, context?: BrowserContextOptions): Promise<Tab>;
  /** Starts another site, with nothing on record, which is closed after the test. */
  startAnother(options: Omit<SiteOptions, "dist">): Promise<Site>;
  /** Takes the site away. After the test, at the latest, it is there again. */
  close(): Promise<void>;
  /** Starts it again where it was. */
  reopen(): Promise<void>;
}

/**
 * Builds the web app and starts all before the tests of a `describe`, and ends all after them.
 *
 * @param given how the site is served
 */
export function setStage(given: Omit<SiteOptions, "dist" | "data" | "port"> = {}): Stage {
  let browser: Browser;
  let site: Site;
  let options: SiteOptions;
  let folder = "";
  let tabs: Tab[] = [];
  let closed = false;
  const reopen = async (): Promise<void> => {
    site = await startSite({ ...options, port: site.port });
    closed = false;
  };
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

  beforeAll(async () => {
    const { buildWeb } = await import("../../packages/web/build.mjs");
    folder = await mkdtemp(join(tmpdir(), "shaddock-web-"));
    const dist = join(folder, "dist");
    await buildWeb({ outdir: dist, minify: true });
    options = { ...given, dist, data: join(folder, "data") };
    [browser, site] = await Promise.all([launchBrowser(), startSite(options)]);
  });

  afterEach(async () => {
    const all = tabs;
    tabs = [];
    if (closed) await reopen();
    await Promise.all([...new Set(all.map(({ page }) => page.context()))].map((context) => context.close()));
    expect(all.flatMap(({ trouble }) => trouble)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const openAt: Stage["openAt"] = async (url, context) => {
    const tab = await openTab(browser, url, context);
    tabs.push(tab);
    return tab;
  };

  return {
    get site() {
      return site;
    },
    get dist() {
      return options.dist;
    },
    open: (context, query = "") => openAt(site.url + query, context),
    openAt,
    async startAnother(other) {
      const started = await startSite({ ...other, dist: options.dist });
      onTestFinished(() => started.close());
      return started;
    },
    async openBeside(tab, query = "") {
      const other = await openTabIn(tab.page.context(), new URL(`/${query}`, tab.page.url()).href);
      tabs.push(other);
      return other;
    },
    async close() {
      closed = true;
      await site.close();
    },
    reopen,
  };
}
