// Bundles the command into one file; libraries stay where npm put them.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Writes `dist/shaddock.mjs`. */
export async function buildCli() {
  await build({
    entryPoints: [`${folder}src/main.ts`],
    outfile: `${folder}dist/shaddock.mjs`,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["source"],
    external: ["@hono/node-server", "@photostructure/sqlite", "commander", "hono", "open", "sirv", "ws"],
    // Else every action of every bot's store is searched for mistakes of whoever writes reducers.
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: "#!/usr/bin/env node" },
    logLevel: "warning",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
