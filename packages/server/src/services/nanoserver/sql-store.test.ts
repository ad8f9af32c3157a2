import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { createSqlStore, type SqlStoreOptions } from "./sql-store.js";
import { FIRST_CARDS, MATCHES_LISTED, type NewMatch, type NewRound, type Store } from "./store.js";

const folder = mkdtempSync(join(tmpdir(), "shaddock-store-"));
const stores: Store[] = [];
let files = 0;

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function open(options?: SqlStoreOptions): Store {
  const store = createSqlStore(options);
  stores.push(store);
  return store;
}

const newFile = (): string => join(folder, `${files++}.db`);

const key = { appId: "shaddock", imei: "device-1" };
const club = { id: 123_456, name: "Club", desc: "of tests", maxMember: 500, balance: 10 };
const match: NewMatch = {
  creator: 7,
  clubId: undefined,
  deskNo: "012345",
  mode: 3,
  rounds: 4,
  players: [
    { uid: 7, name: "G7" },
    { uid: 8, name: "G8" },
    { uid: 9, name: "小明 😀" },
  ],
  createdAt: 1_700_000_000,
};
const roundOf = (matchId: number, beginAt = 1): NewRound => ({
  matchId,
  beginAt,
  endAt: beginAt + 60,
  scores: [3, -1, -2],
  snapshot: `{"begin":${beginAt}}`,
});

describe.each([
  ["in memory", () => undefined],
  ["in a file", newFile],
])("createSqlStore() %s", (_, file) => {
  const fresh = (options: SqlStoreOptions = {}): Store => open({ file: file(), ...options });

  test("makes a guest's account and finds it again", () => {
    const store = fresh();
    expect(store.guest(key)).toBeUndefined();
    expect(store.addGuest(key)).toEqual({ uid: 1, cards: FIRST_CARDS });
    expect(store.guest(key)).toEqual({ uid: 1, cards: FIRST_CARDS });
    expect(store.account(1)).toEqual({ uid: 1, cards: FIRST_CARDS });
    expect(store.account(2)).toBeUndefined();
  });

  test.each([{ imei: "DEVICE-1" }, { imei: "device-1   " }, { appId: "SHADDOCK " }])(
    "takes %j for the same guest",
    (other) => {
      const store = fresh();
      const { uid } = store.addGuest(key);
      expect(store.guest({ ...key, ...other })?.uid).toBe(uid);
      expect(() => store.addGuest({ ...key, ...other })).toThrow(/UNIQUE/);
    },
  );

  test.each([{ imei: " device-1" }, { imei: "device-2" }, { appId: "other" }, { imei: "" }])(
    "takes %j for another guest",
    (other) => {
      const store = fresh();
      const { uid } = store.addGuest(key);
      expect(store.guest({ ...key, ...other })).toBeUndefined();
      expect(store.addGuest({ ...key, ...other }).uid).not.toBe(uid);
    },
  );

  test("finds the oldest account where a part of the key is any", () => {
    const store = fresh();
    store.addGuest();
    store.addGuest({ appId: "a", imei: "1" });
    store.addGuest({ appId: "b", imei: "2" });
    store.addGuest({ appId: "b", imei: "1" });
    expect(store.guest({ appId: undefined, imei: undefined })?.uid).toBe(2);
    expect(store.guest({ appId: "B", imei: undefined })?.uid).toBe(3);
    expect(store.guest({ appId: "c", imei: undefined })).toBeUndefined();
  });

  test("an account without a key is another one each time", () => {
    const store = fresh();
    expect([store.addGuest().uid, store.addGuest().uid]).toEqual([1, 2]);
  });

  test("adds, takes and sets cards", () => {
    const store = fresh();
    const { uid } = store.addGuest(key);
    expect(store.changeCards(uid, -2)).toBe(8);
    expect(store.changeCards(uid, 100)).toBe(108);
    expect(store.setCards(uid, -1)).toBe(true);
    expect(store.account(uid)?.cards).toBe(-1);
    expect(store.changeCards(99, 1)).toBeUndefined();
    expect(store.setCards(99, 1)).toBe(false);
  });

  test("keeps clubs, their members and their cards", () => {
    const store = fresh();
    expect(store.club(club.id)).toBeUndefined();
    store.addClub(club);
    store.addClub({ ...club, id: 100_000 });
    expect(store.club(club.id)).toEqual(club);
    expect(store.membership(club.id, 7)).toBe("none");
    expect(store.setMembership(club.id, 7, "applied")).toBe(true);
    expect(store.membership(club.id, 7)).toBe("applied");
    expect([store.clubsOf(7), store.memberCount(club.id)]).toEqual([[], 0]);
    store.setMembership(club.id, 7, "approved");
    store.setMembership(100_000, 7, "approved");
    expect(store.membership(club.id, 7)).toBe("approved");
    expect(store.clubsOf(7).map(({ id }) => id)).toEqual([100_000, club.id]);
    expect(store.memberCount(club.id)).toBe(1);
    store.setMembership(club.id, 7, "none");
    expect(store.membership(club.id, 7)).toBe("none");
    expect(store.changeBalance(club.id, -110)).toBe(-100);
    expect(store.club(club.id)?.balance).toBe(-100);
    expect(store.changeBalance(999_999, 1)).toBeUndefined();
    expect(store.setMembership(999_999, 7, "applied")).toBe(false);
  });

  test.each([99_999, 1_000_000, 123_456.5])("has no club %d", (id) => {
    expect(() => fresh().addClub({ ...club, id })).toThrow("give six digits");
  });

  test("has one club with an id", () => {
    const store = fresh();
    store.addClub(club);
    expect(() => store.addClub(club)).toThrow(/UNIQUE/);
  });

  test("a match that runs shows what is planned, and one that has ended what was played", () => {
    const store = fresh();
    const id = store.beginMatch({ ...match, clubId: club.id });
    const first = store.addRound(roundOf(id, 100));
    store.addRound(roundOf(id, 200));
    const shown = { ...match, clubId: club.id, id };
    expect(store.match(id)).toEqual({ ...shown, rounds: 4, scores: [0, 0, 0] });
    store.endMatch(id);
    expect(store.match(id)).toEqual({ ...shown, rounds: 2, scores: [6, -2, -4] });
    expect(store.match(id + 1)).toBeUndefined();
    const { snapshot, ...round } = { ...roundOf(id, 100), id: first, mode: 3, players: match.players };
    expect(store.roundsOf(id)[0]).toEqual(round);
    expect(store.round(first)).toEqual({ ...round, snapshot });
    expect(store.round(99)).toBeUndefined();
    expect(store.roundsOf(99)).toEqual([]);
  });

  test("the rounds of a match come oldest first", () => {
    const store = fresh();
    const id = store.beginMatch(match);
    for (const beginAt of [300, 100, 200]) store.addRound(roundOf(id, beginAt));
    expect(store.roundsOf(id).map(({ beginAt }) => beginAt)).toEqual([100, 200, 300]);
  });

  test("the matches of a player are the newest 15, newest first, without those that ended in their first round", () => {
    const store = fresh();
    const play = (createdAt: number, rounds: number, players = match.players): number => {
      const id = store.beginMatch({ ...match, createdAt, players });
      for (let round = 0; round < rounds; round++) store.addRound(roundOf(id));
      store.endMatch(id);
      return id;
    };
    const ids = Array.from({ length: 20 }, (_, i) => play(1000 + i, 1));
    play(5000, 0);
    play(
      5000,
      1,
      [...match.players].map(({ uid, name }) => ({ uid: uid + 10, name })),
    );
    const running = store.beginMatch({ ...match, createdAt: 1500 });
    const expected = [running, ...ids.reverse()].slice(0, MATCHES_LISTED);
    expect(store.matchesOf(8).map(({ id }) => id)).toEqual(expected);
    expect(store.matchesOf(18)).toHaveLength(1);
    expect(store.matchesOf(99)).toEqual([]);
  });

  test("a round is added to a match that runs only", () => {
    const store = fresh();
    const id = store.beginMatch(match);
    store.endMatch(id);
    expect(() => store.addRound(roundOf(id))).toThrow("it does not run");
    expect(() => store.addRound(roundOf(99))).toThrow("it does not run");
    expect(store.roundsOf(id)).toEqual([]);
  });

  test("the oldest matches are forgotten, but not one that runs", () => {
    const store = fresh({ matches: 3 });
    const running = store.beginMatch(match);
    const round = store.addRound(roundOf(running));
    const ids = Array.from({ length: 5 }, () => {
      const id = store.beginMatch(match);
      store.addRound(roundOf(id));
      store.endMatch(id);
      return id;
    });
    const last = store.beginMatch(match);
    expect([running, ...ids, last].filter((id) => store.match(id))).toEqual([running, ...ids.slice(-2), last]);
    expect(ids.map((id) => store.roundsOf(id).length)).toEqual([0, 0, 0, 1, 1]);
    expect(store.round(round)).toBeDefined();
  });

  test("atomically() keeps all or nothing, within another too", () => {
    const store = fresh();
    const { uid } = store.addGuest(key);
    const failing = (): never => {
      store.changeCards(uid, -5);
      throw new Error("half done");
    };
    expect(() => store.atomically(failing)).toThrow("half done");
    expect(store.account(uid)?.cards).toBe(FIRST_CARDS);
    const id = store.atomically(() => {
      store.changeCards(uid, -2);
      expect(() => store.atomically(failing)).toThrow("half done");
      return store.beginMatch(match);
    });
    expect([store.account(uid)?.cards, store.match(id)?.id]).toEqual([FIRST_CARDS - 2, id]);
  });

  test("close() twice is close() once; then nothing can be asked", () => {
    const store = fresh();
    store.close();
    store.close();
    expect(() => store.account(1)).toThrow();
  });
});

test("accounts are counted from the uid that is asked for, unless there are some", () => {
  const file = newFile();
  for (const [firstUid, uids] of [
    [5000, [5000, 5001]],
    [1, [5002, 5003]],
  ] as const) {
    const store = createSqlStore({ file, firstUid });
    expect([store.addGuest().uid, store.addGuest().uid]).toEqual(uids);
    store.close();
  }
});

describe("createSqlStore() with a file", () => {
  test("has everything when it is opened again, and has ended what was running", () => {
    const file = newFile();
    const before = open({ file });
    const account = before.addGuest(key);
    before.addClub(club);
    before.setMembership(club.id, 7, "approved");
    const id = before.beginMatch(match);
    const round = before.addRound(roundOf(id));
    before.close();
    const after = open({ file });
    expect(after.guest(key)).toEqual(account);
    expect(after.clubsOf(7)).toEqual([club]);
    expect(after.match(id)).toEqual({ ...match, id, rounds: 1, scores: [3, -1, -2] });
    expect(after.round(round)?.snapshot).toBe(roundOf(id).snapshot);
    expect(after.beginMatch(match)).toBe(id + 1);
  });

  test("does not give an id a second time, though its match is forgotten", () => {
    const file = newFile();
    const before = open({ file, matches: 0 });
    const ids = [before.beginMatch(match)];
    before.endMatch(1);
    ids.push(before.beginMatch(match));
    before.endMatch(2);
    before.close();
    ids.push(open({ file, matches: 0 }).beginMatch(match));
    expect(ids).toEqual([1, 2, 3]);
  });

  test("says whose the file is", () => {
    const file = newFile();
    open({ file });
    expect(() => open({ file })).toThrow(`Cannot open the database ${file}: another server uses it`);
  });

  test("says what is wrong with the file", () => {
    const file = newFile();
    writeFileSync(file, "This is a letter, and a long one, not a database. ".repeat(100));
    expect(() => open({ file })).toThrow(/^Cannot open the database .*: file is not a database$/);
    expect(() => open({ file: join(folder, "no", "folder.db") })).toThrow(/unable to open/);
  });

  test("does not touch a newer version", () => {
    const file = newFile();
    const newer = new DatabaseSync(file);
    newer.exec("PRAGMA user_version = 1000");
    newer.close();
    expect(() => open({ file })).toThrow("it is of version 1000, and the newest that is known here is");
  });
});
