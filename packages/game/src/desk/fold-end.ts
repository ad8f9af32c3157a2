import { type GameEnd, NO_TILE, type RoundEnd } from "@shaddock/contract/nanoserver";
import { type DeskSeat, type DeskState, isRunning, withEvent, withTrouble } from "./desk-state.js";
import { roundsOf } from "./rules.js";

/** What every end of a round ends. */
const SETTLED = {
  turn: 0,
  turnSince: null,
  lastDiscard: null,
  addedKong: null,
  hint: null,
  dealSeen: null,
  missingSuit: null,
  vote: null,
  memory: null,
} as const;

/** A round has ended that is not the last one: one is to get ready for the next. */
export function foldRoundEnd(state: DeskState, body: RoundEnd, time: number): DeskState {
  const settled = settle(state, body, "onRoundEnd", time);
  const next: DeskState = {
    ...settled,
    ...SETTLED,
    phase: "round-over",
    getReady: { id: settled.nextId, since: time, answered: false },
    nextId: settled.nextId + 1,
  };
  return withEvent(next, time, { type: "round-over" });
}

/** The match has ended, or was broken off. */
export function foldGameEnd(state: DeskState, body: GameEnd, time: number): DeskState {
  // Broken off between two rounds there is nothing to settle, though the server may send lists of zeros.
  const settled = isRunning(state) ? settle(state, body.roundStats, "onGameEnd", time) : state;
  const next: DeskState = {
    ...settled,
    ...SETTLED,
    ...{ phase: "match-over", match: body, getReady: null, outgoing: [] },
    answerLeft: !body.isNormalFinished && state.hint?.answer != null,
  };
  return withEvent(next, time, { type: "match-over" });
}

/** Hands and scores are what the server says; the lists have no uids of their own but those of the tiles. */
function settle(state: DeskState, body: RoundEnd, route: string, time: number): DeskState {
  const { tiles, stats, scoreChange } = body;
  const seats = state.seats.map((seat): DeskSeat => {
    const final = tiles.find(({ acId }) => acId === seat.uid);
    const change = scoreChange.find(({ acId }) => acId === seat.uid);
    const hand = final?.shouPai ?? seat.hand;
    const unseen = { tile: final?.huPai ?? NO_TILE, order: 0, how: "unknown", from: null, points: null } as const;
    const won = seat.won ?? (unseen.tile === NO_TILE ? null : unseen);
    const score = change ? change.remain - change.score : seat.score;
    return { ...seat, hand, drawn: null, won, score, delta: change?.score ?? seat.delta, ready: false };
  });
  const { round, rounds } = roundsOf(body.round) ?? state;
  const next: DeskState = { ...state, seats, round, rounds, result: body };
  const isWhole =
    tiles.length === seats.length && stats.length === seats.length && seats.every(({ uid }) => hasUid(tiles, uid));
  if (isWhole) return next;
  const detail = `A settlement of ${tiles.length} seats, where there are ${seats.length}`;
  return withTrouble(next, { code: "bad-settlement", route, detail, time });
}

function hasUid(tiles: RoundEnd["tiles"], uid: number): boolean {
  return tiles.some(({ acId }) => acId === uid);
}
