import { defineConfig } from "vitest/config";

const conditions = ["source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["sdk/src/**/*.test.ts", "packages/*/src/**/*.test.{ts,tsx}", "test/*/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/real/**"],
    coverage: {
      include: ["packages/{protocol,mahjong,game}/src/**"],
      exclude: ["**/*.test.*", "**/testing/**"],
    },
  },
});
