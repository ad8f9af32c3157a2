import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { type ServerProcess, startProcess } from "../servers/process.js";

/** MariaDB's programs. */
export interface MariaDb {
  /** Makes a data folder. */
  readonly install: string;
  /** Serves one. */
  readonly server: string;
  /** Talks to it. */
  readonly client: string;
}

/** A database that is served. */
export interface Database extends Pick<ServerProcess, "stop"> {
  /** Runs statements of SQL. */
  run(sql: string): Promise<void>;
}

/** MariaDB as it is installed here; undefined when it is not. */
export function findMariaDb(): MariaDb | undefined {
  const [install, server, client] = ["mariadb-install-db", "mariadbd", "mariadb"].map(findProgram);
  return install && server && client ? { install, server, client } : undefined;
}

function findProgram(name: string): string | undefined {
  // Servers are not in the path of everybody.
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/**
 * Starts a MariaDB of its own: everything it keeps is in `folder`, its one address is this port of loopback, its root
 * has no password, and it has one empty database.
 */
export async function startMariaDb(
  { install, server, client }: MariaDb,
  folder: string,
  port: number,
  database: string,
): Promise<Database> {
  const data = join(folder, "data");
  const temporary = join(folder, "tmp");
  const start = join(folder, "start.sql");
  const socket = join(folder, "socket");
  mkdirSync(temporary, { recursive: true });
  writeFileSync(start, `CREATE DATABASE ${database} DEFAULT CHARACTER SET utf8mb4;\n`);
  // No option file of the system, and not the system's database.
  const shared = ["--no-defaults", `--datadir=${data}`, `--tmpdir=${temporary}`, `--user=${userInfo().username}`];
  await promisify(execFile)(install, [...shared, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  const own = [
    `--socket=${socket}`,
    `--pid-file=${join(folder, "pid")}`,
    "--bind-address=127.0.0.1",
    `--port=${port}`,
    `--init-file=${start}`,
  ];
  const { stop } = await startProcess(server, { port, arguments: [...shared, ...own] });
  const run = async (sql: string): Promise<void> => {
    const connection = ["--no-defaults", "--user=root", `--socket=${socket}`, `--database=${database}`];
    await promisify(execFile)(client, [...connection, `--execute=${sql}`]);
  };
  return { stop, run };
}
