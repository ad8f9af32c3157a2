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

const folder = mkdtempSync(join(tmpdir(), "shaddock-test-"));
const results = join(folder, "results.json");
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--coverage",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, ...(browser && { CHROMIUM: browser }) } },
);

// Who names files wants to know of those.
const size =
  process.argv.length > 2
    ? 0
    : spawnSync(process.execPath, [join(root, "scripts/size.mjs")], { stdio: "inherit" }).status;

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
