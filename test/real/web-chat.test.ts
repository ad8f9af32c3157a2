import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { haveBrowser, launchBrowser } from "../browser/browser.js";
import { START_TIME } from "../conformance/conformance.js";
import { type Site, startSite } from "../e2e/site.js";
import { openTab, type Tab } from "../e2e/tab.js";
import { describeGiven, given } from "./given.js";
import { startChat, startCluster } from "./programs.js";

describe.skipIf(!haveBrowser())("Web app with Nano's demos", () => {
  let browser: Browser;
  let site: Site;
  let dist: string;

  beforeAll(async () => {
    const { buildWeb } = await import("../../packages/web/build.mjs");
    dist = await mkdtemp(join(tmpdir(), "shaddock-web-"));
    await buildWeb({ outdir: dist, minify: true });
    [browser, site] = await Promise.all([launchBrowser(), startSite({ dist })]);
  }, START_TIME);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (dist) await rm(dist, { recursive: true, force: true });
  });

  /** A tab that came through a link to a server, and joined. */
  const enter = async (kind: "chat" | "cluster", server: string, name: string): Promise<Tab> => {
    const tab = await openTab(browser, `${site.url}?${new URLSearchParams({ server, kind, name })}`);
    onTestFinished(async () => {
      await tab.page.context().close();
      expect(tab.trouble).toEqual([]);
    });
    await tab.page.locator("button[type=submit]:focus").waitFor();
    await tab.page.keyboard.press("Enter");
    await tab.page.locator('.status[data-state="open"]').waitFor();
    return tab;
  };

  const chat = given("nano-chat", "SHADDOCK_NANO_CHAT");
  describeGiven("Nano, chat demo", chat, "nano-chat in SHADDOCK_SERVERS and no SHADDOCK_NANO_CHAT", (found) => {
    it(
      "two tabs talk through Nano's chat demo",
      async () => {
        const { url, stop } = await startChat(found);
        onTestFinished(stop);
        const ann = await enter("chat", url, "Ann");
        const bob = await enter("chat", url, "Bob");
        await vi.waitFor(async () => expect((await ann.notices()).join()).toMatch(/Guest …?\d+ joined/));
        await ann.say("hello 你好 😀");
        await bob.message("hello 你好 😀").waitFor();
        await bob.say("<b>hi</b>");
        await ann.message("<b>hi</b>").waitFor();
        expect(await ann.messages()).toEqual(["*hello 你好 😀", "Bob: <b>hi</b>"]);
        expect(await bob.messages()).toEqual(["Ann: hello 你好 😀", "*<b>hi</b>"]);
      },
      START_TIME,
    );
  });

  const cluster = given("nano-cluster");
  describeGiven("Nano, cluster demo", cluster, "nano-cluster in SHADDOCK_SERVERS", (found) => {
    it(
      "a tab pays for what it says, and finds the cluster's gate again when it was killed",
      async () => {
        const running = await startCluster(found);
        onTestFinished(running.stop);
        const ann = await enter("cluster", running.url, "Ann");
        await ann.say("before");
        await ann.message("before").waitFor();
        await vi.waitFor(async () => expect(await ann.page.locator("header").textContent()).toContain("999"));
        await running.killGate();
        await ann.page.locator('.status[data-state="waiting"], .status[data-state="connecting"]').waitFor();
        await running.startGate();
        await ann.page.locator('.status[data-state="open"]').waitFor({ timeout: START_TIME });
        expect(await ann.messages()).toEqual(["*before"]);
      },
      START_TIME,
    );
  });
});
