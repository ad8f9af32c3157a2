import { createSlice, type Draft, type PayloadAction } from "@reduxjs/toolkit";
import type { DeskRecord, RoundRecord } from "@shaddock/contract/nanoserver";
import { accountActions } from "../account/account-slice.js";
import { receivedName } from "../chat/chat-text.js";
import type { Failure } from "../failure/failure.js";
import {
  initialRecords,
  type Listing,
  type MatchRecord,
  type RecordedPlayer,
  type RoundSummary,
} from "./records-state.js";

/** How many matches, or rounds of one, are kept: the server has 15 and 16 at the most. */
const MAX_RECORDS = 16;

const slice = createSlice({
  name: "records",
  initialState: initialRecords,
  reducers: {
    /** Intent: look up one's own matches. */
    listMatches(state) {
      begin(state.matches);
    },
    /** Intent: look up the rounds of a match. */
    openMatch(state, { payload: match }: PayloadAction<number>) {
      if (state.match !== match) Object.assign(state, { match, rounds: { ...initialRecords.rounds } });
      begin(state.rounds);
    },
    /** Intent: back to the matches. */
    closeMatch(state) {
      Object.assign(state, { match: null, rounds: initialRecords.rounds });
    },

    /** The matches came. */
    matchesTold({ matches }, { payload }: PayloadAction<readonly DeskRecord[]>) {
      end(matches, payload.map(matchOf));
    },
    /** The rounds of the match came. */
    roundsTold({ rounds }, { payload }: PayloadAction<readonly RoundRecord[]>) {
      end(rounds, payload.map(roundOf));
    },
    /** The matches did not come. */
    matchesFailed({ matches }, { payload }: PayloadAction<Failure>) {
      fail(matches, payload);
    },
    /** The rounds did not come. */
    roundsFailed({ rounds }, { payload }: PayloadAction<Failure>) {
      fail(rounds, payload);
    },
  },
  // Of whoever logs in now.
  extraReducers: (builder) => builder.addCase(accountActions.loggedIn, () => initialRecords),
});

function begin<T>(listing: Draft<Listing<T>>): void {
  Object.assign(listing, { status: "loading", failure: null });
}

function end<T>(listing: Draft<Listing<T>>, items: readonly T[]): void {
  Object.assign(listing, { status: "loaded", items: items.slice(0, MAX_RECORDS), failure: null });
}

function fail<T>(listing: Draft<Listing<T>>, failure: Failure): void {
  Object.assign(listing, { status: "failed", failure });
}

function matchOf(desk: DeskRecord): MatchRecord {
  const { id, desk_no: deskId, mode, round: rounds, created_at } = desk;
  const uids = [desk.player0, desk.player1, desk.player2, desk.player3].slice(0, mode);
  return { id, deskId, mode, rounds, time: created_at * 1000, uids, players: playersOf(desk) };
}

function roundOf(round: RoundRecord): RoundSummary {
  const { id, begin_at, end_at } = round;
  return { id, time: begin_at * 1000, duration: Math.max(0, end_at - begin_at) * 1000, players: playersOf(round) };
}

function playersOf(record: DeskRecord | RoundRecord): readonly RecordedPlayer[] {
  const names = [record.player_name0, record.player_name1, record.player_name2, record.player_name3];
  const scores = [record.score_change0, record.score_change1, record.score_change2, record.score_change3];
  // With three players the server writes something of a fourth, too.
  return names.slice(0, record.mode).map((name, i) => ({ name: receivedName(name), score: scores[i] ?? 0 }));
}

/** Next state of the records. */
export const recordsReducer = slice.reducer;
/** What may happen to the records. */
export const recordsActions = slice.actions;
