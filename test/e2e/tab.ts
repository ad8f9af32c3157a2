/// <reference lib="dom" />
// What is evaluated in a page is written in these files too.
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";

/** A browser tab with the web app, and what went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of the page, and what the Content-Security-Policy forbade. Empty when all is well. */
  readonly trouble: string[];
  /** Fills in the card of the chat and joins. Resolves when connected. */
  enter(nickname: string, server?: "chat" | "cluster"): Promise<void>;
  /** Writes into the composer and presses Enter. */
  say(content: string): Promise<void>;
  /** The messages in short: `Bob: hi`, and `*hi` for one's own. */
  messages(): Promise<string[]>;
  /** A message, by its text. */
  message(content: string): Locator;
  /** The system lines, without their times. */
  notices(): Promise<string[]>;
  /** Makes the page believe that its tab came to the front, or went behind. */
  show(visible: boolean): Promise<void>;
}

/** Opens a tab of its own: nothing is shared with other tabs. */
export async function openTab(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Tab> {
  return openTabIn(
    await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 720 }, ...options }),
    url,
  );
}

/** Opens a tab that shares what the browser keeps with the others of its context. */
export async function openTabIn(context: BrowserContext, url: string): Promise<Tab> {
  const page = await context.newPage();
  const trouble = await watchFor(page);
  await page.goto(url);
  await page.locator("#root > *").first().waitFor({ state: "attached" });
  return {
    page,
    trouble,
    async enter(nickname, server = "chat") {
      await page
        .getByRole("radio")
        .nth(server === "chat" ? 0 : 1)
        .check();
      await page.getByRole("textbox").first().fill(nickname);
      await page.keyboard.press("Enter");
      await page.locator('.status[data-state="open"]').waitFor();
    },
    async say(content) {
      await page.locator(".composer-input").fill(content);
      await page.locator(".composer-input").press("Enter");
    },
    messages: () =>
      page.locator(".message").evaluateAll((all) => {
        let name = "";
        return all.map((one) => {
          name = one.querySelector(".message-name")?.textContent ?? name;
          const text = one.querySelector(".message-text")?.textContent;
          return one.classList.contains("message-mine") ? `*${text}` : `${name}: ${text}`;
        });
      }),
    message: (content) => page.locator(".message", { hasText: content }),
    notices: () => page.locator(".notice-text").allTextContents(),
    show: (visible) =>
      page.evaluate(
        (state) => {
          Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
          document.dispatchEvent(new Event("visibilitychange"));
        },
        visible ? "visible" : "hidden",
      ),
  };
}

async function watchFor(page: Page): Promise<string[]> {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`${error}`));
  page.on("dialog", (dialog) => trouble.push(`Dialog: ${dialog.message()}`));
  await page.exposeFunction("reportViolation", (text: string) => trouble.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `Forbidden: ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return trouble;
}
