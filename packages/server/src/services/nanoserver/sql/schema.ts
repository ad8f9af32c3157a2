/**
 * The database, version by version: each text makes a version out of the one before it. What has been released is
 * never changed; what is new goes to the end.
 */
export const VERSIONS: readonly string[] = [
  `
  CREATE TABLE accounts (
    uid INTEGER PRIMARY KEY AUTOINCREMENT,
    app_id TEXT,
    imei TEXT,
    cards INTEGER NOT NULL,
    UNIQUE (app_id, imei)
  ) STRICT;

  CREATE TABLE clubs (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 100000 AND 999999),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    max_member INTEGER NOT NULL,
    balance INTEGER NOT NULL
  ) STRICT;

  -- A uid needs no account: the game server lets in whoever says a number.
  CREATE TABLE members (
    club_id INTEGER NOT NULL REFERENCES clubs,
    uid INTEGER NOT NULL,
    approved INTEGER NOT NULL,
    PRIMARY KEY (club_id, uid)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX members_uid ON members (uid);

  CREATE TABLE matches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    creator INTEGER NOT NULL,
    club_id INTEGER,
    desk_no TEXT NOT NULL,
    mode INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    played INTEGER NOT NULL DEFAULT 0,
    ended INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE seats (
    match_id INTEGER NOT NULL REFERENCES matches ON DELETE CASCADE,
    position INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    name TEXT NOT NULL,
    score INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (match_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX seats_uid ON seats (uid);

  CREATE TABLE rounds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    match_id INTEGER NOT NULL REFERENCES matches ON DELETE CASCADE,
    begin_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    scores TEXT NOT NULL, -- a JSON array in the order of the seats
    snapshot TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rounds_match ON rounds (match_id);
  `,
];
