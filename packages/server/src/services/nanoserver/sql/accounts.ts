import { FIRST_CARDS, type Store } from "../store.js";
import type { Sql } from "./database.js";

type Accounts = Pick<Store, "guest" | "addGuest" | "account" | "changeCards" | "setCards">;

/** The part of a {@link Store} that is about accounts. */
export function sqlAccounts(sql: Sql): Accounts {
  const find = sql.prepare("SELECT uid, cards FROM accounts WHERE uid = ?");
  // An index serves a whole key only, and that is what is asked for, oddities of the real server aside.
  const findByKey = sql.prepare("SELECT uid, cards FROM accounts WHERE app_id = ? AND imei = ?");
  const findByPart = sql.prepare(
    "SELECT uid, cards FROM accounts WHERE app_id = coalesce(?, app_id) AND imei = coalesce(?, imei) ORDER BY uid LIMIT 1",
  );
  const add = sql.prepare("INSERT INTO accounts (app_id, imei, cards) VALUES (?, ?, ?) RETURNING uid, cards");
  const change = sql.prepare("UPDATE accounts SET cards = cards + ? WHERE uid = ? RETURNING cards");
  const set = sql.prepare("UPDATE accounts SET cards = ? WHERE uid = ?");
  return {
    guest({ appId, imei }) {
      const statement = appId === undefined || imei === undefined ? findByPart : findByKey;
      return statement.get(folded(appId), folded(imei));
    },
    addGuest: (key) => add.get(folded(key?.appId), folded(key?.imei), FIRST_CARDS),
    account: (uid) => find.get(uid),
    changeCards: (uid, by) => change.get(by, uid)?.cards,
    setCards: (uid, cards) => set.run(cards, uid).changes > 0,
  };
}

/** A text as it is compared: without case and blanks at the end. */
function folded(text: string | undefined): string | null {
  return text?.toLowerCase().replace(/ +$/, "") ?? null;
}
