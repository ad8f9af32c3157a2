/// <reference lib="dom" />
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import type { RootState } from "../../../client-cocos/assets/shaddock/shaddock.mjs";

/** A place in the page, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The Cocos client in a page: what a person sees of it, and does with it. */
export interface CocosPage {
  readonly page: Page;
  /** Errors of the page. Empty when all is well. */
  readonly trouble: readonly string[];
  /** Clicks on a node, by its name. */
  click(node: string): Promise<void>;
  /** Clicks into a text field and types, with the keyboard. */
  type(node: string, text: string): Promise<void>;
  /** Clicks on what means this in a drawing; `at` of them, from the end where negative. False where there is none. */
  touch(type: string, at?: number): Promise<boolean>;
  /** What could be touched now. */
  touchable(): Promise<string[]>;
  /** The texts of all labels that are in sight. */
  labels(): Promise<string[]>;
  /** Waits until the client shows this screen. */
  screen(name: string): Promise<void>;
  state(): Promise<RootState>;
  measure(milliseconds: number): Promise<{ readonly drawCalls: number; readonly cpu: number }>;
}

/** Starts a browser that draws with WebGL, in software. */
export function launchWithWebGl(): Promise<Browser> {
  const gl = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
  const quiet = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: [...gl, ...quiet, "--autoplay-policy=no-user-gesture-required"] });
}

/** Helpers in the page: they find what a person would look for. */
const HELPERS = `
globalThis.app = () => cc.director.getScene().getComponentInChildren("App");
globalThis.nodes = (n = cc.director.getScene()) => [n, ...n.children.filter((c) => c.active).flatMap((c) => nodes(c))];
globalThis.middle = (node) => {
  const { x, y, width, height } = node.getComponent("cc.UITransform").getBoundingBoxToWorld();
  const scale = innerWidth / cc.view.getVisibleSize().width;
  return { x: (x + width / 2) * scale, y: innerHeight - (y + height / 2) * scale };
};
globalThis.spots = () => {
  const [below, above] = Object.values(app().current?.drawn ?? {});
  const scale = innerWidth / app().stage.width;
  return ((above?.spots.length ? above : below)?.spots ?? []).map(({ box, touch }) => ({
    touch, x: (box.x + box.width / 2) * scale, y: (box.y + box.height / 2) * scale,
  }));
};`;

/** Opens the client at a size, in a language. */
export async function openCocos(
  browser: Browser,
  url: string,
  { width = 1280, height = 720, locale = "zh-CN" } = {},
): Promise<CocosPage> {
  const page = await browser.newPage({ viewport: { width, height }, locale });
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`${error.stack}`));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.goto(url);
  await page.evaluate("started");
  await page.evaluate(HELPERS);
  const spots = (type: string): Promise<Point[]> => page.evaluate(`spots().filter((s) => s.touch.type === "${type}")`);
  const find = async (name: string): Promise<Point> => {
    await expect.poll(() => page.evaluate(`nodes().some((n) => n.name === "${name}")`), { timeout: 20_000 }).toBe(true);
    return page.evaluate(`middle(nodes().find((n) => n.name === "${name}"))`);
  };
  const click = async (name: string): Promise<void> => {
    const { x, y } = await find(name);
    await page.mouse.click(x, y);
  };
  return {
    ...{ page, trouble, click },
    async type(name, text) {
      await click(name);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
      // A click beside it ends the typing.
      await page.mouse.click(2, height - 2);
    },
    async touch(type, at = 0) {
      const point = (await spots(type)).at(at);
      if (point) await page.mouse.click(point.x, point.y);
      return point !== undefined;
    },
    touchable: () => page.evaluate("[...new Set(spots().map((s) => s.touch.type))]"),
    labels: () =>
      page.evaluate(`nodes().map((n) => n.getComponent("cc.Label")?.string).filter(Boolean)`) as Promise<string[]>,
    async screen(name) {
      const isThere = `app().current?.node.name === "${name}"`;
      await expect.poll(() => page.evaluate(isThere), { timeout: 30_000 }).toBe(true);
    },
    state: () => page.evaluate("app().running.getState()"),
    measure: (milliseconds) => page.evaluate(`measure(${milliseconds})`),
  };
}
