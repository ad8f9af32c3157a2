import { test, expect } from "vitest";
import { playMatch } from "./match.js";
const N = Number(process.env.N ?? 100), R = Number(process.env.R ?? 1) as 1;
test("x", async () => {
  const seen = new Map<string, number>();
  const c = process.cpuUsage();
  const failures: string[] = [];
  for (let seed = 1; seed <= N; seed++) try { for (const s of (await playMatch(seed, R)).seen) seen.set(s, (seen.get(s) ?? 0) + 1); } catch (e) { failures.push(`${(e as Error).message}`.slice(0, 600)); }
  const u = process.cpuUsage(c);
  console.log(N, R, "cpu ms", (u.user + u.system) / 1000, seen);
  expect(failures.slice(0, 5)).toEqual([]);
}, 300000);
