import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { resolveSources } from "../../vitest.config.js";
import { CompatibilityTable } from "./compatibility.js";

/** The tests with real servers: `npm run test:real`. */
export default defineConfig({
  ...resolveSources,
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    include: ["test/real/**/*.test.ts"],
    // Some servers have fixed ports.
    fileParallelism: false,
    reporters: ["default", new CompatibilityTable()],
  },
});
