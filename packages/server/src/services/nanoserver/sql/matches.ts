import type { Mode, Rounds } from "@shaddock/contract/nanoserver";
import { MATCHES_LISTED, type NewRound, type Store, type StoredMatch, type StoredRound } from "../store.js";
import { atomically, type Sql } from "./database.js";

type Matches = Pick<Store, "beginMatch" | "addRound" | "endMatch" | "match" | "matchesOf" | "roundsOf" | "round">;

interface MatchRow {
  readonly id: number;
  readonly creator: number;
  readonly club_id: number | null;
  readonly desk_no: string;
  readonly mode: Mode;
  readonly planned: Rounds;
  readonly played: number;
  readonly ended: number;
  readonly created_at: number;
}

interface SeatRow {
  readonly uid: number;
  readonly name: string;
  readonly score: number;
}

interface RoundRow {
  readonly id: number;
  readonly match_id: number;
  readonly mode: Mode;
  readonly begin_at: number;
  readonly end_at: number;
  readonly scores: string;
}

const ROUND = "rounds.id, match_id, mode, begin_at, end_at, scores";

/** The part of a {@link Store} that is about matches: the newest `kept` of them, and those that run. */
export function sqlMatches(sql: Sql, kept: number): Matches {
  const find = sql.prepare("SELECT * FROM matches WHERE id = ?");
  const seatsOf = sql.prepare("SELECT uid, name, score FROM seats WHERE match_id = ? ORDER BY position");
  const ofPlayer = sql.prepare(`
    SELECT DISTINCT matches.* FROM seats JOIN matches ON matches.id = match_id
    WHERE uid = ? AND (played > 0 OR ended = 0) ORDER BY created_at DESC, matches.id DESC LIMIT ${MATCHES_LISTED}`);
  const end = sql.prepare("UPDATE matches SET ended = 1 WHERE id = ?");
  const ofMatch = sql.prepare(
    `SELECT ${ROUND} FROM rounds JOIN matches ON matches.id = match_id WHERE match_id = ? ORDER BY begin_at, rounds.id`,
  );
  const findRound = sql.prepare(
    `SELECT ${ROUND}, snapshot FROM rounds JOIN matches ON matches.id = match_id WHERE rounds.id = ?`,
  );

  const playersOf = (matchId: number): readonly SeatRow[] => seatsOf.all(matchId);
  const matchOf = (row: MatchRow): StoredMatch => {
    const seats = playersOf(row.id);
    return {
      id: row.id,
      creator: row.creator,
      clubId: row.club_id ?? undefined,
      deskNo: row.desk_no,
      mode: row.mode,
      rounds: row.ended ? row.played : row.planned,
      players: seats.map(({ uid, name }) => ({ uid, name })),
      scores: seats.map(({ score }) => (row.ended ? score : 0)),
      createdAt: row.created_at,
    };
  };
  const roundOf = (row: RoundRow): StoredRound => ({
    id: row.id,
    matchId: row.match_id,
    mode: row.mode,
    beginAt: row.begin_at,
    endAt: row.end_at,
    players: playersOf(row.match_id).map(({ uid, name }) => ({ uid, name })),
    scores: JSON.parse(row.scores),
  });

  return {
    ...sqlMatchWriter(sql, kept),
    endMatch: (id) => void end.run(id),
    match(id) {
      const row: MatchRow | undefined = find.get(id);
      return row && matchOf(row);
    },
    matchesOf: (uid) => ofPlayer.all(uid).map(matchOf),
    roundsOf: (matchId) => ofMatch.all(matchId).map(roundOf),
    round(id) {
      const row: (RoundRow & Pick<NewRound, "snapshot">) | undefined = findRound.get(id);
      return row && { ...roundOf(row), snapshot: row.snapshot };
    },
  };
}

function sqlMatchWriter(sql: Sql, kept: number): Pick<Matches, "beginMatch" | "addRound"> {
  const addMatch = sql.prepare(`
    INSERT INTO matches (creator, club_id, desk_no, mode, planned, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`);
  const addSeat = sql.prepare("INSERT INTO seats (match_id, position, uid, name) VALUES (?, ?, ?, ?)");
  const forget = sql.prepare("DELETE FROM matches WHERE id <= ? AND ended = 1");
  const addRound = sql.prepare(`
    INSERT INTO rounds (match_id, begin_at, end_at, scores, snapshot) VALUES (?, ?, ?, ?, ?) RETURNING id`);
  const countRound = sql.prepare("UPDATE matches SET played = played + 1 WHERE id = ? AND ended = 0");
  const addScore = sql.prepare("UPDATE seats SET score = score + ? WHERE match_id = ? AND position = ?");
  return {
    beginMatch: ({ creator, clubId, deskNo, mode, rounds, players, createdAt }) =>
      atomically(sql, () => {
        const { id }: { id: number } = addMatch.get(creator, clubId ?? null, deskNo, mode, rounds, createdAt);
        for (const [position, { uid, name }] of players.entries()) addSeat.run(id, position, uid, name);
        forget.run(id - kept);
        return id;
      }),
    addRound: ({ matchId, beginAt, endAt, scores, snapshot }) =>
      atomically(sql, () => {
        if (countRound.run(matchId).changes === 0) {
          throw new Error(`Cannot add a round to the match ${matchId}: it does not run`);
        }
        for (const [position, score] of scores.entries()) addScore.run(score, matchId, position);
        const { id }: { id: number } = addRound.get(matchId, beginAt, endAt, JSON.stringify(scores), snapshot);
        return id;
      }),
  };
}
