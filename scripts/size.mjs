// `npm run size`: what the SDK weighs in an app's bundle, beside what it may weigh. With `--why`, module by module.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { common, entries, minifyAgain } from "../sdk/build.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What is measured: the entries and what is imported of each, and the limit in bytes, gzipped, that the README promises. */
const bundles = [
  { name: "core", imports: { index: "connect" }, limit: 6600 },
  {
    name: "core + inflate + pomelo-protobuf",
    imports: { index: "connect", inflate: "inflate", "pomelo-protobuf": "pomeloProtobuf" },
    limit: 9000,
  },
];

/** Bundles an app that uses nothing but these imports. */
async function bundle(imports, options) {
  const contents = Object.entries(imports).map(([entry, name]) => `export { ${name} } from "${entries[entry]}";`);
  const stdin = { contents: contents.join("\n"), resolveDir: root };
  const settings = { ...common, target: "es2022", format: "esm", write: false, absWorkingDir: root, stdin };
  const { outputFiles } = await build({ ...settings, ...options });
  return outputFiles[0].text;
}

/** How many gzipped bytes each module adds to the others; with white space, so somewhat more than in the end. */
async function printWhy(imports) {
  const code = await bundle(imports, { minifyIdentifiers: true, minifySyntax: true });
  // The comment with its path is above each module.
  const [, ...parts] = code.split(/^ *\/\/ (\S+\.[cm]?[jt]s)\n/m);
  const texts = parts.filter((_, index) => index % 2 === 1);
  const total = gzip(texts.join(""));
  const added = texts.map((_, index) => total - gzip(texts.filter((_, other) => other !== index).join("")));
  const rows = added.map((bytes, index) => [bytes, parts[index * 2]]).sort(([a], [b]) => b - a);
  for (const [bytes, path] of rows) console.log(`${" ".repeat(8)} ${column(bytes)} ${" ".repeat(11)}${path}`);
}

function gzip(code) {
  return gzipSync(code, { level: 9 }).length;
}

function column(value = "") {
  return value.toLocaleString("en-US").padStart(8);
}

function printRow(name, code, limit) {
  console.log(`${column(Buffer.byteLength(code))} ${column(gzip(code))} ${column(limit)}  ${name}`);
}

console.log(`${column("minified")} ${column("gzipped")} ${column("limit")}  bundle`);
for (const { name, imports, limit } of bundles) {
  const code = await bundle(imports, { minify: true });
  const smaller = await minifyAgain(code, true);
  printRow(`${name}, by esbuild and terser`, smaller, limit);
  printRow(`${name}, by esbuild alone`, code);
  if (process.argv.includes("--why")) await printWhy(imports);
  if (gzip(smaller) > limit) {
    console.error(`Too large: ${name} is ${gzip(smaller) - limit} bytes above its limit`);
    process.exitCode = 1;
  }
}
try {
  printRow("dist/shaddock.min.js, all of the main entry", readFileSync(`${root}sdk/dist/shaddock.min.js`, "utf8"));
} catch {
  console.log("sdk/dist/shaddock.min.js is not built");
}
