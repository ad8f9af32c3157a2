import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, startSite } from "../../e2e/site.js";
import { type Preview, servePreview } from "../preview/serve.js";
import { launchWithWebGl, openCocos } from "./cocos-page.js";
import { findEngine } from "./engine.js";
import { playTable } from "./play-table.js";

const engine = findEngine();

describe.skipIf(!engine)("the Cocos client on its engine", () => {
  let site: Site;
  let preview: Preview;
  let browser: Browser;

  beforeAll(async () => {
    if (!engine) return;
    site = await startSite({ dist: fileURLToPath(new URL("../../../packages/web/src", import.meta.url)), seed: 3 });
    preview = await servePreview(engine);
    browser = await launchWithWebGl();
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await site?.close();
  });

  test("two clients chat, with clicks and keys", async () => {
    const [ann, bob] = await Promise.all([openCocos(browser, preview.url), openCocos(browser, preview.url)]);
    for (const [client, name] of [
      [ann, "Ann"],
      [bob, "柚子"],
    ] as const) {
      await client.type("Nickname", name);
      await client.type("ChatAddress", `ws://127.0.0.1:${site.port}/nano`);
      await client.click("ChatEnter");
      await client.screen("ChatRoom");
      await expect.poll(async () => (await client.state()).connection.name).toBe("open");
    }
    await ann.type("Draft", "你好，柚子");
    await ann.click("Send");
    await expect.poll(() => bob.labels()).toContain("你好，柚子");
    expect((await bob.labels()).some((text) => text.startsWith("Ann"))).toBe(true);
    await bob.click("Back");
    await bob.screen("Home");
    expect([...ann.trouble, ...bob.trouble]).toEqual([]);
    await ann.page.close();
    await bob.page.close();
  });

  test("a whole match is played with clicks against bots", async () => {
    const cocos = await openCocos(browser, preview.url);
    await cocos.type("MahjongAddress", `http://127.0.0.1:${site.port}/mahjong`);
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    await expect.poll(async () => (await cocos.state()).lobby.bots, { timeout: 20_000 }).toBe(true);
    await cocos.touch("open");
    // One round only.
    await expect.poll(() => cocos.touchable()).toContain("option");
    await cocos.touch("option", 5);
    await cocos.touch("close");
    await expect.poll(() => cocos.touchable()).toContain("practise");
    await cocos.touch("practise");
    await cocos.screen("Table");
    let steps = 0;
    await playTable(cocos, async () => {
      if (++steps === 20) {
        const { drawCalls, cpu } = await cocos.measure(1000);
        console.log(`the table: ${drawCalls} draw calls, ${cpu.toFixed(2)} ms CPU a frame`);
        expect(drawCalls).toBeLessThanOrEqual(30);
      }
    });
    const { desk } = await cocos.state();
    expect(desk.phase).toBe("match-over");
    await cocos.touch("to-lobby");
    await cocos.screen("Lobby");
    expect(cocos.trouble).toEqual([]);
    await cocos.page.close();
  });

  test("a server that is not there is said, and one goes on", async () => {
    const cocos = await openCocos(browser, preview.url, { locale: "en-GB" });
    await cocos.type("MahjongAddress", "http://127.0.0.1:9");
    await cocos.click("MahjongEnter");
    await expect.poll(async () => (await cocos.state()).account.failure?.code, { timeout: 20_000 }).toBe("unreachable");
    // Drawn with the next frame: what went wrong, and the way on.
    await expect.poll(async () => (await cocos.labels()).join(" ")).toMatch(/Play mahjong.*Check/s);
    await cocos.page.close();
  });
});
