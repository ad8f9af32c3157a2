import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, it } from "vitest";
import { type StartOptions, startProcess } from "../servers/process.js";

/** What is to be believed where a program does not say what it was built from. */
const TOLD_VERSION = process.env.SHADDOCK_NANO_VERSION ?? "of an unknown commit";

declare module "vitest" {
  interface TaskMeta {
    /** The server that a test ran against. */
    server?: About;
    /** How the server differs from what one would expect, where the test takes that as given. */
    differs?: string;
  }
}

/** What the compatibility table says of a server. */
export interface About {
  readonly version: string;
  /** How it was given to the tests. */
  readonly given: string;
}

/** A running server. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** The programs of real Nano servers. */
export type Program = "nano-chat" | "nano-cluster" | "nano-fixture" | "nanoserver";

/** A real server that the tests were given, as a program or by address. */
export interface Given {
  readonly about: About;
  /** The address, or undefined when it is a program. */
  readonly url?: string;
  /** Starts the program; gives the address it printed. */
  start(options?: StartOptions): Promise<Running>;
}

/**
 * A real server: by the address in the environment variable `address`, or as a program in the folder that
 * SHADDOCK_SERVERS names. Undefined when there is neither.
 */
export function given(program: Program, address?: string): Given | undefined {
  const url = address && process.env[address];
  if (url) {
    const about = { version: `Nano ${TOLD_VERSION}`, given: "by address" };
    return { about, url, start: async () => ({ url, stop: async () => {} }) };
  }
  const folder = process.env.SHADDOCK_SERVERS;
  const path = folder && join(folder, program);
  if (!folder || !path || !existsSync(path)) return undefined;
  const commit = builtFrom(path);
  return {
    about: {
      version: `Nano ${commit ?? TOLD_VERSION}`,
      given: `the program \`${program}\`${commit ? "" : ", its commit told by hand"}`,
    },
    async start(options) {
      const { address: url, stop } = await startProcess(path, { folder, ...options });
      return { url, stop };
    },
  };
}

/**
 * Tests with a given server, whose results go into the compatibility table under this name. Where it is not given,
 * one line says so.
 */
export function describeGiven<Server extends { readonly about: About }>(
  name: string,
  server: Server | undefined,
  missing: string,
  body: (server: Server) => void,
): void {
  if (!server) {
    console.info(`${name}: left out, no ${missing}`);
    describe.skip(name, () => it("is given"));
    return;
  }
  describe(name, () => {
    beforeEach(({ task }) => {
      task.meta.server = server.about;
    });
    body(server);
  });
}

/** The commit that a Nano program was built from, where Go wrote it into the program. */
function builtFrom(path: string): string | undefined {
  // [go: debug/buildinfo] A pseudo-version ends with the first 12 digits of the commit.
  const [, commit] =
    /\tgithub\.com\/lonng\/nano\tv[\w.-]+-([0-9a-f]{12})[\t\n]/.exec(readFileSync(path, "latin1")) ?? [];
  return commit?.slice(0, 7);
}
