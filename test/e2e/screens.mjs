// `npm run screens`: pictures of the web app in its states, into the folder `screens`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildWeb } from "../../packages/web/build.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const temporary = await mkdtemp(join(tmpdir(), "shaddock-screens-"));
const bundle = join(temporary, "screens.mjs");

try {
  // The pictures are taken by TypeScript, which Node 20 does not read.
  await build({
    entryPoints: [join(here, "take-screens.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    tsconfig: join(root, "tsconfig.base.json"),
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(join(here, "screens.mjs"))});`,
    },
    logLevel: "warning",
    plugins: [
      {
        name: "installed",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^(playwright-core|@photostructure\/sqlite)$/ }, ({ path }) => ({
            path: import.meta.resolve(path),
            external: true,
          })),
      },
    ],
  });
  const { outdir } = await buildWeb({ outdir: join(temporary, "web"), minify: true });
  const { takeScreens } = await import(pathToFileURL(bundle).href);
  await takeScreens({ site: { dist: outdir }, folder: join(root, "screens"), only: process.argv[2] });
} finally {
  await rm(temporary, { recursive: true, force: true });
}
