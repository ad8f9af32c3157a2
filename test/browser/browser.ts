import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The browser's program. */
const CHROMIUM = process.env.CHROMIUM || "/usr/bin/chromium";

/** Whether there is one. Where there must be, its absence is an error. */
export function haveBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true;
  const sentence = `No browser at ${CHROMIUM}: set CHROMIUM to the path of Chromium or Chrome`;
  if (process.env.CI === "true") throw new Error(sentence);
  console.warn(`${sentence}. The browser tests are left out.`);
  return false;
}

/** Starts it, with nothing in the background and no network of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
