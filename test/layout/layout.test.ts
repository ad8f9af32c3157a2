import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, IMPORTS, mayImport } from "./import-table.js";
import {
  allFiles,
  code,
  countLines,
  defaultExports,
  importsOf,
  isTest,
  parse,
  read,
  type SourceFile,
  sources,
  undocumented,
  usesOf,
} from "./source-files.js";

/** Files that may be longer than 400 lines, each with its reason. */
const LONG: { readonly [path: string]: string } = {};
const MAX_LINES = 400;

/** Time, chance and the outside world: passed into pure code, never found there. */
const IMPURE = new Set([
  "Math.random",
  "Date",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "requestAnimationFrame",
  "console",
  "process",
  "fetch",
  "crypto",
  "WebSocket",
  "XMLHttpRequest",
]);
const PURE_PACKAGES = ["protocol", "mahjong", "contract"];

const scripts = allFiles.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.startsWith("client-cocos/"));

/** Where a relative import leads, if out of the package. */
function leavesPackage({ path }: SourceFile, specifier: string): boolean {
  const folder = path.slice(0, path.indexOf("/src/") + 1);
  return !posix.join(posix.dirname(path), specifier).startsWith(folder);
}

describe("imports", () => {
  test("every package has a row in the table", () => {
    const folders = new Set(sources.map((source) => source.package));
    expect([...folders].filter((folder) => !IMPORTS[folder])).toEqual([]);
    expect(folders).toContain("sdk");
    expect(folders).toContain("protocol");
  });

  test("are those of the table", () => {
    const wrong = code.flatMap((source) => {
      const row = IMPORTS[source.package] ?? { packages: [], libraries: [] };
      const file = source.path.slice(source.path.indexOf("/src/") + "/src/".length);
      return importsOf(source)
        .filter(({ specifier }) => !specifier.startsWith("."))
        .filter(({ specifier, typeOnly }) => !mayImport(row, specifier, typeOnly, file))
        .map(({ specifier, typeOnly }) => `${source.path} imports ${typeOnly ? "types of " : ""}${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  test("stay inside of the package where they are relative, tests included", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith(".") && leavesPackage(source, specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("of another package are of what it exports", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => folderOf(specifier) && /\/(src|dist|types)(\/|$)/.test(specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the table knows types from values, and one file from another", () => {
    const row = { packages: ["mahjong"], types: ["sdk"], libraries: ["redux-saga", ["fflate", "inflate.ts"]] } as const;
    expect(mayImport(row, "@shaddock/mahjong/tiles", false, "a.ts")).toBe(true);
    expect(mayImport(row, "shaddock", true, "a.ts")).toBe(true);
    expect(mayImport(row, "shaddock/memory", false, "a.ts")).toBe(false);
    expect(mayImport(row, "redux-saga/effects", false, "a.ts")).toBe(true);
    expect(mayImport(row, "redux", false, "a.ts")).toBe(false);
    expect(mayImport(row, "fflate", false, "inflate.ts")).toBe(true);
    expect(mayImport(row, "fflate", false, "a.ts")).toBe(false);
    expect(mayImport(row, "node:fs", false, "a.ts")).toBe(false);
  });
});

describe("source files", () => {
  test("are named in kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const wrong = scripts.filter((path) => !kebab.test(posix.basename(path)) && !path.startsWith("test/servers/"));
    expect(wrong).toEqual([]);
  });

  test(`have at most ${MAX_LINES} lines, or a reason`, () => {
    const long = scripts.filter((path) => !isTest(path) && countLines(path) > MAX_LINES);
    expect(long.filter((path) => !LONG[path]).map((path) => `${path}: ${countLines(path)}`)).toEqual([]);
  });

  test("are no longer listed as long once they are short or gone", () => {
    expect(Object.keys(LONG).filter((path) => !scripts.includes(path) || countLines(path) <= MAX_LINES)).toEqual([]);
  });

  test("export names and no defaults", () => {
    const wrong = sources.filter(({ path }) => !/\.(config|d)\.ts$/.test(path)).flatMap(defaultExports);
    expect(wrong).toEqual([]);
  });

  test("document every export", () => {
    expect(code.flatMap(undocumented)).toEqual([]);
  });
});

describe("pure code", () => {
  const pure = code.filter((source) => PURE_PACKAGES.includes(source.package));
  const slices = code.filter(({ path }) => /^packages\/game\/.*slice[^/]*\.ts$/.test(path));

  test(`in ${PURE_PACKAGES.join(", ")} knows no clock, timer, chance or outside world`, () => {
    expect(pure.length).toBeGreaterThan(0);
    expect(pure.flatMap((source) => usesOf(source, IMPURE))).toEqual([]);
  });

  test("nor does it in the slices of game", () => {
    expect(slices.length).toBeGreaterThan(0);
    expect(slices.flatMap((source) => usesOf(source, IMPURE))).toEqual([]);
  });
});

describe("these checks find", () => {
  const path = "packages/protocol/src/example.ts";
  const lines = (...text: string[]): SourceFile => parse(path, text.join("\n"));

  test("imports of every kind", () => {
    const source = lines(
      'import type { A } from "a";',
      'import { type B, type C } from "b";',
      'import { type D, e } from "c";',
      'export type { F } from "d";',
      'export { g } from "e";',
      'import "f";',
      'const h: import("g").H = await import("h");',
      'export * from "i";',
    );
    const types = importsOf(source).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? " types" : ""}`);
    expect(types.sort()).toEqual(["a types", "b types", "c", "d types", "e", "f", "g types", "h", "i"]);
  });

  test("ways out of a package", () => {
    expect(leavesPackage(lines(), "./other.js")).toBe(false);
    expect(leavesPackage(lines(), "../../sdk/src/json.js")).toBe(true);
  });

  test("globals, and not what only has their name", () => {
    const source = lines(
      "const a = Math.random();",
      "const b = new Date();",
      "globalThis.setTimeout(c, 1);",
      "const { fetch: d } = e;",
      "e.fetch(); const f = { Date: 1 }; Math.max(1, 2);",
    );
    const found = usesOf(source, IMPURE);
    expect(found).toEqual([`${path}:1 Math.random`, `${path}:2 Date`, `${path}:3 setTimeout`]);
  });

  test("exports without a comment", () => {
    const source = lines(
      "/** Documented. */",
      "export const a = 1;",
      "// Not.",
      "export function b() {}",
      "const c = 1, d = 2;",
      "export { c as e };",
      'export { f } from "./f.js";',
      "export type G = 1;",
    );
    expect(undocumented(source)).toEqual([`${path}:4 b`, `${path}:5 c, d`, `${path}:8 G`]);
  });

  test("default exports", () => {
    const source = lines("export default 1;", "const a = 1;", "export { a as default };", "switch (a) { default: }");
    expect(defaultExports(source)).toEqual([`${path}:1`, `${path}:3`]);
    expect(defaultExports(lines("export default function a() {}"))).toEqual([`${path}:1`]);
  });
});

describe("texts", () => {
  test.each([
    ["README.md", 120, /^README(\.[\w-]+)?\.md$/],
    ["ARCHITECTURE.md", 150, /^ARCHITECTURE\.md$/],
    ["of a package", 60, /^(packages\/[^/]+|sdk)\/README\.md$/],
  ])("%s: at most %i lines", (_, limit, pattern) => {
    const files = allFiles.filter((path) => pattern.test(path));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => countLines(path) > limit).map((path) => `${path}: ${countLines(path)}`)).toEqual([]);
  });

  test("name no path of a machine and no package registry", () => {
    // Put together, so that this file names none either.
    const path = new RegExp(`(?<![\\w.~)}\\]*-])/(${["work", "root", "home", "Users"].join("|")})/`);
    const host = new RegExp(`\\b${"registry"}\\.[a-z0-9-]+\\.[a-z]|\\b[a-z0-9-]*npm${"mirror"}\\b`, "i");
    const wrong = allFiles.flatMap((name) => {
      const text = read(name);
      // Pictures and other bytes.
      if (text.includes("\0")) return [];
      return text
        .split("\n")
        .flatMap((line, index) => (path.test(line) || host.test(line) ? [`${name}:${index + 1}`] : []));
    });
    expect(wrong).toEqual([]);
  });

  test("lock files name no address to download from", () => {
    const locks = allFiles.filter((path) => posix.basename(path) === "package-lock.json");
    expect(locks).toContain("package-lock.json");
    // A link to a folder of the workspace has a path there.
    expect(locks.filter((path) => /"resolved": "[^"]*:/.test(read(path)))).toEqual([]);
  });
});
