import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSprite } from "@shaddock/art/build";
import { build } from "esbuild";
import { CSP } from "./csp.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const source = join(folder, "src");

/** The drawings of tiles and table, made anew: they are sources, too. */
const spritePlugin = {
  name: "sprite",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@shaddock\/art\/sprite\.svg$/ }, () => ({ path: "sprite.svg", namespace: "sprite" }));
    onLoad({ filter: /.*/, namespace: "sprite" }, async () => ({ contents: await buildSprite(), loader: "file" }));
  },
};

/**
 * Builds the page out of the sources: index.html, one script, one style sheet, pictures. Their names change with
 * their content, so they may be cached for ever; index.html may not.
 *
 * @param {{ outdir?: string, minify?: boolean }} [options] by default minified, into `dist`
 */
export async function buildWeb({ outdir = join(folder, "dist"), minify = true } = {}) {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [join(source, "main.tsx")],
    outdir,
    bundle: true,
    minify,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    conditions: ["source"],
    define: { "process.env.NODE_ENV": JSON.stringify(minify ? "production" : "development") },
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".svg": "file" },
    plugins: [spritePlugin],
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });
  const [script, { cssBundle }] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint);
  const sprite = Object.keys(metafile.outputs).find((name) => basename(name).startsWith("sprite-"));
  const page = (await readFile(join(source, "index.html"), "utf8"))
    .replace("%CSP%", CSP)
    .replace("%SCRIPT%", basename(script))
    .replace("%STYLE%", basename(cssBundle))
    .replace("%SPRITE%", basename(sprite));
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, "index.html"), page);
  await copyFile(join(source, "shell", "logo.svg"), join(outdir, "favicon.svg"));
  return { outdir, bytes: metafile.outputs[script].bytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { outdir, bytes } = await buildWeb({ minify: !process.argv.includes("--debug") });
  console.log(`${relative(process.cwd(), outdir)}: script of ${Math.round(bytes / 1024)} KiB`);
}
