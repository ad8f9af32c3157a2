import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type ServerProcess, startProcess } from "../../servers/process.js";

/** The embedded servers as a process that can be killed. */
export interface KilledSite {
  /** The address of mahjong. */
  readonly mahjong: string;
  /** Kills it without a warning. */
  kill(): Promise<void>;
  /** Starts it where it was, with what it has kept. */
  start(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** Starts the embedded servers as a process of their own. */
export async function startKilledSite(): Promise<KilledSite> {
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  // Where it finds the libraries that are no part of it.
  const cache = path("../../../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "shaddock-cocos-"));
  const program = join(folder, "site.mjs");
  await build({
    ...{ entryPoints: [path("site-program.ts")], outfile: program, bundle: true, platform: "node", format: "esm" },
    ...{ conditions: ["source"], external: ["@photostructure/sqlite", "hono", "@hono/node-server", "sirv", "ws"] },
    logLevel: "error",
  });
  let site: ServerProcess;
  let port = "0";
  const start = async (): Promise<void> => {
    site = await startProcess(process.execPath, { arguments: [program, port, folder] });
    ({ port } = new URL(site.address));
  };
  await start();
  return {
    get mahjong() {
      return `http://127.0.0.1:${port}/mahjong`;
    },
    kill: () => site.stop(),
    start,
    async close() {
      await site.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
