import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { historyFile, openHistory } from "./history.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "shaddock-history-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("openHistory() begins with nothing, and gives what was kept, the newest 500 lines", async () => {
  const file = join(folder, "a", "b", "history");
  const history = openHistory(file);
  expect(history.lines).toEqual([]);
  const lines = Array.from({ length: 600 }, (_, i) => `line ${i}`);
  history.save(lines);
  expect(openHistory(file).lines).toEqual(lines.slice(0, 500));
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test("openHistory() cannot keep anything where a folder is a file", () => {
  openHistory(join(folder, "file")).save(["1"]);
  expect(() => openHistory(join(folder, "file", "history")).save(["2"])).toThrow();
});

test("historyFile() is in the folder for such things, or below the home folder", () => {
  expect(historyFile({ XDG_STATE_HOME: "/state" }, "/me")).toBe(join("/state", "shaddock", "history"));
  expect(historyFile({}, "/me")).toBe(join("/me", ".local", "state", "shaddock", "history"));
});
