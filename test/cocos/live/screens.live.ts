import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type Site, startSite } from "../../e2e/site.js";
import { type Preview, servePreview } from "../preview/serve.js";
import { type CocosPage, launchWithWebGl, openCocos } from "./cocos-page.js";
import { findEngine } from "./engine.js";
import { playTable } from "./play-table.js";

const engine = findEngine();
const folder = fileURLToPath(new URL("../../../screens/cocos", import.meta.url));
const SIZES = [
  [1280, 720, "zh-CN"],
  [844, 390, "en-GB"],
  [390, 844, "zh-CN"],
] as const;

/** What can be touched at moments worth a picture, and what the picture is called. */
const MOMENTS: Readonly<Record<string, string>> = {
  "to-lobby": "match-over",
  ready: "round-over",
  suit: "missing-suit",
  answer: "claim",
};

/** The windows that one opens at the table. */
async function takeWindows(cocos: CocosPage, take: (name: string) => Promise<void>): Promise<void> {
  for (const name of ["settings", "say", "leave"]) {
    if (!(await cocos.touch(`open-${name}`))) return;
    await take(name);
    await cocos.touch("close");
    await cocos.page.waitForTimeout(300);
  }
}

describe.skipIf(!engine)("screens of the Cocos client", () => {
  let site: Site;
  let preview: Preview;
  let browser: Browser;

  beforeAll(async () => {
    if (!engine) return;
    mkdirSync(folder, { recursive: true });
    site = await startSite({ dist: fileURLToPath(new URL("../../../packages/web/src", import.meta.url)), seed: 5 });
    preview = await servePreview(engine);
    browser = await launchWithWebGl();
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await site?.close();
  });

  test.each(SIZES)("%i x %i, %s", async (width, height, locale) => {
    const cocos = await openCocos(browser, preview.url, { width, height, locale });
    const take = async (name: string): Promise<void> => {
      // Whatever flies has landed.
      await cocos.page.waitForTimeout(900);
      await cocos.page.screenshot({ path: join(folder, `${width}x${height}-${name}.png`) });
    };
    await take("home");
    await cocos.type("Nickname", "柚子");
    await cocos.type("ChatAddress", `ws://127.0.0.1:${site.port}/nano`);
    await cocos.click("ChatEnter");
    await cocos.screen("ChatRoom");
    await cocos.type("Draft", "大家好 🍊 Hello, everybody!");
    await cocos.click("Send");
    await take("chat");
    await cocos.click("Back");
    await cocos.screen("Home");
    await cocos.type("MahjongAddress", `http://127.0.0.1:${site.port}/mahjong`);
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    await take("lobby");
    await cocos.touch("open", 0);
    await take("create");
    await cocos.touch("close");
    await cocos.touch("open", 1);
    await cocos.touch("digit", 4);
    await take("join");
    await cocos.touch("close");
    await cocos.page.waitForTimeout(300);
    await cocos.touch("practise");
    await cocos.screen("Table");
    const taken = new Set<string>();
    let steps = 0;
    await playTable(cocos, async (touchable) => {
      if (++steps === 12) await takeWindows(cocos, take);
      const what =
        Object.keys(MOMENTS).find((one) => touchable.includes(one)) ?? (steps % 40 === 0 ? `table-${steps}` : "");
      if (!what || taken.has(what)) return;
      taken.add(what);
      await take(MOMENTS[what] ?? what);
    });
    await cocos.touch("to-lobby");
    await cocos.page.close();
  });
});
