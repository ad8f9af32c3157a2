// Makes what `client-cocos/assets/shaddock` holds: the packages as one ES module for Creator, and its types beside it.
// Both are committed, so that the project opens right after a clone; `test/cocos` checks that they are what the sources
// give.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { build } from "esbuild";
import { root } from "./install.mjs";

const folder = join(root, "client-cocos", "bundle");
const outdir = join(root, "client-cocos", "assets", "shaddock");

/** Which files there are, and where each is. */
const files = { code: join(outdir, "shaddock.mjs"), types: join(outdir, "shaddock.d.mts") };

/** The packages as one module, for an engine of 2017: Creator's Babel goes on from there. */
async function bundleCode() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, "index.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2017",
    tsconfig: join(folder, "tsconfig.json"),
    conditions: ["source"],
    define: { "process.env.NODE_ENV": '"production"' },
    minifySyntax: true,
    charset: "utf8",
    legalComments: "none",
    banner: { js: "// Built by `npm run build` from client-cocos/bundle: do not change it here." },
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** The types of the module in one file that TypeScript 4.9 reads. The workspace must have been compiled. */
function rollUpTypes(outfile) {
  const overrideTsconfig = {
    extends: "./tsconfig.json",
    // Types are rolled up from types, not from sources.
    compilerOptions: {
      customConditions: [],
      paths: { shaddock: [`${root}sdk/types/index.d.ts`], "shaddock/*": [`${root}sdk/types/*.d.ts`] },
    },
  };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "client-cocos", "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, "types", "index.d.ts"),
      bundledPackages: ["@shaddock/art", "@shaddock/contract", "@shaddock/game", "@shaddock/mahjong", "shaddock"],
      compiler: { overrideTsconfig },
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: outfile },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: { default: { logLevel: "none" } },
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  });
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: quiet });
  if (!succeeded) throw new Error("Cannot roll up the types for Cocos");
  return readFileSync(outfile, "utf8");
}

function quiet(message) {
  if (message.logLevel === "info" || message.logLevel === "verbose") message.handled = true;
}

/** What both files have to be. */
async function cocosBundle() {
  const tsc = join(root, "node_modules/typescript/lib/tsc.js");
  execFileSync(process.execPath, [tsc, "-b", join(folder, "tsconfig.json")], { stdio: "inherit" });
  const rolled = join(mkdtempSync(join(tmpdir(), "shaddock-cocos-")), "shaddock.d.ts");
  const bundle = { code: await bundleCode(), types: rollUpTypes(rolled) };
  rmSync(dirname(rolled), { recursive: true });
  return bundle;
}

/** Writes both files. */
export async function buildCocos() {
  const bundle = await cocosBundle();
  for (const [name, text] of Object.entries(bundle)) writeFileSync(files[name], text);
}

/** Names the files that are not what the sources give. */
async function check() {
  const bundle = await cocosBundle();
  for (const [name, text] of Object.entries(bundle)) {
    if (readFileSync(files[name], "utf8") !== text) console.log(files[name]);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await (process.argv.includes("--check") ? check() : buildCocos());
