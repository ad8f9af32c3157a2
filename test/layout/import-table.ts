/** What the sources of one package, tests apart, may import beside each other. */
export interface Row {
  /** Folders of the repository's packages. */
  readonly packages: readonly string[];
  /** Folders of packages of which only types may be imported. */
  readonly types?: readonly string[];
  /** Libraries; one with a file behind it only in that file of `src`. */
  readonly libraries: readonly (string | readonly [library: string, file: string])[];
  /** Whether Node's own modules are at hand. */
  readonly node?: boolean;
}

const REACT = ["react", "react-dom", "react-redux"];

/** Who may import whom. ARCHITECTURE.md says the same of the packages there are. */
export const IMPORTS: { readonly [folder: string]: Row } = {
  protocol: { packages: [], libraries: [] },
  mahjong: { packages: [], libraries: [] },
  contract: { packages: [], types: ["mahjong"], libraries: [] },
  sdk: {
    packages: ["protocol"],
    libraries: [
      ["protobufjs", "protobuf.ts"],
      ["node:net", "tcp.ts"],
    ],
  },
  game: { packages: ["contract", "mahjong"], types: ["sdk"], libraries: ["@reduxjs/toolkit", "redux-saga"] },
  server: {
    packages: ["protocol", "contract", "mahjong"],
    libraries: ["ws", "hono", "@hono/node-server", ["@photostructure/sqlite", "services/nanoserver/sql/database.ts"]],
    node: true,
  },
  bots: { packages: ["sdk", "game", "contract", "mahjong"], libraries: [] },
  art: { packages: [], libraries: [] },
  web: { packages: ["sdk", "game", "contract", "mahjong", "art"], libraries: REACT },
  cli: {
    packages: ["protocol", "mahjong", "contract", "sdk", "game", "server", "bots", "web"],
    libraries: ["commander", "open", "sirv", "ws"],
    node: true,
  },
};

/** The folder of a package of the workspace, by its name; undefined for a library. */
export function folderOf(specifier: string): string | undefined {
  if (/^shaddock(\/|$)/.test(specifier)) return "sdk";
  return /^@shaddock\/([^/]+)/.exec(specifier)?.[1];
}

/** The library that a specifier names: without the path in it, but with its scope. */
function libraryOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Whether a package may import this, in this file of its `src`. */
export function mayImport(row: Row, specifier: string, typeOnly: boolean, file: string): boolean {
  const folder = folderOf(specifier);
  if (folder) return row.packages.includes(folder) || (typeOnly && (row.types ?? []).includes(folder));
  const library = libraryOf(specifier);
  if (row.node && library.startsWith("node:")) return true;
  return row.libraries.some((allowed) =>
    typeof allowed === "string" ? allowed === library : allowed[0] === library && allowed[1] === file,
  );
}
