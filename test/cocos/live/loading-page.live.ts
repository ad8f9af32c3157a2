import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { haveBrowser, launchBrowser } from "../../browser/browser.js";

describe.skipIf(!haveBrowser())("the page that a build for the web is in", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a platform's page, with this in place of what Creator's own part does. */
  const open = async (platform: string, system: string): Promise<Page> => {
    const template = new URL(`../../../client-cocos/build-templates/${platform}/index.ejs`, import.meta.url);
    const html = readFileSync(template, "utf8")
      .replace("<%= cssUrl %>", "data:text/css,")
      .replace("<%- include(cocosTemplate, {}) %>", `<script>${system}</script>`);
    expect(html).not.toContain("<%");
    const page = await browser.newPage({ locale: "en-GB" });
    await page.setContent(html);
    return page;
  };

  const ENGINE = `
    const heard = {};
    const director = { once: (name, call) => { heard[name] = call; } };
    const Director = { EVENT_AFTER_SCENE_LAUNCH: "launch", EVENT_AFTER_DRAW: "draw" };
    globalThis.System = { import: async () => ({ director, Director }) };`;

  test.each(["web-mobile", "web-desktop"])(
    "%s: shows that it loads until the first scene is drawn",
    async (platform) => {
      const page = await open(platform, ENGINE);
      await page.waitForFunction("heard.launch");
      expect(await page.getByRole("status").textContent()).toContain("Shaddock");
      await page.evaluate("heard.launch(), heard.draw()");
      await page.getByRole("status").waitFor({ state: "detached" });
      await page.close();
    },
  );

  test.each(["web-mobile", "web-desktop"])("%s: says when it could not be loaded", async (platform) => {
    const page = await open(platform, `globalThis.System = { import: () => Promise.reject(new Error("offline")) };`);
    await page.getByText("The game could not be loaded. Check the network, then open this page again.").waitFor();
    await page.close();
  });
});
