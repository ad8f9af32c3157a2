// npm run bench [-- --json] [-- codec round-trip fan-out memory mahjong state web load]
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { install } from "./install.mjs";
import { isMet, table } from "./table.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const benches = ["codec", "round-trip", "fan-out", "memory", "mahjong", "state", "web"];
/** Takes longer, and both cores: only where it is asked for. */
const onDemand = ["load"];
const args = process.argv.slice(2);
const json = args.includes("--json");
const wanted = args.filter((arg) => arg !== "--json");
const known = [...benches, ...onDemand];
const unknown = wanted.find((name) => !known.includes(name));
if (unknown) throw new TypeError(`Cannot measure ${unknown}: there are ${known.join(", ")}`);

/** Libraries that have to stay where npm put them. */
const installed = {
  name: "installed",
  setup({ onResolve }) {
    const { resolve } = createRequire(import.meta.url);
    onResolve({ filter: /^(playwright-core|@photostructure\/sqlite)$/ }, ({ path }) => ({
      path: resolve(path),
      external: true,
    }));
  },
};

install(folder);
const temporary = mkdtempSync(join(tmpdir(), "shaddock-bench-"));
const rows = [];
try {
  for (const name of wanted.length ? known.filter((one) => wanted.includes(one)) : benches) {
    const part = await run(await bundle(name));
    rows.push(...part);
    if (!json) console.log(table(part));
  }
} finally {
  rmSync(temporary, { recursive: true });
}
if (json)
  console.log(
    JSON.stringify(
      rows.map((row) => ({ ...row, met: isMet(row) })),
      null,
      2,
    ),
  );

/** Makes one script of a benchmark and the TypeScript sources it measures. */
async function bundle(name) {
  const outfile = join(temporary, `${name}.cjs`);
  await build({
    stdin: {
      contents: `import { run } from "./${name}.bench.mjs";
        run().then((rows) => process.send(rows, () => process.exit()));`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["source"],
    tsconfig: join(folder, "../../tsconfig.base.json"),
    define: { "import.meta.url": JSON.stringify(import.meta.url), "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
    plugins: [installed],
  });
  return outfile;
}

/** Runs it in a process of its own: no benchmark finds what another one has left in the heap or in the compiler. */
function run(script) {
  return new Promise((resolve, reject) => {
    let rows;
    fork(script, { execArgv: ["--expose-gc"], stdio: ["ignore", 2, 2, "ipc"] })
      .on("message", (message) => {
        rows = message;
      })
      .on("error", reject)
      .on("exit", (code) => (rows ? resolve(rows) : reject(new Error(`${script} ended with ${code}`))));
  });
}
