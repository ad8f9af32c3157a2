// Brings what is missing: dependencies of the workspace, of the servers under test, and a browser for the tests.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Folders whose dependencies are kept apart from the workspace's: only tests need them. */
const apart = ["test/servers/pomelo", "test/servers/pinus", "test/pack", "test/cocos"];

/** Where a Chromium is, if it is none of the environment's own choice. */
const browsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Installs the dependencies of `folder` (within the repository) unless they are there and no older than asked for. */
export function installDependencies(folder, options = []) {
  const lock = `${root}${folder}/package-lock.json`;
  const installed = `${root}${folder}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`Installing the dependencies of ${folder === "." ? "Shaddock" : folder} …`);
  execFileSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...options], {
    cwd: `${root}${folder}`,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** Installs what the tests need beside the workspace. */
export function installTestDependencies() {
  for (const folder of apart) if (existsSync(`${root}${folder}`)) installDependencies(folder, ["--ignore-scripts"]);
}

/** The path of a Chromium, installed where that can be done without asking; undefined where there is none. */
export function installBrowser() {
  const found = process.env.CHROMIUM ?? browsers.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium …");
  const run = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] });
  run("update", "-qq");
  run("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk", "fonts-noto-color-emoji");
  return browsers.find((path) => existsSync(path));
}
