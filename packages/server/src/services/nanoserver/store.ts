import type { Mode, Rounds } from "@shaddock/contract/nanoserver";

/** Cards that a new account has. [nanoserver: internal/web/api/login.go] */
export const FIRST_CARDS = 10;

/** Matches that {@link Store.matchesOf} gives at most. [nanoserver: db/desk.go] */
export const MATCHES_LISTED = 15;

/** An account: who may play, and for how many desks. */
export interface StoredAccount {
  /** From 1. */
  readonly uid: number;
  /** Cards 房卡. May be below 0. */
  readonly cards: number;
}

/**
 * What a guest's account is found by. Neither case nor blanks at the end tell two apart, as in the database of the real
 * server.
 */
export interface GuestKey {
  /** The application. */
  readonly appId: string;
  /** The device. */
  readonly imei: string;
}

/** A club. Its members are accounts that somebody approved. */
export interface StoredClub {
  /** Six digits. */
  readonly id: number;
  readonly name: string;
  readonly desc: string;
  readonly maxMember: number;
  /** Cards that the club's desks are paid with. May be below 0. */
  readonly balance: number;
}

/** What one is in a club, or to it. */
export type Membership = "none" | "applied" | "approved";

/** Who sat in a seat. */
export interface StoredPlayer {
  readonly uid: number;
  readonly name: string;
}

/** A match at its first deal. */
export interface NewMatch {
  /** The owner. */
  readonly creator: number;
  /** The club that pays; undefined where the owner does. */
  readonly clubId?: number | undefined;
  /** The desk's number: six digits. */
  readonly deskNo: string;
  readonly mode: Mode;
  /** Rounds that are planned. */
  readonly rounds: Rounds;
  /** In the order of the seats, as many as `mode` says. */
  readonly players: readonly StoredPlayer[];
  /** Unix seconds. */
  readonly createdAt: number;
}

/** A match on record. */
export interface StoredMatch extends Omit<NewMatch, "rounds"> {
  readonly id: number;
  /** Rounds that ended normally; while the match runs, those that are planned. [nanoserver: 2.2, Desk] */
  readonly rounds: number;
  /** What each seat won or lost in those rounds; 0 while the match runs. */
  readonly scores: readonly number[];
}

/** A round that ended normally. */
export interface NewRound {
  readonly matchId: number;
  /** Unix seconds of the deal. */
  readonly beginAt: number;
  /** Unix seconds. */
  readonly endAt: number;
  /** What each seat won or lost. */
  readonly scores: readonly number[];
  /** The JSON of the contract's Snapshot. */
  readonly snapshot: string;
}

/** A round on record, without the snapshot. */
export interface StoredRound extends Omit<NewRound, "snapshot"> {
  readonly id: number;
  readonly mode: Mode;
  readonly players: readonly StoredPlayer[];
}

/**
 * What the mahjong server keeps: accounts, clubs, matches and their rounds. Every call is synchronous, and what it wrote
 * outlives the process when it returns, all of it or, if it throws, nothing. What several calls write belongs together within
 * {@link atomically}.
 *
 * A match lives from {@link beginMatch} over {@link addRound} to {@link endMatch}. One that was running when the process
 * died is ended when the store is opened again, with the rounds that it had.
 */
export interface Store {
  /** The account that a guest's key finds; the oldest where a part of the key is undefined, which fits any. */
  guest(key: { readonly [Part in keyof GuestKey]: string | undefined }): StoredAccount | undefined;
  /**
   * Makes an account with {@link FIRST_CARDS}, to be found by this key; without a key it is not found again.
   *
   * @throws Error where the key has an account already
   */
  addGuest(key?: GuestKey): StoredAccount;
  /** An account. */
  account(uid: number): StoredAccount | undefined;
  /** Adds cards, or takes them where `change` is negative. Gives how many there are now; undefined without an account. */
  changeCards(uid: number, change: number): number | undefined;
  /** Says how many cards there are. Gives false without an account. */
  setCards(uid: number, cards: number): boolean;

  /**
   * Makes a club.
   *
   * @throws RangeError where the id has not six digits
   * @throws Error where there is one with this id
   */
  addClub(club: StoredClub): void;
  /** A club. */
  club(id: number): StoredClub | undefined;
  /** Members of a club. */
  memberCount(clubId: number): number;
  /** The clubs that one is a member of, in the order of their ids. */
  clubsOf(uid: number): readonly StoredClub[];
  /** What one is in a club. */
  membership(clubId: number, uid: number): Membership;
  /** Sets what one is in a club. Gives false where there is no such club. */
  setMembership(clubId: number, uid: number, membership: Membership): boolean;
  /** Adds cards to a club, or takes them. Gives how many there are now; undefined where there is no such club. */
  changeBalance(clubId: number, change: number): number | undefined;

  /** Keeps a match that begins, and gives its id. The oldest that have ended are forgotten, with their rounds. */
  beginMatch(match: NewMatch): number;
  /** Keeps a round, adds it to its match's result, and gives its id. */
  addRound(round: NewRound): number;
  /** Ends a match with the rounds that it has. */
  endMatch(id: number): void;
  /** A match. */
  match(id: number): StoredMatch | undefined;
  /** The newest matches of a player, newest first: {@link MATCHES_LISTED} at most, and none without rounds. */
  matchesOf(uid: number): readonly StoredMatch[];
  /** The rounds of a match, oldest first; none where there is no such match. */
  roundsOf(matchId: number): readonly StoredRound[];
  /** A round with its snapshot. */
  round(id: number): (StoredRound & Pick<NewRound, "snapshot">) | undefined;

  /** Does the work and keeps all that it wrote, or nothing where it throws. Within another it is part of that one. */
  atomically<T>(work: () => T): T;
  /** Closes the store; it cannot be used any more. A second call does nothing. */
  close(): void;
}
