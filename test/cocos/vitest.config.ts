import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { resolveSources } from "../../vitest.config.js";

/** The scenes on a real engine: `npm run test:cocos` plays, `npm run screens:cocos` takes pictures. */
export default defineConfig({
  ...resolveSources,
  // That of the Cocos project builds on a file that only Creator writes.
  tsconfig: fileURLToPath(new URL("../../tsconfig.tests.json", import.meta.url)),
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/cocos/live/**/*.live.ts"],
    globalSetup: "test/cocos/live/parts.ts",
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
