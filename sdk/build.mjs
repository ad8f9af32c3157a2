// Builds what `npm pack` packs: for each entry an ES module, a CommonJS module and one file of types, and for script
// tags one minified file.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const manifest = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));

/** Entry name to source file. */
const entries = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((path) => !path.endsWith(".json"))
    .map((path) => (path === "." ? "index" : path.slice(2)))
    .map((name) => [name, `${folder}src/${name === "pomelo-protobuf" ? `${name}/index` : name}.ts`]),
);

/** What every output has in common. */
const common = { bundle: true, conditions: ["source"], target: "es2020", logLevel: "warning", legalComments: "none" };

async function buildCode() {
  const external = [...Object.keys(manifest.dependencies), "protobufjs", "node:net"];
  const modules = { ...common, entryPoints: entries, outdir: `${folder}dist`, external };
  await build({ ...modules, format: "esm" });
  await build({ ...modules, format: "cjs", outExtension: { ".js": ".cjs" } });
  await build({
    ...common,
    entryPoints: [entries.index],
    outfile: `${folder}dist/shaddock.min.js`,
    format: "iife",
    globalName: "shaddock",
    minify: true,
  });
}

/** Rolls the types of each entry up into one file; `sdk.api.md` shows every change of the main one in review. */
function buildTypes() {
  const tsc = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  execFileSync(process.execPath, [tsc, "-b", `${folder}tsconfig.node.json`], { stdio: "inherit" });
  for (const [name, source] of Object.entries(entries)) {
    const types = source.replace(`${folder}src`, `${folder}types`).replace(/\.ts$/, ".d.ts");
    const report = name === "index";
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: types,
        bundledPackages: ["@shaddock/*"],
        compiler: { tsconfigFilePath: `${folder}tsconfig${name === "tcp" ? ".node" : ""}.json` },
        apiReport: report
          ? { enabled: true, reportFileName: "sdk.api.md", reportFolder: folder, reportTempFolder: `${folder}types` }
          : { enabled: false },
        docModel: { enabled: false },
        dtsRollup: { enabled: true, untrimmedFilePath: `${folder}dist/${name}.d.ts` },
        messages: {
          compilerMessageReporting: { default: { logLevel: "error" } },
          extractorMessageReporting: {
            default: { logLevel: "error" },
            "ae-missing-release-tag": { logLevel: "none" },
            "ae-undocumented": { logLevel: "none" },
          },
          tsdocMessageReporting: { default: { logLevel: "none" } },
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: `${folder}package.json`,
    });
    const { succeeded } = Extractor.invoke(config, {
      // CI compares the report with the one committed; everywhere else it is brought up to date.
      localBuild: !process.env.CI,
      messageCallback: (message) => {
        if (message.logLevel === "info" || message.logLevel === "verbose") message.handled = true;
      },
    });
    if (!succeeded) throw new Error(`Cannot roll up the types of ${name}`);
    copyFileSync(`${folder}dist/${name}.d.ts`, `${folder}dist/${name}.d.cts`);
  }
}

rmSync(`${folder}dist`, { recursive: true, force: true });
mkdirSync(`${folder}dist`);
await buildCode();
buildTypes();
