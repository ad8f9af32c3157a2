import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** This folder. */
export const here: string = fileURLToPath(new URL(".", import.meta.url));
/** The repository. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Loads a tool of this folder, or a script, without types: tools need not be there when types are checked. */
export const load = (name: string) => import(name);

/** What came of a program. */
export interface Outcome {
  /** The exit code; null when it had to be killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder outside of the repository in which the packed SDK is installed. */
export interface Project {
  /** Where it is, without a slash behind. */
  readonly folder: string;
  /** The files in the package, sorted. */
  readonly packed: readonly string[];
  /** The package itself, as a file. */
  readonly tarball: string;
  /** Writes a file of the project; an object becomes JSON. Gives its path. */
  write(name: string, content: string | object): string;
  /** Runs a script of Node in it. */
  node(...args: string[]): Promise<Outcome>;
  /** Deletes it. */
  remove(): void;
}

/** Packs the SDK, which builds it, and installs it as npm would: the files of the package and its dependency. */
export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "shaddock-pack-"));
  // Piped, its warnings are seen when it fails only.
  const output = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: `${root}sdk`,
    encoding: "utf8",
    stdio: "pipe",
    shell: process.platform === "win32",
  });
  // Whatever the build prints comes before the JSON.
  const [{ filename, files }] = JSON.parse(output.slice(output.search(/^\[/m)));
  const tarball = join(folder, filename);
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "shaddock"), { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", join(modules, "shaddock"), "--strip-components=1"]);
  // The optional peer, and the class of sockets that Node 20 has none of.
  for (const name of ["protobufjs", "ws"])
    symlinkSync(join(here, "node_modules", name), join(modules, name), "junction");
  cpSync(join(here, "consumer"), join(folder, "consumer"), { recursive: true });
  cpSync(join(here, "peer.cjs"), join(folder, "peer.cjs"));
  return {
    folder,
    tarball,
    packed: files.map(({ path }: { path: string }) => path).sort(),
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
      return path;
    },
    node: (...args) =>
      new Promise((resolve) => {
        // Not what the test runner set for itself.
        const env = { PATH: process.env.PATH };
        const child = execFile(process.execPath, args, { cwd: folder, env, timeout: 30_000 }, (_, stdout, stderr) =>
          resolve({ code: child.exitCode, stdout, stderr }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The manifest of the SDK. */
export function readManifest(): {
  exports: Record<string, unknown>;
  dependencies?: Record<string, string>;
} {
  return JSON.parse(readFileSync(`${root}sdk/package.json`, "utf8"));
}
