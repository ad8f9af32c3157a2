import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, it } from "vitest";
import { type StartOptions, startProcess } from "../servers/process.js";

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
export type Program = "nano-chat" | "nano-cluster" | "nano-fixture";

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
    const about = { version: nanoVersion(undefined), given: "by address" };
    return { about, url, start: async () => ({ url, stop: async () => {} }) };
  }
  const folder = process.env.SHADDOCK_SERVERS;
  const path = folder && join(folder, program);
  if (!folder || !path || !existsSync(path)) return undefined;
  return {
    about: { version: nanoVersion(path), given: `the program \`${program}\`` },
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

/** The commit that a program was built from, where Go wrote it down; else what SHADDOCK_NANO_VERSION says. */
function nanoVersion(path: string | undefined): string {
  const text = path ? readFileSync(path, "latin1") : "";
  // [go: debug/buildinfo] A pseudo-version ends with the first 12 digits of the commit.
  const [, commit] = /\tgithub\.com\/lonng\/nano\tv[\w.-]+-([0-9a-f]{12})\n/.exec(text) ?? [];
  return `Nano ${commit?.slice(0, 7) ?? process.env.SHADDOCK_NANO_VERSION ?? "(not told)"}`;
}
