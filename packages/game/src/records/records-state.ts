import type { Mode } from "@shaddock/contract/nanoserver";
import type { Failure } from "../failure/failure.js";

/** A player of a match or a round, and what it brought. */
export interface RecordedPlayer {
  readonly name: string;
  readonly score: number;
}

/** A match on record. */
export interface MatchRecord {
  readonly id: number;
  /** The desk's number: six digits. */
  readonly deskId: string;
  readonly mode: Mode;
  /** Rounds that ended normally; while the match runs, all that are planned. */
  readonly rounds: number;
  /** When it began, Unix ms. */
  readonly time: number;
  /** In the order of the seats. */
  readonly players: readonly RecordedPlayer[];
  /** Their ids, in the same order. */
  readonly uids: readonly number[];
}

/** A round on record, which can be played again. */
export interface RoundSummary {
  readonly id: number;
  /** When it began, Unix ms. */
  readonly time: number;
  /** How long it took, ms. */
  readonly duration: number;
  /** In the order of the seats. */
  readonly players: readonly RecordedPlayer[];
}

/** A list that comes from the server. What was loaded before stays until there is something newer. */
export interface Listing<T> {
  readonly status: "none" | "loading" | "loaded" | "failed";
  readonly items: readonly T[];
  /** Why loading it failed. */
  readonly failure: Failure | null;
}

/** What is known of past matches. */
export interface RecordsState {
  /** The newest first, 15 at most. Those broken off in their first round are not among them. */
  readonly matches: Listing<MatchRecord>;
  /** The match whose rounds are shown. */
  readonly match: number | null;
  /** Its rounds, the oldest first, without those broken off. */
  readonly rounds: Listing<RoundSummary>;
}

/** Nothing was looked up. */
export const initialRecords: RecordsState = {
  matches: { status: "none", items: [], failure: null },
  match: null,
  rounds: { status: "none", items: [], failure: null },
};
