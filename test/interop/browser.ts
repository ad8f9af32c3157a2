import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { haveBrowser, launchBrowser } from "../browser/browser.js";
import { describeConformance } from "../conformance/conformance.js";
import { PAGE_PROFILES } from "../conformance/profiles.js";
import type { Target } from "../conformance/target.js";
import type { PageGlobals, ProfileName } from "./page.js";

/** Nothing but the page's own script runs, and no text becomes code. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src ws://127.0.0.1:*";

const HTML = '<!doctype html><meta charset="utf-8"><title>Conformance</title><script src="/page.js"></script>';

/**
 * Runs the conformance list inside a page of Chromium, under a strict content security policy. Without a browser one
 * line says so; where CI is set that is a failure.
 */
export function describeInBrowser(name: string, profile: ProfileName, start: () => Promise<Target>): void {
  describe.skipIf(!haveBrowser())("a page", () => describePage(name, profile, start));
}

function describePage(name: string, profile: ProfileName, start: () => Promise<Target>): void {
  describeConformance(
    name,
    PAGE_PROFILES[profile],
    async () => {
      const target = await start();
      try {
        const { page, stop } = await openPage();
        return { ...target, page, stop: () => Promise.all([stop(), target.stop()]).then(() => {}) };
      } catch (error) {
        await target.stop();
        throw error;
      }
    },
    {
      async run(statement, { page, url }) {
        const sentence = await page.evaluate(
          ([statementName, address, profileName]) =>
            (globalThis as unknown as PageGlobals).runStatement(statementName, address, profileName),
          [statement.name, url, profile] as const,
        );
        if (sentence) throw new Error(sentence);
      },
    },
  );
}

async function openPage(): Promise<{ page: Page; stop(): Promise<void> }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
    tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
    conditions: ["source"],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer(({ url }, response) => {
    const [type, body] = url === "/page.js" ? ["text/javascript", script] : ["text/html", HTML];
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser().catch((error) => {
    server.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { page, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
