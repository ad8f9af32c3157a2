import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assetsFolder, filesIn } from "./project.js";

const require = createRequire(import.meta.url);
/** As much of Babel as is used. */
interface Babel {
  transformFileSync(file: string, options: object): { readonly code: string } | null;
}

const scripts = filesIn(assetsFolder).filter((path) => /(?<!\.d)\.ts$|\.mjs$/.test(path));

test("the scripts are sound for TypeScript 4.9 and the types of Creator 3.8", { timeout: 60_000 }, () => {
  const tsc = require.resolve("typescript/lib/tsc.js");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", join(import.meta.dirname, "tsconfig.creator.json")], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(execFileSync(process.execPath, [tsc, "--version"], { encoding: "utf8" })).toMatch(/ 4\.9\./);
});

test.each(scripts)("%s: Creator's Babel takes it", { timeout: 30_000 }, (path) => {
  const { transformFileSync } = require("@babel/core") as Babel;
  const preset = require("@cocos/creator-programming-babel-preset-cc");
  const result = transformFileSync(join(assetsFolder, path), {
    ...{ babelrc: false, configFile: false, compact: true },
    presets: [[preset.default ?? preset, { allowDeclareFields: true }]],
  });
  expect(result?.code).not.toBe("");
});
