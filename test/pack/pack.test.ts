import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProject, here, load, type Project, readManifest, root } from "./project.js";
import { checkExample, readExample, runExample, sentBy } from "./readme.js";

/** As much of webpack's report as is read. */
interface Stats {
  toJson(): object;
}

const SAW = { joined: { code: 0, result: "success" }, message: { name: "ann", content: "hello" }, closed: true };

const manifest = readManifest();
const entries = Object.keys(manifest.exports).filter((path) => !path.endsWith(".json"));
let project: Project;

beforeAll(async () => {
  const { installDependencies } = await load("../../scripts/install.mjs");
  installDependencies("test/pack", ["--ignore-scripts"]);
  project = createProject();
}, 300_000);

afterAll(() => project?.remove());

/** Runs a script for browsers in a context with timers and nothing else, and gives what it reports. */
function runInPage(code: string): Promise<unknown> {
  return new Promise((resolve) => {
    const report = (text: string): void => resolve(JSON.parse(text));
    runInContext(code, createContext({ report, setTimeout, clearTimeout }));
  });
}

describe("the package", () => {
  test("holds the build, README.md and LICENSE and nothing else", () => {
    const names = entries.map((path) => (path === "." ? "index" : path.slice(2)));
    const built = names.flatMap((name) => [".js", ".cjs", ".d.ts", ".d.cts"].map((ending) => `dist/${name}${ending}`));
    const others = ["dist/shaddock.min.js", "LICENSE", "README.md", "package.json"];
    expect(project.packed).toEqual([...built, ...others].sort());
  });

  test("depends on nothing", () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  test("makes no code out of text", () => {
    const dist = join(project.folder, "node_modules/shaddock/dist");
    for (const name of readdirSync(dist).filter((name) => /\.c?js$/.test(name))) {
      expect(readFileSync(join(dist, name), "utf8"), name).not.toMatch(/\beval\s*\(|\bFunction\s*\(|\bnew Function\b/);
    }
  });

  test("names no path of the machine it was built on", () => {
    const dist = join(project.folder, "node_modules/shaddock/dist");
    for (const name of readdirSync(dist)) {
      expect(readFileSync(join(dist, name), "utf8"), name).not.toContain(root);
    }
  });
});

describe("in Node", () => {
  test("a module imports it and has a session", async () => {
    const { stdout, stderr } = await project.node("consumer/session.mjs");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(SAW);
  });

  test("a CommonJS module requires it and has a session", async () => {
    const { stdout, stderr } = await project.node("consumer/session.cjs");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual(SAW);
  });

  test.each(entries)("%s has the same names imported and required", async (path) => {
    const name = `shaddock${path.slice(1)}`;
    const keys = "Object.keys(it).sort().join()";
    const imported = await project.node(
      "--input-type=module",
      "-e",
      `import * as it from "${name}"; console.log(${keys})`,
    );
    const required = await project.node("-e", `const it = require("${name}"); console.log(${keys})`);
    expect([imported.stderr, required.stderr]).toEqual(["", ""]);
    expect(imported.stdout).toMatch(/\w+/);
    expect(required.stdout).toBe(imported.stdout);
  });
});

describe("its types", () => {
  const OLD = join(here, "node_modules/typescript/lib/tsc.js");
  const NEW = join(root, "node_modules/typescript/lib/tsc.js");
  // No types but those of the package, and no others assumed: neither the DOM's nor Node's.
  const strict = { noEmit: true, strict: true, target: "es2020", lib: ["es2020"], types: [], skipLibCheck: false };

  test.each([
    ["4.9, node, CommonJS", OLD, "ts", { module: "commonjs", moduleResolution: "node" }],
    ["4.9, node16, ES module", OLD, "mts", { module: "node16", moduleResolution: "node16" }],
    ["4.9, node16, CommonJS", OLD, "cts", { module: "node16", moduleResolution: "node16" }],
    ["current, bundler", NEW, "ts", { module: "esnext", moduleResolution: "bundler" }],
    ["current, nodenext, ES module", NEW, "mts", { module: "nodenext", moduleResolution: "nodenext" }],
    ["current, nodenext, CommonJS", NEW, "cts", { module: "nodenext", moduleResolution: "nodenext" }],
    ["current, with the DOM", NEW, "ts", { module: "esnext", moduleResolution: "bundler", lib: ["esnext", "dom"] }],
  ])(
    "are read by TypeScript %s",
    async (_, tsc, ending, options) => {
      const source = readFileSync(join(here, "consumer/typed.ts"), "utf8");
      project.write(`typed.${ending}`, source);
      project.write("tsconfig.json", { compilerOptions: { ...strict, ...options }, files: [`typed.${ending}`] });
      const { code, stdout } = await project.node(tsc, "-p", ".");
      expect(stdout).toBe("");
      expect(code).toBe(0);
    },
    120_000,
  );

  test("have no problem that attw knows", async () => {
    const { checkPackage, createPackageFromTarballData } = await load("@arethetypeswrong/core");
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(project.tarball)));
    expect(analysis).toMatchObject({ packageName: "shaddock", types: { kind: "included" }, problems: [] });
  }, 120_000);

  test("and its manifest have no problem that publint knows", async () => {
    const { publint } = await load("publint");
    const pkgDir = join(project.folder, "node_modules/shaddock");
    const { messages } = await publint({ pkgDir, level: "suggestion", pack: false, strict: true });
    expect(messages).toEqual([]);
  });
});

describe("in a bundle", () => {
  test("of esbuild it has a session", async () => {
    const { build } = await load("esbuild");
    const entryPoints = [join(project.folder, "consumer/session.mjs")];
    const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: "iife", write: false });
    expect(await runInPage(outputFiles[0]?.text ?? "")).toEqual(SAW);
  });

  test("of Vite it has a session", async () => {
    const { build } = await load("vite");
    const lib = {
      entry: "consumer/session.mjs",
      formats: ["iife"],
      name: "session",
      fileName: () => "vite.js",
    };
    await build({ root: project.folder, configFile: false, logLevel: "error", build: { lib, outDir: "vite" } });
    expect(await runInPage(readFileSync(join(project.folder, "vite/vite.js"), "utf8"))).toEqual(SAW);
  }, 60_000);

  test("of webpack it has a session", async () => {
    const { default: webpack } = await load("webpack");
    const path = join(project.folder, "webpack");
    const run = promisify(webpack as (options: object, callback: (error: unknown, stats: Stats) => void) => void);
    const stats = await run({
      context: project.folder,
      entry: "./consumer/session.mjs",
      mode: "production",
      target: ["web", "es2020"],
      output: { path, filename: "webpack.js" },
    });
    expect(stats.toJson()).toMatchObject({ errors: [], warnings: [] });
    expect(await runInPage(readFileSync(join(path, "webpack.js"), "utf8"))).toEqual(SAW);
  }, 60_000);
});

describe("as a script", () => {
  const script = (): string => readFileSync(join(project.folder, "node_modules/shaddock/dist/shaddock.min.js"), "utf8");

  test("it is a global, and needs nothing to load", () => {
    const page = createContext({});
    runInContext(script(), page);
    expect(runInContext("typeof shaddock.connect", page)).toBe("function");
    expect(runInContext("Object.keys(globalThis).join()", page)).toBe("shaddock");
  });

  test("it has the names of the main entry", async () => {
    const page = createContext({});
    runInContext(script(), page);
    const main = await import(join(project.folder, "node_modules/shaddock/dist/index.js"));
    expect(runInContext("Object.keys(shaddock).sort().join()", page)).toBe(Object.keys(main).sort().join());
  });

  test("it has a session", async () => {
    const peer = readFileSync(join(here, "peer.cjs"), "utf8");
    const page = `${script()};
      const exports = {};
      ${peer};
      (async () => {
        const client = await shaddock.connect("ws://127.0.0.1:3250/nano", { transport: exports.dial });
        const said = new Promise((resolve) => client.once("onMessage", resolve));
        const joined = await client.request("room.join");
        client.notify("room.message", { name: "ann", content: "hello" });
        const message = await said;
        const { code } = await client.close();
        return { joined, message, closed: code === shaddock.CloseCode.Closed };
      })().then((result) => report(JSON.stringify(result)), (error) => report(JSON.stringify(String(error))));`;
    expect(await runInPage(page)).toEqual(SAW);
  });
});

describe("the README's example", () => {
  test("is sound TypeScript", async () => {
    const { code, stdout } = await checkExample(project, readExample());
    expect(stdout).toBe("");
    expect(code).toBe(0);
  }, 60_000);

  test("sends all that stands in it, and comes to an end", async () => {
    const example = readExample();
    const { outcome, told } = await runExample(project, example);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(sentBy(example));
  }, 60_000);
});
