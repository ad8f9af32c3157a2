import { type Fan, fanOf, middleTileOf, totalFan } from "./fan.js";
import {
  balanceOf,
  type Cause,
  cancelKongMoney,
  causeOfKong,
  KONG_POINTS,
  moveKongMoney,
  type Payment,
} from "./ledger.js";
import type { MeldType } from "./meld.js";
import { bestFan, isReady } from "./ready.js";
import {
  handTiles,
  liveSeats,
  type Outcome,
  type Round,
  type RoundEvent,
  type SeatState,
  seatOf,
  type Tally,
  type Win,
  wallLeft,
} from "./round-state.js";
import { scoreOfWin } from "./score.js";
import type { Tile } from "./tile.js";

/** A round and what happened on the way to it. */
export interface Step {
  readonly round: Round;
  readonly events: readonly RoundEvent[];
}

/** What a round came to for one seat. [nanoserver: 4 RoundOverStats] */
export interface SeatResult {
  /** The server's `fanshu`: fan, -1 at the cap, -2 without a win. */
  readonly shownFan: number;
  /** Why there are fan; none without a win. */
  readonly fans: readonly Fan[];
  /** Kong money of added kongs (刮风), in points. */
  readonly wind: number;
  /** Kong money of concealed and exposed kongs (下雨), in points. */
  readonly rain: number;
  /** All points won and lost. */
  readonly total: number;
  /** Whether the seat won or has a ready hand. */
  readonly ready: boolean;
  readonly outcome: Outcome;
  readonly tally: Tally;
}

/** Changes one seat of a round. */
export function withSeat(round: Round, seat: number, change: Partial<SeatState>): Round {
  return { ...round, seats: round.seats.map((state, i) => (i === seat ? { ...state, ...change } : state)) };
}

/** Adds to the statistics of a seat. */
function withTally(round: Round, seat: number, add: Partial<Tally>, outcome?: Outcome): Round {
  const { tally, outcome: before } = seatOf(round, seat);
  const more = Object.entries(add).map(([key, count]) => [key, tally[key as keyof Tally] + count]);
  return withSeat(round, seat, { tally: { ...tally, ...Object.fromEntries(more) }, outcome: outcome ?? before });
}

/** Pays a kong: a concealed and an added one by all live seats, an exposed one by the discarder. [nanoserver: 7.7] */
export function payKong(round: Round, seat: number, type: Exclude<MeldType, "pong">, tile: Tile, from?: number): Step {
  const cause = causeOfKong(type);
  const payers = from === undefined ? liveSeats(round).filter((other) => other !== seat) : [from];
  const payments = payers.map((payer): Payment => ({ from: payer, to: seat, points: KONG_POINTS[cause], cause, tile }));
  const counted = withTally(round, seat, type === "concealed-kong" ? { concealedKongs: 1 } : { openKongs: 1 });
  return {
    round: { ...counted, payments: [...round.payments, ...payments] },
    events: [{ type: "kong-money", seat, payments }],
  };
}

/**
 * Settles a self-draw; the tile is still in the hand. [nanoserver: 7.5, 7.6]
 */
export function settleSelfDraw(round: Round, seat: number): Step {
  const state = seatOf(round, seat);
  const tile = state.lastDrawn as Tile;
  const how = { lastDraw: wallLeft(round) === 0, kongBloom: state.afterKong, middleTile: tile };
  const fans = fanOf(handTiles(state), how, round.options);
  const payers = liveSeats(round).filter((other) => other !== seat);
  const taken = withSeat(round, seat, { hand: state.hand.filter((other) => other !== tile) });
  return settleWin(taken, { seat, tile, fans }, payers);
}

/**
 * Settles the win of another's tile. After the discarder's kong, its money goes over first. [nanoserver: 7.5 to 7.7]
 *
 * @param robbed whether the tile is one of an added kong instead of a discard
 */
export function settleClaim(round: Round, seat: number, tile: Tile, from: number, robbed: boolean): Step {
  const state = seatOf(round, seat);
  const kongDiscard = !robbed && seatOf(round, from).afterKong;
  const middleTile = middleTileOf(robbed ? undefined : tile, state.lastDrawn);
  const fans = fanOf(handTiles(state, tile), { kongDiscard, robbedKong: robbed, middleTile }, round.options);
  const payments = kongDiscard ? moveKongMoney(round.payments, from, seat) : round.payments;
  return settleWin({ ...round, payments }, { seat, tile, from, fans }, [from]);
}

function settleWin(round: Round, won: Pick<Win, "seat" | "tile" | "from" | "fans">, payers: readonly number[]): Step {
  const { seat, tile, from } = won;
  const win: Win = { ...won, ...scoreOfWin(totalFan(won.fans), from === undefined, round.options) };
  const payments = payers.map((payer): Payment => ({ from: payer, to: seat, points: win.points, cause: "win", tile }));
  let next: Round = {
    ...round,
    payments: [...round.payments, ...payments],
    nextBanker: round.nextBanker ?? seat,
  };
  next = withSeat(next, seat, { win });
  if (from === undefined) next = withTally(next, seat, { wins: 1, selfDraws: 1 }, 1);
  else next = withTally(withTally(next, seat, { wins: 1 }, 2), from, { losses: 1 }, 3);
  return { round: next, events: [{ type: "win", win, payments }] };
}

/**
 * Ends a round: when the wall is empty, when one live seat is left, and when players agree to stop in the middle.
 * Where two or more are live there is cha-jiao (查叫): who is not ready loses the kong money that he got, and pays each
 * ready seat for its best wait. The missing suit is not looked at, so there is no 花猪. [nanoserver: 7.8]
 */
export function endRound(round: Round): Step {
  if (round.phase === "over") return { round, events: [] };
  const live = liveSeats(round);
  const isReadySeat = (seat: number): boolean => isReady(handTiles(seatOf(round, seat)).counts);
  const owing = live.length > 1 ? live.filter((seat) => !isReadySeat(seat)) : [];
  const events: RoundEvent[] = [];
  let next: Round = { ...round, phase: "over", claim: undefined, payments: cancelKongMoney(round.payments, owing) };
  for (const seat of owing.length > 0 ? live.filter(isReadySeat) : []) {
    const best = bestFan(handTiles(seatOf(round, seat)), round.options);
    const { points } = scoreOfWin(best, false, round.options);
    const payments = owing.map((from): Payment => ({ from, to: seat, points, cause: "not-ready" }));
    next = { ...next, payments: [...next.payments, ...payments], nextBanker: next.nextBanker ?? seat };
    next = withTally(next, seat, { wins: 1 });
    for (const from of owing) next = withTally(next, from, { losses: 1 }, 4);
    events.push({ type: "not-ready", seat, payments });
  }
  return {
    round: { ...next, nextBanker: next.nextBanker ?? round.banker },
    events: [...events, { type: "over" }],
  };
}

/** What a round has come to so far, by seat; final once its phase is `over`. */
export function resultsOf(round: Round): SeatResult[] {
  return round.seats.map((state, seat) => {
    const points = (...causes: Cause[]): number => balanceOf(round.payments, seat, causes);
    return {
      shownFan: state.win ? state.win.shownFan : -2,
      fans: state.win ? state.win.fans : [],
      wind: points("wind"),
      rain: points("rain"),
      total: points("wind", "rain", "win", "not-ready"),
      ready: state.win !== undefined || isReady(handTiles(state).counts),
      outcome: state.outcome,
      tally: state.tally,
    };
  });
}
