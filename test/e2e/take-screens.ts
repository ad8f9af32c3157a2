import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { ClusterChatContract } from "@shaddock/contract/cluster-chat";
import type { Browser, Page } from "playwright-core";
import { type Client, connect, webSocket } from "shaddock";
import { WebSocket } from "ws";
import { launchBrowser } from "../browser/browser.js";
import { type Site, type SiteOptions, startSite } from "./site.js";
import { goThroughFullReplays, goThroughFullTables, goThroughMahjong, type Snap } from "./take-mahjong-screens.js";

const SIZES = {
  desktop: { width: 1280, height: 720 },
  landscape: { width: 844, height: 390 },
  portrait: { width: 390, height: 844 },
} as const;

type Size = keyof typeof SIZES;

/** How a picture is taken. */
interface Shot {
  readonly size: Size;
  readonly language: "en" | "zh";
  readonly dark?: boolean;
}

/** Where pictures go, and which: those whose name has `only` in it. */
export interface ScreensOptions {
  readonly site: SiteOptions;
  readonly folder: string;
  readonly only?: string;
}

const TALK: readonly (readonly [name: string, content: string])[] = [
  ["Mei", "Morning! Is the new build up?"],
  ["Mei", "I see the latency at 2 ms, that cannot be right 😄"],
  ["Jonas", "It is local. On the phone I get 41."],
  ["阿柚", "早上好，我这边也正常。重连之后历史记录还在。"],
  ["Jonas", "https://example.org/notes/reconnect?from=chat#a-long-link-that-has-no-spaces-in-it-at-all-and-goes-on"],
];

const HOSTILE: readonly (readonly [name: string, content: string])[] = [
  ["<img src=x onerror=alert(1)>", "<script>alert('hi')</script> <b>not bold</b>"],
  ["A name that is far too long for anybody to want to read it in full, and still goes on", "Short."],
  ["مها", "مرحبا بالجميع \u202eevil.exe"],
  ["👩‍👩‍👧‍👦", "🍊".repeat(120)],
  ["Zed", "W".repeat(10_000)],
];

/** Takes pictures of the web app in its states. */
export async function takeScreens({ site: options, folder, only = "" }: ScreensOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  let site = await startSite(options);
  const take = async (name: string, shot: Shot, scene: (page: Page) => Promise<void>): Promise<void> => {
    const file = `${name}-${shot.size}-${shot.language}${shot.dark ? "-dark" : ""}`;
    if (!file.includes(only)) return;
    const page = await openPage(browser, shot);
    await page.goto(site.url);
    await scene(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${file}.png`) });
    await page.context().close();
    console.log(file);
  };
  const all = async (name: string, scene: (page: Page) => Promise<void>): Promise<void> => {
    for (const size of Object.keys(SIZES) as Size[]) {
      await take(name, { size, language: "en" }, scene);
      await take(name, { size, language: "zh", dark: true }, scene);
    }
  };

  /** Many pictures of one page, as it is led from screen to screen. */
  const story = async (shot: Shot, lead: typeof goThroughMahjong): Promise<void> => {
    const suffix = `${shot.size}-${shot.language}${shot.dark ? "-dark" : ""}`;
    const page = await openPage(browser, shot);
    await page.goto(site.url);
    const snap: Snap = async (name) => {
      const file = `mahjong-${name}-${suffix}`;
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${file}.png`) });
      console.log(file);
    };
    await lead(page, snap, site.mahjong);
    await page.context().close();
  };

  try {
    if (!only || only.startsWith("mahjong")) {
      for (const size of Object.keys(SIZES) as Size[]) {
        const shot = { size, language: size === "landscape" ? "en" : "zh", dark: size === "portrait" } as const;
        if (only !== "mahjong-full") await story(shot, goThroughMahjong);
        await story(shot, goThroughFullTables);
        await story(shot, goThroughFullReplays);
      }
    }
    if (only.startsWith("mahjong")) return;
    await all("home", async () => {});
    await take("home-other", { size: "portrait", language: "en" }, async (page) => {
      await page.getByRole("radio").nth(2).check();
      await page.getByRole("textbox").nth(1).fill("nowhere at all");
      await page.getByRole("textbox").first().fill("Ann");
      await page.keyboard.press("Enter");
    });
    await all("empty", (page) => enter(page));
    await all("talk", async (page) => {
      await enter(page, "cluster");
      await talk(site, TALK);
      await say(page, "Kept over a reconnect, unread ones marked. Nice.");
      await say(page, "我来试试中文。");
    });
    for (const size of ["desktop", "portrait"] as const) {
      await take("hostile", { size, language: "en" }, async (page) => {
        await enter(page, "cluster");
        await talk(site, HOSTILE);
      });
    }
    for (const size of ["landscape", "portrait"] as const) {
      await take("people", { size, language: size === "portrait" ? "zh" : "en" }, async (page) => {
        await enter(page, "cluster");
        await talk(site, [...TALK, ...HOSTILE]);
        await page.locator(".chat-header-details").click();
      });
    }
    await take("people-many", { size: "desktop", language: "en", dark: true }, async (page) => {
      await enter(page, "cluster");
      await talk(
        site,
        Array.from({ length: 60 }, (_, index) => [`Player ${index + 1}`, ""] as const),
        false,
      );
    });
    await take("unread", { size: "desktop", language: "en" }, async (page) => {
      await enter(page, "cluster");
      for (let i = 0; i < 6; i++) await talk(site, TALK);
      await page.locator(".log-scroller").evaluate((element) => element.scrollTo(0, 200));
      await page.waitForTimeout(200);
      await talk(site, TALK.slice(0, 3));
    });
    await take("guests", { size: "desktop", language: "zh" }, async (page) => {
      await enter(page);
      await enter(await openPage(browser, { size: "desktop", language: "en" }).then(opened(site.url)));
      await page.waitForTimeout(200);
    });
    for (const shot of [
      { size: "desktop", language: "en" },
      { size: "portrait", language: "zh", dark: true },
      { size: "landscape", language: "en" },
    ] as const) {
      await take("reconnecting", shot, async (page) => {
        await enter(page, "cluster");
        await talk(site, TALK);
        await say(page, "Before the break");
        await page.waitForTimeout(300);
        await site.close();
        await page.waitForTimeout(3500);
        await say(page, "Said while away");
        await page.locator(".banner-countdown").waitFor();
      });
      if (only && !"reconnecting".includes(only)) continue;
      site = await startSite({ ...options, port: site.port });
    }
    for (const size of ["desktop", "portrait"] as const) {
      await take("kicked", { size, language: "en" }, async (page) => {
        await enter(page, "cluster");
        await talk(site, TALK);
        for (const id of site.cluster.sessions.keys()) site.cluster.kick(id, "Somebody else logged in");
      });
    }
    await take("unreachable", { size: "desktop", language: "en" }, async (page) => {
      await page.getByRole("radio").nth(2).check();
      await page.getByRole("textbox").nth(1).fill("127.0.0.1:1/nano");
      await page.getByRole("textbox").first().fill("Ann");
      await page.keyboard.press("Enter");
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

const opened =
  (url: string) =>
  async (page: Page): Promise<Page> => {
    await page.goto(url);
    return page;
  };

async function openPage(browser: Browser, { size, language, dark }: Shot): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: language === "zh" ? "zh-CN" : "en-GB",
    colorScheme: dark ? "dark" : "light",
    deviceScaleFactor: size === "desktop" ? 1 : 2,
    hasTouch: size !== "desktop",
  });
  return context.newPage();
}

async function enter(page: Page, server: "chat" | "cluster" = "chat"): Promise<void> {
  await page
    .getByRole("radio")
    .nth(server === "chat" ? 0 : 1)
    .check();
  await page.getByRole("textbox").first().fill("Ann");
  await page.keyboard.press("Enter");
  await page.locator('.status[data-state="open"]').waitFor();
}

async function say(page: Page, content: string): Promise<void> {
  await page.locator(".composer-input").fill(content);
  await page.locator(".composer-input").press("Enter");
}

/** Has others join the cluster's room and say something there. They go without a word. */
async function talk(site: Site, lines: readonly (readonly [string, string])[], aloud = true): Promise<void> {
  const others = new Map<string, Client<ClusterChatContract>>();
  for (const [name, content] of lines) {
    const client = others.get(name) ?? (await logIn(site, name));
    others.set(name, client);
    if (aloud) client.notify("RoomService.SyncMessage", { name, content });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await Promise.all([...others.values()].map((client) => client.close()));
}

async function logIn({ port }: Site, nickname: string): Promise<Client<ClusterChatContract>> {
  const client = await connect<ClusterChatContract>(`ws://127.0.0.1:${port}/cluster`, {
    transport: webSocket({ WebSocket }),
    reconnect: false,
  });
  await client.request("BindService.Login", { nickname });
  return client;
}
