import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSqlStore } from "./sql-store.js";
import type { Store } from "./store.js";
import type { Heard } from "./testing/play-for-ever.js";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

let folder: string;
let program: string;

beforeAll(async () => {
  // Where it finds the library that is not part of it.
  const cache = path("../../../../../node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "shaddock-kill-"));
  program = join(folder, "play-for-ever.mjs");
  await build({
    entryPoints: [path("testing/play-for-ever.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    external: ["@photostructure/sqlite"],
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets the program play into a file, and kills it when it has said so many lines. Gives all the lines it has said. */
async function playAndKill(file: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  const output = createInterface(child.stdout).on("line", (line) => {
    said.push(line);
    if (said.length === lines) child.kill("SIGKILL");
  });
  const [[code, signal]] = await Promise.all([once(child, "exit"), once(output, "close")]);
  expect([code, signal]).toEqual([null, "SIGKILL"]);
  return said;
}

/** Checks that a round is kept as its players heard of it, and in the result of its match. */
function checkKept(store: Store, { uid, round, end }: Heard): void {
  const [match] = store.matchesOf(uid);
  const rounds = store.roundsOf(match?.id ?? 0);
  expect(JSON.parse(store.round(rounds[round]?.id ?? 0)?.snapshot ?? "null")).toMatchObject({ end });
  const sums = [0, 1, 2].map((seat) => rounds.reduce((sum, { scores }) => sum + (scores[seat] ?? 0), 0));
  expect(match).toMatchObject({ rounds: rounds.length, scores: sums });
}

// From the first line on, which is said before the file is made, to the middle of the play.
const MOMENTS = [1, 1, 2, 3, 5, 9, 17];

test("a server that is killed has every round whose end was heard, and its data can be opened at once", async () => {
  const file = join(folder, "killed.db");
  const heard: Heard[] = [];
  for (const moment of MOMENTS) {
    const [, ...lines] = await playAndKill(file, moment);
    heard.push(...lines.map((line): Heard => JSON.parse(line)));
    const store = createSqlStore({ file });
    for (const round of heard) checkKept(store, round);
    store.close();
  }
  expect(heard.length).toBeGreaterThanOrEqual(MOMENTS.reduce((sum, moment) => sum + moment - 1, 0));
}, 60_000);
