import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { startProcess } from "../servers/process.js";
import type { SiteOptions } from "./site.js";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** A site that runs in a process of its own. */
export interface SiteProcess {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash would: it can do nothing about it. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** What starts sites in processes of their own. */
export interface SiteProgram {
  /** Where a site may keep things, as long as the program is there. */
  readonly folder: string;
  start(options: SiteOptions): Promise<SiteProcess>;
  /** Kills all that run still, and deletes the program. */
  remove(): Promise<void>;
}

/** Makes the program. */
export async function buildSiteProgram(): Promise<SiteProgram> {
  // Where it finds the libraries that are not part of it.
  const cache = path("../../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "shaddock-site-"));
  const program = join(folder, "site.mjs");
  await build({
    entryPoints: [path("serve-site.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    tsconfig: path("../../tsconfig.base.json"),
    external: ["@hono/node-server", "@photostructure/sqlite", "hono", "sirv", "ws"],
    logLevel: "warning",
  });
  const started: SiteProcess[] = [];

  return {
    folder,
    async start(options) {
      const { address, stop } = await startProcess(process.execPath, { arguments: [program, JSON.stringify(options)] });
      const site: SiteProcess = { url: address, port: Number(new URL(address).port), kill: stop };
      started.push(site);
      return site;
    },
    async remove() {
      await Promise.all(started.map((site) => site.kill()));
      await rm(folder, { recursive: true });
    },
  };
}
