import { DatabaseSync, type DatabaseSyncInstance as Sql } from "@photostructure/sqlite";
import { VERSIONS } from "./schema.js";

/** A database, with the interface that Node's own has from version 22 on. */
export type { Sql };

/** A database that is open. */
export interface OpenDatabase {
  readonly sql: Sql;
  /** Closes it; a second call does nothing. */
  close(): void;
}

/** In place of a file: in memory, until it is closed. */
export const IN_MEMORY = ":memory:";

/** Ms to wait for a process that has been told to end, and still has the file. */
const BUSY_TIME = 1000;

/**
 * Opens a database of the newest version, making it or bringing it there. A file belongs to one process at a time; when
 * that ends, however it ends, the next one may have it.
 *
 * @param file its path, or {@link IN_MEMORY}
 * @throws Error where the file is in use, no database, of a newer version, or cannot be made
 */
export function openDatabase(file: string): OpenDatabase {
  const opened: Sql[] = [];
  const open = (path: string): Sql => {
    const database = new DatabaseSync(path, { timeout: BUSY_TIME });
    opened.push(database);
    return database;
  };
  const close = (): void => {
    for (const database of opened.splice(0).reverse()) database.close();
  };
  try {
    // A lock of the system's on an empty file beside it, which ends with the process. The database itself cannot be
    // locked so: a closed one keeps its lock until the garbage collector has found all its statements.
    if (file !== IN_MEMORY) open(`${file}-lock`).exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    const sql = open(file);
    // A log beside the file. Each commit is with the system before it returns, so a killed process loses none; waiting
    // for the disk too would stop every desk for as long as it takes, and save only what a power cut takes.
    sql.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    upgrade(sql);
    return {
      sql,
      close() {
        // As a closing database would do if it were not for those statements: its file is whole without the log.
        if (sql.isOpen) sql.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        close();
      },
    };
  } catch (cause) {
    close();
    const { message } = cause as Error;
    const reason = message.includes("locked") ? "another server uses it" : message;
    throw new Error(`Cannot open the database ${file}: ${reason}`, { cause });
  }
}

function upgrade(sql: Sql): void {
  const { user_version: version } = sql.prepare("PRAGMA user_version").get() as { user_version: number };
  if (version > VERSIONS.length) {
    throw new Error(`it is of version ${version}, and the newest that is known here is ${VERSIONS.length}`);
  }
  atomically(sql, () => {
    for (const text of VERSIONS.slice(version)) sql.exec(text);
    sql.exec(`PRAGMA user_version = ${VERSIONS.length}`);
  });
}

/** Does the work and keeps all that it wrote, or nothing where it throws. Within another it is part of that one. */
export function atomically<T>(sql: Sql, work: () => T): T {
  sql.exec("SAVEPOINT work");
  try {
    const result = work();
    sql.exec("RELEASE work");
    return result;
  } catch (error) {
    // Where the disk is full the database may have done this already, and there is nothing left to go back from.
    if (sql.isTransaction) sql.exec("ROLLBACK TO work; RELEASE work");
    throw error;
  }
}
