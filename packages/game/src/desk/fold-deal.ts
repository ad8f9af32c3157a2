import type { Deal, DeskBasicInfo, PlayerSuit, SuitChoice } from "@shaddock/contract/nanoserver";
import { suitOfQue, wallSize } from "@shaddock/mahjong";
import { type DeskSeat, type DeskState, isRunning, seatOf, withEvent, withTrouble } from "./desk-state.js";
import { optionsOf, roundsOf } from "./rules.js";

/** What desk it is: at the beginning of each round, and first of all when one comes back. */
export function foldBasicInfo(state: DeskState, body: DeskBasicInfo): DeskState {
  const { deskId: number, title, desc } = body;
  const { round, rounds } = roundsOf(title) ?? state;
  // 0 when one comes back (Q19).
  const mode = body.mode === 0 ? state.options.mode : body.mode;
  const freshness = state.freshness === "lost" ? "named" : state.freshness;
  return { ...state, number, title, desc, round, rounds, freshness, options: optionsOf(desc, mode, rounds) };
}

/** A round begins. */
export function foldDeal(state: DeskState, body: Deal, time: number): DeskState {
  const hands = new Map(body.accountInfo.map(({ acId, mjs }) => [acId, mjs]));
  const seats = state.seats.map((seat): DeskSeat => {
    const hand = hands.get(seat.uid) ?? [];
    const drawn = seat.uid === body.markerId ? (hand[13] ?? null) : null;
    const score = seat.score + (seat.delta ?? 0);
    return { ...seat, score, delta: 0, missing: null, hand, drawn, melds: [], river: [], won: null };
  });
  const taken = body.accountInfo.reduce((sum, { mjs }) => sum + mjs.length, 0);
  const next: DeskState = {
    ...state,
    ...{ phase: "dealing", seats, banker: body.markerId, turn: body.markerId, turnSince: time },
    ...{ wall: Math.max(0, wallSize(state.options.mode) - taken), dice: [body.dice1, body.dice2] },
    ...{ lastDiscard: null, addedKong: null, hint: null, missingSuit: null, getReady: null, result: null },
    ...{ memory: null, leaving: false },
    dealSeen: { id: state.nextId, answered: false },
    nextId: state.nextId + 1,
  };
  const dealt = withEvent(next, time, { type: "dealt", banker: body.markerId, round: state.round });
  return checkDeal(dealt, body, time);
}

function checkDeal(state: DeskState, { accountInfo }: Deal, time: number): DeskState {
  const tell = (code: "unknown-player" | "tile-twice", detail: string): DeskState =>
    withTrouble(state, { code, route: "onDuanPai", detail, time });
  const strangers = accountInfo.filter(({ acId }) => !seatOf(state, acId));
  if (strangers.length > 0) return tell("unknown-player", `Players ${strangers.map(({ acId }) => acId)} have tiles`);
  const tiles = accountInfo.flatMap(({ mjs }) => mjs);
  return new Set(tiles).size < tiles.length ? tell("tile-twice", "A tile was dealt twice") : state;
}

/** Everybody has seen the tiles: with four players one chooses the missing suit now. */
export function foldSuitHint(state: DeskState, { que }: SuitChoice, time: number): DeskState {
  if (!isRunning(state) || state.phase === "playing") {
    const detail = "A missing suit is asked for, but no round begins";
    return withTrouble(state, { code: "no-round", route: "onDingQueHint", detail, time });
  }
  return askForSuit({ ...state, phase: "missing-suit" }, que, time);
}

/**
 * Opens the picker for the missing suit, once a round.
 *
 * @param que the server's suggestion, or 0
 * @param time Unix ms
 */
export function askForSuit(state: DeskState, que: number, time: number): DeskState {
  const suggestion = suitOfQue(que) ?? null;
  // One may have been quicker, as the picker opens by itself when the hint does not come (Q12).
  if (state.missingSuit) return { ...state, missingSuit: { ...state.missingSuit, suggestion } };
  const missingSuit = { id: state.nextId, suggestion, chosen: null };
  return { ...state, missingSuit, turnSince: time, nextId: state.nextId + 1 };
}

/** Everybody has chosen: play begins. */
export function foldSuits(state: DeskState, body: readonly PlayerSuit[], time: number): DeskState {
  if (!isRunning(state)) {
    const detail = "Missing suits are told, but no round runs";
    return withTrouble(state, { code: "no-round", route: "onDingQue", detail, time });
  }
  const chosen = new Map(body.map(({ uid, que }) => [uid, suitOfQue(que) ?? null]));
  const seats = state.seats.map((seat) => ({ ...seat, missing: chosen.get(seat.uid) ?? seat.missing }));
  const suits = seats.flatMap(({ uid, missing }) => (missing === null ? [] : [{ who: uid, suit: missing }]));
  const next: DeskState = { ...state, seats, phase: "playing", missingSuit: null, turnSince: time };
  return withEvent(next, time, { type: "suits", suits });
}
