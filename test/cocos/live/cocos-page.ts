/// <reference lib="dom" />
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import type { RootState } from "../../../client-cocos/assets/shaddock/shaddock.mjs";
import { type Box, type Found, installSight, type Point, type Sight } from "./sight.js";

/**
 * The Cocos client in a page: what a person sees of it, and does with it. Whatever is done is done and drawn when its
 * promise resolves: the engine hears of input once a frame, and the client draws its state once a frame.
 */
export interface CocosPage {
  readonly page: Page;
  /** Errors of the page. Empty when all is well. */
  readonly trouble: string[];
  /** Clicks on a node, by its name or a component's, as soon as one can; of several on this one, from 0. */
  click(node: string, at?: number): Promise<void>;
  /** Clicks on it if one can now; gives whether one could. */
  attempt(node: string, at?: number): Promise<boolean>;
  /** Clicks on a text. */
  clickText(text: string): Promise<void>;
  /** Clicks into a text field and types, with the keyboard. */
  type(node: string, text: string): Promise<void>;
  /** Presses the device's back key. */
  back(): Promise<void>;
  /** Whether it could be clicked on now. */
  can(node: string): Promise<boolean>;
  /** Where a node of this name is to be seen, in CSS pixels. */
  box(node: string): Promise<Box>;
  /** How many nodes of this name are to be seen. */
  count(node: string): Promise<number>;
  /** The texts of all labels that are to be seen. */
  labels(): Promise<string[]>;
  /** Waits until a text is to be seen: these words, or what matches. */
  see(text: string | RegExp, patience?: number): Promise<void>;
  /** Waits until the client shows this screen. */
  screen(name: string): Promise<void>;
  /** Waits until this window is open over the screen; null for none. */
  window(name: string | null): Promise<void>;
  /** Waits until the state is so, and drawn. */
  until(isSo: (state: RootState) => boolean, patience?: number): Promise<void>;
  state(): Promise<RootState>;
  /** Ms of a processor that the page has taken so far: how busy the machine is otherwise makes no difference. */
  cpu(): Promise<number>;
  /** Draw calls of a frame, and the CPU time of the middle one of all in ms, over so many ms. */
  measure(milliseconds: number): Promise<{ readonly drawCalls: number; readonly cpu: number }>;
}

/** How a client is opened. */
export interface CocosOptions {
  readonly width?: number;
  readonly height?: number;
  /** Chinese unless it is told otherwise. */
  readonly locale?: string;
  /** What is behind the address of the page, with its `?`. */
  readonly query?: string;
  /** Another client whose browser this one is in, in a tab of its own. Default: a browser of its own. */
  readonly beside?: CocosPage;
  /** What else a person's browser is like. */
  readonly context?: BrowserContextOptions;
  /** Prepares the page before it is loaded. */
  prepare?(page: Page): Promise<unknown>;
}

/** Ms that a person waits for something to be there to click on. */
const PATIENCE = 20_000;

/** What is evaluated in the page stands for what is there. */
declare const sight: Sight;
declare function scene(): { getComponentInChildren(name: "Windows"): { readonly open: string | null } | null };
declare function app(): { readonly running: { getState(): RootState } };
declare function host(): { readonly current: { readonly node: { readonly name: string } } | null };

/** Starts a browser that draws with WebGL, in software. */
export function launchWithWebGl(): Promise<Browser> {
  const gl = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
  const quiet = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  // Several clients play in one browser: those behind must go on.
  const awake = ["--disable-background-timer-throttling", "--disable-renderer-backgrounding"];
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  const args = [...gl, ...quiet, ...awake, "--disable-backgrounding-occluded-windows", "--js-flags=--expose-gc"];
  return chromium.launch({ executablePath, args: [...args, "--autoplay-policy=no-user-gesture-required"] });
}

/** Opens the client at a size, in a language. Nothing is shared with other clients, but with one that it is beside. */
export async function openCocos(browser: Browser, url: string, options: CocosOptions = {}): Promise<CocosPage> {
  const { width = 1280, height = 720, locale = "zh-CN", query = "", context, beside, prepare } = options;
  const alone = { viewport: { width, height }, locale, ...context };
  const page = await (beside ? beside.page.context() : await browser.newContext(alone)).newPage();
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`${error.stack}`));
  page.on("console", (message) => {
    // A browser says so itself where a server is not there; the client has its own sentence for that.
    const isNetwork = /Failed to load resource|WebSocket connection to|by CORS policy/.test(message.text());
    // The engine only mentions that it does not do what was asked.
    const isIgnored = message.text().includes("Selector already scheduled");
    if ((message.type() === "error" && !isNetwork) || isIgnored) trouble.push(message.text());
  });
  const missing: string[] = [];
  page.on("response", (response) => {
    if (!response.ok()) missing.push(`${response.status()} ${response.url()}`);
  });
  await prepare?.(page);
  await page.goto(url + query, { waitUntil: "commit" });
  // The engine is large: on a machine with other things to do it takes as long as it takes.
  await page.waitForFunction("'started' in globalThis", undefined, { timeout: 0 });
  // A script that is missing makes the engine say that it cannot load the list of all.
  await page.evaluate("started").catch((error: Error) => {
    throw new Error(`${error.message}; the preview did not give: ${missing.join(", ")}`);
  });
  await page.evaluate(`globalThis.scene = () => cc.director.getScene()`);
  await page.evaluate(`globalThis.app = () => scene().getComponentInChildren("App")`);
  await page.evaluate(`globalThis.host = () => scene().getComponentInChildren("ScreenHost")`);
  await page.waitForFunction("app().running");
  await page.evaluate(installSight);
  return { page, trouble, ...seeing(page), ...touching(page), ...(await measuring(page)) };
}

type Touching = "click" | "attempt" | "clickText" | "type" | "back";
type Measuring = "cpu" | "measure";
type Seeing = Omit<CocosPage, "page" | "trouble" | Touching | Measuring>;

/** Waits until what came before, input and state, has been drawn: the first frame may have begun already. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

function seeing(page: Page): Seeing {
  const state = (): Promise<RootState> => page.evaluate(() => app().running.getState());
  const labels = (): Promise<string[]> => page.evaluate(() => sight.texts());
  return {
    state,
    labels,
    can: async (name) => "x" in (await page.evaluate((name) => sight.find(name), name)),
    async box(name) {
      const box = await page.evaluate((name) => sight.box(name), name);
      if (!box) throw new Error(`There is no ${name} to be seen`);
      return box;
    },
    count: (name) => page.evaluate((name) => sight.count(name), name),
    async see(text, timeout = PATIENCE) {
      const all = async (): Promise<string> => (await labels()).join("\n");
      if (typeof text === "string") await expect.poll(all, { timeout }).toContain(text);
      else await expect.poll(all, { timeout }).toMatch(text);
    },
    async screen(name) {
      await expect.poll(() => page.evaluate(() => host().current?.node.name), { timeout: 30_000 }).toBe(name);
    },
    async window(name) {
      await expect
        .poll(() => page.evaluate(() => scene().getComponentInChildren("Windows")?.open ?? null), { timeout: PATIENCE })
        .toBe(name);
    },
    async until(isSo, timeout = PATIENCE) {
      const end = Date.now() + timeout;
      for (let seen = await state(); !isSo(seen); seen = await state()) {
        if (Date.now() > end) throw new Error(`It does not come to ${isSo}: ${JSON.stringify(brief(seen))}`);
        await page.waitForTimeout(50);
      }
      await drawn(page);
    },
  };
}

async function measuring(page: Page): Promise<Pick<CocosPage, Measuring>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const cpu = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  return {
    cpu,
    measure: (milliseconds) => page.evaluate(`measure(${milliseconds})`),
  };
}

/** What of a state tells why something does not come about. */
function brief({ connection, account, lobby, desk, chat, replay }: RootState): object {
  const { name, reason } = connection;
  const { status, failure } = account;
  return {
    connection: { name, reason },
    account: { status, failure },
    lobby: lobby.failure,
    ...{ desk: desk.phase, chat: chat.room, replay: replay.failure },
  };
}

function touching(page: Page): Pick<CocosPage, Touching> {
  const clickAt = async ({ x, y }: Point): Promise<void> => {
    await page.mouse.click(x, y);
    await drawn(page);
  };
  /** Clicks on what is found, as soon as it stands still, turning lists until it is in sight. */
  const touch = async (what: string, find: () => Promise<Found>): Promise<void> => {
    const end = Date.now() + PATIENCE;
    for (let last: Found = { why: "" }; ; ) {
      const found = await find();
      const stands = "x" in found && "x" in last && found.x === last.x && found.y === last.y;
      if (stands) return clickAt(found);
      last = found;
      if (Date.now() > end)
        throw new Error(`Cannot click on ${what}: it ${"why" in found ? found.why : "is out of sight"}`);
      if ("scroll" in found) {
        await page.mouse.move(found.scroll.x, found.scroll.y);
        await page.mouse.wheel(0, found.by);
      }
      await drawn(page);
    }
  };
  const find = (name: string, at?: number): Promise<Found> =>
    page.evaluate(([name, at]) => sight.find(name, at), [name, at] as const);
  const click = (name: string, at?: number): Promise<void> => touch(name, () => find(name, at));
  return {
    click,
    async attempt(name, at) {
      const found = await find(name, at);
      if ("x" in found) await clickAt(found);
      return "x" in found;
    },
    clickText: (text) => touch(text, () => page.evaluate((text) => sight.findText(text), text)),
    async type(name, text) {
      await click(name);
      // The engine lays a field of the page over its own.
      const field = page.locator("input:focus, textarea:focus");
      await field.fill(text, { timeout: PATIENCE });
      // As the keyboard of a phone does when one is done.
      await field.blur();
    },
    async back() {
      await page.keyboard.press("Escape");
      await drawn(page);
    },
  };
}
