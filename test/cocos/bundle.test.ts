import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const AGAIN = "Run `npm run build` and commit what it writes";

test("the bundle is what the sources give", { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL("../../scripts/build-cocos.mjs", import.meta.url));
  // Apart from the tests, as esbuild and api-extractor want their own globals.
  const same = execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(same, AGAIN).toBe("");
});

test("the bundle stands alone", () => {
  const code = readFileSync(new URL("../../client-cocos/assets/shaddock/shaddock.mjs", import.meta.url), "utf8");
  expect(code).not.toMatch(/^import |\bimport\(|\brequire\(|\beval\(|new Function\(/m);
});
