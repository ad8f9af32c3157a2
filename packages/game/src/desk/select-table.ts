import { VoteStatus } from "@shaddock/contract/nanoserver";
import { deskRefusal } from "./choices.js";
import { dissolveRefusal, leaveRefusal, voteRefusal } from "./desk-intents.js";
import { type DeskState, seatOf } from "./desk-state.js";
import type { DeskPhase } from "./desk-words.js";
import { rulesOf } from "./rules.js";
import { eventViews } from "./select-events.js";
import { promptOf, waitsOf } from "./select-prompt.js";
import { matchView, roundView } from "./select-results.js";
import { type Look, lookAt, seatViews } from "./select-seats.js";
import type { TableView, VoteView } from "./table-view.js";

/** How a desk is looked at. */
export interface TableOptions {
  /** The uid of who sits at place 0, and whose hand is open. Default: oneself. */
  readonly viewer?: number;
  /** Whether all hands are open, as in a replay. Default: only one's own is while the round runs. */
  readonly open?: boolean;
}

/** What a table shows of a desk: a pure function, for replays too. */
export function tableView(state: DeskState, options: TableOptions = {}): TableView {
  const viewer = options.viewer ?? state.self;
  const look = lookAt(state, viewer, options.open ?? false);
  const { placeOf } = look;
  const seats = seatViews(look);
  const own = seatOf(state, viewer);
  const { lastDiscard, turn } = state;
  const discarder = lastDiscard && !lastDiscard.taken ? placeOf(lastDiscard.uid) : null;
  const prompt = viewer === state.self ? promptOf(state, placeOf) : null;
  return {
    ...{ number: state.number, title: state.title, rules: rulesOf(state.desc, state.options) },
    ...{ mode: state.options.mode, round: state.round, rounds: state.rounds, phase: phaseOf(state), seats },
    ...{ wall: state.wall, dice: state.dice, turn: turn === 0 ? null : placeOf(turn) },
    turnSince: turnSinceOf(state),
    lastDiscard: lastDiscard && discarder !== null ? { place: discarder, tile: lastDiscard.tile } : null,
    prompt,
    waits: own && phaseOf(state) === "playing" ? waitsOf(state, own) : [],
    leaving: leavingOf(state),
    vote: voteView(look),
    ...{ autoPlay: state.autoPlay, events: eventViews(look) },
    result: state.result && roundView(look, state.result),
    match: matchView(look),
    ...{ closed: state.closed, refused: state.refused, trouble: state.trouble },
    // A replay is at no desk, and what is over does not get old.
    stale: state.self !== 0 && state.seats.length > 0 && deskRefusal(state) === "offline",
  };
}

/** With three players nobody tells when all have seen the deal: who has seen it sees the table. */
function phaseOf({ phase, dealSeen, options }: DeskState): DeskPhase {
  return phase === "dealing" && options.mode === 3 && dealSeen?.answered ? "playing" : phase;
}

function turnSinceOf(state: DeskState): number | null {
  if (state.self === 0 || phaseOf(state) === "dealing") return null;
  return state.hint?.since ?? state.turnSince;
}

function leavingOf(state: DeskState): TableView["leaving"] {
  return state.phase === "waiting"
    ? { way: "leave", refusal: leaveRefusal(state) }
    : { way: "dissolve", refusal: dissolveRefusal(state) };
}

const STATUSES = {
  [VoteStatus.Applied]: "applied",
  [VoteStatus.Agreed]: "agreed",
  [VoteStatus.Offline]: "offline",
  [VoteStatus.Waiting]: "waiting",
} as const;

function voteView({ state, placeOf }: Look): VoteView | null {
  const { vote } = state;
  if (!vote) return null;
  const seats = state.seats.flatMap(({ uid }, seat) => {
    const status = vote.statuses[seat];
    const place = placeOf(uid);
    return status === undefined || place === null ? [] : [{ place, status: STATUSES[status] }];
  });
  return {
    applicant: vote.applicant === null ? null : placeOf(vote.applicant),
    seats: seats.sort((one, other) => one.place - other.place),
    endsAt: vote.endsAt,
    refusal: voteRefusal(state),
  };
}

const views = new WeakMap<DeskState, TableView>();

/** The table that one sits at. The same object as long as nothing changed. */
export function selectTable({ desk }: { readonly desk: DeskState }): TableView {
  const known = views.get(desk);
  if (known) return known;
  const view = tableView(desk);
  views.set(desk, view);
  return view;
}
