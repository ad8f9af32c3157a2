import { sqlAccounts } from "./sql/accounts.js";
import { sqlClubs } from "./sql/clubs.js";
import { atomically, IN_MEMORY, openDatabase, type Sql } from "./sql/database.js";
import { sqlMatches } from "./sql/matches.js";
import type { Store } from "./store.js";

/** What {@link createSqlStore} may be told. */
export interface SqlStoreOptions {
  /** The database's file, in a folder that is there. Default: none, in memory, until the store is closed. */
  readonly file?: string | undefined;
  /** Ended matches to keep, the newest ones; a round takes some 10 kB. Default 1000. */
  readonly matches?: number | undefined;
  /** The uid of the first account that is ever made. Default 1. */
  readonly firstUid?: number | undefined;
}

/**
 * A store in an SQL database. What a call wrote outlives the process, and the machine's power.
 *
 * @throws Error where the file is in use by another server, or is no database of ours
 */
export function createSqlStore({ file = IN_MEMORY, matches = 1000, firstUid = 1 }: SqlStoreOptions = {}): Store {
  const { sql, close } = openDatabase(file);
  beginAt(sql, firstUid);
  // Whoever sat at those desks was thrown out when the process ended.
  sql.exec("UPDATE matches SET ended = 1 WHERE ended = 0");
  return {
    ...sqlAccounts(sql),
    ...sqlClubs(sql),
    ...sqlMatches(sql, matches),
    atomically: (work) => atomically(sql, work),
    close,
  };
}

/** SQLite keeps the last uid of a table that has had one. */
function beginAt(sql: Sql, firstUid: number): void {
  const begin =
    "INSERT INTO sqlite_sequence SELECT 'accounts', ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'accounts')";
  sql.prepare(begin).run(firstUid - 1);
}
