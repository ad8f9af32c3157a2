import { type Exit, ExitType, type Presence, type Seat, type Seats } from "@shaddock/contract/nanoserver";
import { type DeskSeat, type DeskState, isRunning, seatOf, withEvent, withSeat, withTrouble } from "./desk-state.js";
import type { ClosedFor } from "./desk-words.js";
import { roundsOf } from "./rules.js";

/** Somebody new, without tiles. */
function newSeat({ acId: uid, nickname: name, headURL: avatar, sex, ip, score }: Seat): DeskSeat {
  const empty = { delta: 0, missing: null, hand: [], drawn: null, melds: [], river: [], won: null };
  return { uid, name, avatar, sex, ip, ready: false, offline: false, score, ...empty };
}

/** Who sits there now. After coming back it comes twice where no round runs, and once where one does. */
export function foldSeats(before: DeskState, { data }: Seats, time: number): DeskState {
  const state = before.freshness === "seated" ? withoutRound(before, time) : before;
  const seats = [...data]
    .sort((one, other) => one.deskPos - other.deskPos)
    .map((entry): DeskSeat => {
      const known = seatOf(state, entry.acId) ?? newSeat(entry);
      const { nickname: name, headURL: avatar, sex, ip, isReady: ready } = entry;
      // Who hears this is there, whatever the server says of it at first (Q19).
      const offline = entry.offline && entry.acId !== state.self;
      // The server counts a round that is over, though one may have missed how it ended.
      const score = state.phase === "round-over" ? entry.score - (known.delta ?? 0) : entry.score;
      return { ...known, name, avatar, sex, ip, ready, offline, score };
    });
  const seated: DeskState = { ...state, seats, freshness: state.freshness === "named" ? "seated" : state.freshness };
  return tellChanges(state, confirmReady(state, seated, time), time);
}

/** Coming back one learns that no round runs: all that was of one is over, and one is ready already (Q21). */
function withoutRound(state: DeskState, time: number): DeskState {
  // One may have missed the end of another round than that.
  const result = state.result && roundsOf(state.result.round)?.round === state.round ? state.result : null;
  const phase = state.round > 0 ? "round-over" : "waiting";
  const kept = result ? {} : { delta: 0, missing: null, hand: [], drawn: null, melds: [], river: [], won: null };
  const idle: DeskState = {
    ...state,
    ...{
      phase,
      result,
      hint: null,
      dealSeen: null,
      missingSuit: null,
      vote: null,
      memory: null,
      turn: 0,
      turnSince: null,
    },
    ...{ lastDiscard: null, addedKong: null, wall: 0, freshness: "fresh", shown: true, leaving: false },
    seats: state.seats.map((seat) => ({ ...seat, ...kept })),
    getReady: { id: state.nextId, since: time, answered: true },
    nextId: state.nextId + 1,
  };
  return withEvent(idle, time, { type: "back" });
}

/** One's own readiness is what the server says: it may be wiped when it was told too early (Q37). */
function confirmReady(before: DeskState, state: DeskState, time: number): DeskState {
  const { getReady, self } = state;
  if (!getReady || isRunning(state)) return state;
  const ready = seatOf(state, self)?.ready ?? false;
  if (ready) return getReady.answered ? state : { ...state, getReady: { ...getReady, answered: true } };
  if (!seatOf(before, self)?.ready) return state;
  return { ...state, getReady: { id: state.nextId, since: time, answered: false }, nextId: state.nextId + 1 };
}

function tellChanges(before: DeskState, state: DeskState, time: number): DeskState {
  let next = state;
  for (const { uid, name, ready } of state.seats) {
    const known = seatOf(before, uid);
    if (!known) next = withEvent(next, time, { type: "joined", who: uid, name });
    if (ready && !known?.ready && !isRunning(state)) next = withEvent(next, time, { type: "ready", who: uid });
  }
  return next;
}

/** Somebody left. The owner takes the desk along, whatever the server calls it. */
export function foldExit(state: DeskState, { acid }: Exit, time: number): DeskState {
  if (acid === state.self) return close(state, "left", time);
  if (acid === state.owner) return close(state, "owner-left", time);
  const seat = seatOf(state, acid);
  if (!seat) {
    const detail = `Player ${acid} left, who is not there`;
    return withTrouble(state, { code: "unknown-player", route: "onPlayerExit", detail, time });
  }
  const rest = { ...state, seats: state.seats.filter(({ uid }) => uid !== acid) };
  return withEvent(rest, time, { type: "left", who: acid, name: seat.name });
}

/** The desk was dissolved; or somebody left who said too much. */
export function foldDissolve(state: DeskState, body: Exit, time: number): DeskState {
  return body.exitType === ExitType.Dissolved ? close(state, "dissolved", time) : foldExit(state, body, time);
}

/** There is no desk any more. What was reached stays to be looked at. */
export function close(state: DeskState, closed: ClosedFor, time: number): DeskState {
  if (state.phase === "closed" || state.phase === "none" || state.phase === "match-over") return state;
  const over: DeskState = {
    ...state,
    ...{ phase: "closed", closed, hint: null, dealSeen: null, missingSuit: null, getReady: null, vote: null },
    ...{ outgoing: [], memory: null, answerLeft: state.answerLeft || state.hint?.answer != null },
  };
  return withEvent(over, time, { type: "closed" });
}

/** Somebody's connection or app went away, or came back. */
export function foldPresence(state: DeskState, { uid, offline }: Presence, time: number): DeskState {
  const seat = seatOf(state, uid);
  if (!seat) {
    const detail = `Player ${uid} is not there`;
    return withTrouble(state, { code: "unknown-player", route: "onPlayerOfflineStatus", detail, time });
  }
  if (seat.offline === offline) return state;
  return withEvent(withSeat(state, uid, { offline }), time, { type: offline ? "offline" : "online", who: uid });
}
