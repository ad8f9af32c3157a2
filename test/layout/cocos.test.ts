import { posix } from "node:path";
import { expect, test } from "vitest";
import { allFiles, countLines, importsOf, parse, read, undocumented, usesOf } from "./source-files.js";

/** The scripts of the Cocos project, without the module that is built for it. */
const scripts = allFiles
  .filter((path) => /^client-cocos\/assets\/.*\.ts$/.test(path) && !path.startsWith("client-cocos/assets/shaddock/"))
  .map((path) => parse(path, read(path)));

/** What belongs to the connection and to the game, and is theirs to decide. */
const NETWORK = new Set([
  ...["WebSocket", "XMLHttpRequest", "fetch"],
  ...["setTimeout", "setInterval", "Math.random", "localStorage"],
]);

test("the scripts are there", () => expect(scripts.length).toBeGreaterThan(100));

test("scripts of the Cocos client import the engine, each other and the one module", () => {
  const wrong = scripts.flatMap((script) =>
    importsOf(script)
      .filter(({ specifier }) => specifier !== "cc" && !leadsToScript(script.path, specifier))
      .map(({ specifier }) => `${script.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

function leadsToScript(path: string, specifier: string): boolean {
  const target = posix.join(posix.dirname(path), specifier);
  return specifier.endsWith("/shaddock/shaddock.mjs") || scripts.some((script) => script.path === `${target}.ts`);
}

test("no script of the Cocos client has a socket, a time-out or a chance of its own", () => {
  expect(scripts.flatMap((script) => usesOf(script, NETWORK))).toEqual([]);
});

test("what does not draw knows no engine", () => {
  const pure = scripts.filter(({ path }) => /-(view|layout)\.ts$/.test(path));
  expect(pure.length).toBeGreaterThan(20);
  const wrong = pure.filter((script) => importsOf(script).some(({ specifier }) => specifier === "cc"));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("scripts of the Cocos client document every export, in at most 300 lines", () => {
  expect(scripts.flatMap(undocumented)).toEqual([]);
  expect(scripts.filter(({ path }) => countLines(path) > 300).map(({ path }) => path)).toEqual([]);
});
