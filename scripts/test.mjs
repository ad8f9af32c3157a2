// `npm test`: installs what is missing, runs everything that can run here, says what it skipped and why. Of files named
// behind it, only those are run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowser, installDependencies, installTestDependencies, root } from "./install.mjs";

installDependencies(".");
installTestDependencies();
const browser = installBrowser();

/** Who names files wants to know of those: what they leave uncovered, and the sizes, are another matter. */
const named = process.argv.slice(2);

const folder = mkdtempSync(join(tmpdir(), "shaddock-test-"));
const results = join(folder, "results.json");
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    ...(named.length > 0 ? [] : ["--coverage"]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...named,
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, ...(browser && { CHROMIUM: browser }) } },
);

const size =
  named.length > 0 ? 0 : spawnSync(process.execPath, [join(root, "scripts/size.mjs")], { stdio: "inherit" }).status;

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
rmSync(folder, { recursive: true });
if (!browser) console.log("skipped: tests in a browser, because no Chromium was found (name one in CHROMIUM)");
console.log("skipped: live Nano servers, which people build themselves (SHADDOCK_SERVERS=folder npm run test:real)");
console.log(
  "skipped: the Cocos scenes on their engine (COCOS_ENGINE=folder COCOS_BUILD=folder npm run test:cocos; test/cocos/README.md)",
);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
if (process.env.CI && !browser) {
  console.error("In CI a missing browser is a failure");
  process.exit(1);
}
process.exit((status ?? 1) || (size ?? 1));
