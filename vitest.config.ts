import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const conditions = ["source"];
const sdk = fileURLToPath(new URL("sdk/src", import.meta.url));

/** Tests run on the sources: nothing need be built before. */
export const resolveSources = {
  resolve: {
    conditions,
    alias: [
      { find: /^shaddock$/, replacement: `${sdk}/index.ts` },
      { find: /^shaddock\/pomelo-protobuf$/, replacement: `${sdk}/pomelo-protobuf/index.ts` },
      { find: /^shaddock\/(.*)$/, replacement: `${sdk}/$1.ts` },
    ],
  },
  ssr: { resolve: { conditions } },
};

export default defineConfig({
  ...resolveSources,
  // One for all: that of the Cocos project builds on a file that only Creator writes.
  tsconfig: fileURLToPath(new URL("tsconfig.tests.json", import.meta.url)),
  test: {
    include: ["sdk/src/**/*.test.ts", "packages/*/src/**/*.test.{ts,tsx}", "test/*/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/real/**"],
    typecheck: { enabled: true, include: ["sdk/src/**/*.test-d.ts"], tsconfig: "tsconfig.tests.json" },
    coverage: {
      include: ["packages/{protocol,mahjong,game}/src/**"],
      exclude: ["**/*.test.*", "**/testing/**", "**/index.ts"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 100 },
    },
  },
});
