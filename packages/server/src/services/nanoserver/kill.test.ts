import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSqlStore } from "./sql-store.js";

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

// From the first line on, which is before the file is made, to the middle of the play.
const MOMENTS = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

test("a store whose process is killed has every round that it said is kept, and can be opened at once", async () => {
  const file = join(folder, "killed.db");
  const kept: string[] = [];
  for (const moment of MOMENTS) {
    const [, ...rounds] = await playAndKill(file, moment);
    kept.push(...rounds);
    const store = createSqlStore({ file });
    for (const round of kept) {
      const [matchId, id, number] = round.split(" ").map(Number) as [number, number, number];
      expect(JSON.parse(store.round(id)?.snapshot ?? "null")).toMatchObject({ number });
      const played = store.roundsOf(matchId).length;
      expect(store.match(matchId)).toMatchObject({ rounds: played, scores: [2 * played, -played, -played] });
    }
    store.close();
  }
  expect(kept.length).toBeGreaterThanOrEqual(MOMENTS.reduce((sum, moment) => sum + moment - 1, 0));
}, 60_000);
