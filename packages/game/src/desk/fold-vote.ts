import {
  type SeatVote,
  type VoteBegun,
  type VoteFailed,
  type VoteProgress,
  VoteStatus,
} from "@shaddock/contract/nanoserver";
import { type DeskState, withEvent } from "./desk-state.js";

/** A vote has begun, or runs when one comes back. */
export function foldVoteBegun(state: DeskState, body: VoteBegun, time: number): DeskState {
  const statuses = statusesOf(body.dissolveStatus, state);
  // Who comes back is told himself when he has agreed, and nobody else (6.5): those who applied say so.
  const applicant = applicantOf(statuses, state);
  const endsAt = time + body.restTime * 1000;
  const next: DeskState = { ...state, leaving: false, vote: { applicant, statuses, endsAt, voted: false } };
  return state.vote ? next : withEvent(next, time, { type: "vote-begun", who: applicant });
}

/** How the vote stands. Nobody may have applied, as votes are taken without (Q27): then there is none. */
export function foldVoteProgress(state: DeskState, body: VoteProgress, time: number): DeskState {
  const statuses = statusesOf(body.dissolveStatus, state);
  const applicant = state.vote?.applicant ?? applicantOf(statuses, state);
  if (!state.vote && applicant === null) return state;
  // Somebody came back: one's own countdown goes on (Q24).
  const endsAt = body.restTime > 0 ? time + body.restTime * 1000 : (state.vote?.endsAt ?? null);
  const next: DeskState = { ...state, vote: { applicant, statuses, endsAt, voted: state.vote?.voted ?? false } };
  const agreed = statuses.findIndex(
    (status, seat) => status === VoteStatus.Agreed && state.vote?.statuses[seat] !== VoteStatus.Agreed,
  );
  const who = state.seats[agreed]?.uid;
  return who === undefined ? next : withEvent(next, time, { type: "vote-agreed", who });
}

/** Somebody refused. */
export function foldVoteFailed(state: DeskState, { deskPos }: VoteFailed, time: number): DeskState {
  const who = state.seats[deskPos - 1]?.uid ?? null;
  return withEvent({ ...state, vote: null }, time, { type: "vote-refused", who });
}

/** By seat; the server counts seats from 1 here (Q25). */
function statusesOf(votes: readonly SeatVote[], { seats }: DeskState): VoteStatus[] {
  return seats.map((_, seat) => votes.find(({ deskPos }) => deskPos === seat + 1)?.status ?? VoteStatus.Waiting);
}

function applicantOf(statuses: readonly VoteStatus[], { seats }: DeskState): number | null {
  return seats[statuses.indexOf(VoteStatus.Applied)]?.uid ?? null;
}
