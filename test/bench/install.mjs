import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Installs what a folder's own package.json names, unless that was done before. No output goes to stdout. */
export function install(folder) {
  if (existsSync(join(folder, "node_modules"))) return;
  execSync("npm ci --ignore-scripts", { cwd: folder, stdio: ["ignore", 2, 2] });
}
