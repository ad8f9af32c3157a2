import { createSelector } from "@reduxjs/toolkit";
import type { RootState } from "../root.js";
import type { Listing, MatchRecord, RoundSummary } from "./records-state.js";

/** A match as it is shown. */
export interface MatchRecordView extends MatchRecord {
  /** What it brought oneself; null where one did not play. */
  readonly score: number | null;
}

/** Past matches as they are shown. */
export interface RecordsView {
  readonly matches: Listing<MatchRecordView>;
  /** The match whose rounds are shown; null where there is none, or where it is not known beyond its rounds. */
  readonly match: MatchRecordView | null;
  readonly rounds: Listing<RoundSummary>;
}

/** Past matches. */
export const selectRecords: (state: RootState) => RecordsView = createSelector(
  (state: RootState) => state.records,
  (state: RootState) => state.account.player?.uid,
  ({ matches, match, rounds }, uid) => {
    const items = matches.items.map((record): MatchRecordView => {
      const seat = record.uids.indexOf(uid ?? 0);
      return { ...record, score: record.players[seat]?.score ?? null };
    });
    return { matches: { ...matches, items }, match: items.find(({ id }) => id === match) ?? null, rounds };
  },
);
