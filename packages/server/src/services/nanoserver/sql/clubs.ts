import type { Store } from "../store.js";
import type { Sql } from "./database.js";

type Clubs = Pick<
  Store,
  "addClub" | "club" | "memberCount" | "clubsOf" | "membership" | "setMembership" | "changeBalance"
>;

const COLUMNS = "clubs.id, clubs.name, clubs.description AS desc, clubs.max_member AS maxMember, clubs.balance";

/** The part of a {@link Store} that is about clubs. */
export function sqlClubs(sql: Sql): Clubs {
  const add = sql.prepare("INSERT INTO clubs VALUES ($id, $name, $desc, $maxMember, $balance)");
  const find = sql.prepare(`SELECT ${COLUMNS} FROM clubs WHERE id = ?`);
  const count = sql.prepare("SELECT count(*) AS count FROM members WHERE club_id = ? AND approved = 1");
  const ofMember = sql.prepare(
    `SELECT ${COLUMNS} FROM members JOIN clubs ON clubs.id = club_id WHERE uid = ? AND approved = 1 ORDER BY clubs.id`,
  );
  const findMember = sql.prepare("SELECT approved FROM members WHERE club_id = ? AND uid = ?");
  const setMember = sql.prepare("INSERT OR REPLACE INTO members VALUES (?, ?, ?)");
  const removeMember = sql.prepare("DELETE FROM members WHERE club_id = ? AND uid = ?");
  const change = sql.prepare("UPDATE clubs SET balance = balance + ? WHERE id = ? RETURNING balance");
  return {
    addClub({ id, name, desc, maxMember, balance }) {
      if (!Number.isInteger(id) || id < 100_000 || id > 999_999) {
        throw new RangeError(`Cannot add a club with the id ${id}: give six digits`);
      }
      add.run({ id, name, desc, maxMember, balance });
    },
    club: (id) => find.get(id),
    memberCount: (clubId) => count.get(clubId).count,
    clubsOf: (uid) => ofMember.all(uid),
    membership(clubId, uid) {
      const row: { approved: number } | undefined = findMember.get(clubId, uid);
      if (!row) return "none";
      return row.approved ? "approved" : "applied";
    },
    setMembership(clubId, uid, membership) {
      if (!find.get(clubId)) return false;
      if (membership === "none") removeMember.run(clubId, uid);
      else setMember.run(clubId, uid, membership === "approved" ? 1 : 0);
      return true;
    },
    changeBalance: (clubId, by) => change.get(by, clubId)?.balance,
  };
}
