import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lines that are kept. */
const MAX_LINES = 500;

/** What was typed before. */
export interface History {
  /** Newest first. */
  readonly lines: readonly string[];
  /**
   * Keeps them, newest first.
   *
   * @throws the error of the file system
   */
  save(lines: readonly string[]): void;
}

/** What was kept in a file, which need not exist. */
export function openHistory(file: string): History {
  return {
    lines: read(file),
    save(lines) {
      mkdirSync(dirname(file), { recursive: true });
      // Tokens may have been typed: it is for nobody else.
      writeFileSync(file, `${lines.slice(0, MAX_LINES).join("\n")}\n`, { mode: 0o600 });
    },
  };
}

/** Where a person's history is kept: in the folder for such things, or below the home folder. */
export function historyFile(env: NodeJS.ProcessEnv, home: string): string {
  const folder = env.XDG_STATE_HOME || env.LOCALAPPDATA || join(home, ".local", "state");
  return join(folder, "shaddock", "history");
}

function read(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).slice(0, MAX_LINES);
  } catch {
    // None yet, or none to be had: then nothing was typed before.
    return [];
  }
}
