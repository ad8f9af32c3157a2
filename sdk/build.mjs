// Builds what `npm pack` packs: for each entry an ES module, a CommonJS module and one file of types, and for script
// tags one minified file.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { build } from "esbuild";
import { minify } from "terser";

const folder = fileURLToPath(new URL(".", import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));

/** Entry name to source file. */
export const entries = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((path) => !path.endsWith(".json"))
    .map((path) => (path === "." ? "index" : path.slice(2)))
    .map((name) => [name, `${folder}src/${name === "pomelo-protobuf" ? `${name}/index` : name}.ts`]),
);

/** What every bundle of the sources has in common. */
export const common = {
  absWorkingDir: folder,
  bundle: true,
  conditions: ["source"],
  target: "es2020",
  logLevel: "warning",
  legalComments: "none",
};

/** Functions stay where they are: those moved into others are fewer characters, but pack worse. */
const compress = { passes: 3, keep_fargs: false, inline: 1, reduce_funcs: false };

/** Minifies what esbuild minified once more: terser puts constants in their place and picks names that pack better. */
export async function minifyAgain(code, module) {
  const { code: smaller } = await minify(code, { module, ecma: 2020, compress });
  return smaller;
}

async function buildCode() {
  const external = [...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), "node:net"];
  const modules = { ...common, entryPoints: entries, outdir: `${folder}dist`, external };
  await build({ ...modules, format: "esm" });
  await build({ ...modules, format: "cjs", outExtension: { ".js": ".cjs" } });
  const script = { format: "iife", globalName: "shaddock", minify: true, write: false };
  const { outputFiles } = await build({ ...common, ...script, entryPoints: [entries.index] });
  writeFileSync(`${folder}dist/shaddock.min.js`, await minifyAgain(outputFiles[0].text, false));
}

/** Rolls the types of each entry up into one file; `sdk.api.md` shows every change of the main one in review. */
function buildTypes() {
  const tsc = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  execFileSync(process.execPath, [tsc, "-b", `${folder}tsconfig.node.json`], { stdio: "inherit" });
  for (const name of Object.keys(entries)) {
    // CI compares the report with the one committed; everywhere else it is brought up to date.
    const { succeeded } = Extractor.invoke(rollUp(name), { localBuild: !process.env.CI, messageCallback: quiet });
    if (!succeeded) throw new Error(`Cannot roll up the types of ${name}`);
    copyFileSync(`${folder}dist/${name}.d.ts`, `${folder}dist/${name}.d.cts`);
  }
}

function rollUp(name) {
  const report = { reportFileName: "sdk.api.md", reportFolder: folder, reportTempFolder: `${folder}types` };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: `${folder}package.json`,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: entries[name].replace(`${folder}src`, `${folder}types`).replace(/\.ts$/, ".d.ts"),
      bundledPackages: ["@shaddock/*"],
      // Without the condition `source`: types are rolled up from types, those of the protocol included.
      compiler: { overrideTsconfig: { extends: "./tsconfig.json", compilerOptions: { customConditions: [] } } },
      apiReport: name === "index" ? { enabled: true, ...report } : { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: `${folder}dist/${name}.d.ts` },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: {
          default: { logLevel: "error" },
          "ae-missing-release-tag": { logLevel: "none" },
          "ae-undocumented": { logLevel: "none" },
          "ae-unresolved-link": { logLevel: "none" },
          // A type that users meet and cannot name stands in the report, where review sees it. The small entries name
          // none of the main one's.
          "ae-forgotten-export": { logLevel: name === "index" ? "warning" : "none", addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  });
}

function quiet(message) {
  if (message.logLevel === "info" || message.logLevel === "verbose") message.handled = true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(`${folder}dist`, { recursive: true, force: true });
  mkdirSync(`${folder}dist`);
  await buildCode();
  buildTypes();
}
