import { type DeskStatus, type DeskSync, type Hint, NO_TILE, type PlayerSync } from "@shaddock/contract/nanoserver";
import { queOfSuit, type Round, type SeatState, type Suit, type Tile } from "@shaddock/mahjong";

/** What a seat has beside its state in the round. */
export interface SeatMemory {
  readonly uid: number;
  /** Points of the match without this round. */
  readonly score: number;
  /** The suit that was chosen, or undefined. */
  readonly chosen: Suit | undefined;
  /** Melds in one row; what an added kong added is last. */
  readonly melded: readonly Tile[];
  /** The tile drawn last, perhaps at another desk (Q20). */
  readonly lastDrawn: Tile | undefined;
}

/** All that {@link syncOf} tells. */
export interface SyncState {
  readonly status: DeskStatus;
  readonly round: Round;
  readonly seats: readonly SeatMemory[];
  readonly dice: readonly [number, number];
  /** The newest discard and whose it is. */
  readonly discard: { readonly tile: Tile; readonly uid: number };
  readonly imitate: boolean;
}

/** Who is told, and what he is asked. */
export interface SyncTarget {
  readonly seat: number;
  /** The suit that he might give up. */
  readonly suggestion: Suit;
  readonly hint: Hint | undefined;
}

/** A desk in the middle of a round, for who comes back. [nanoserver: 4, SyncDesk] */
export function syncOf(state: SyncState, target: SyncTarget): DeskSync {
  const { status, round, seats, dice, discard } = state;
  const uid = (seat: number): number => (seats[seat] as SeatMemory).uid;
  return {
    status,
    players: seats.map((memory, seat) => playerOf(state, target, memory, seat)),
    scoreInfo: seats.map(({ uid: acId, score }) => ({ acId, score })),
    // The real server moves the mark as soon as it knows the next banker.
    markerAcId: uid(state.imitate ? (round.nextBanker ?? round.banker) : round.banker),
    lastMoPaiAcId: uid(turnOf(round)),
    restCnt: round.wall.length - round.taken,
    dice1: dice[0],
    dice2: dice[1],
    hint: target.hint ?? null,
    lastChuPaiId: discard.tile,
    lastChuPaiUid: discard.uid,
  };
}

/** Whose turn it is: behind a robber, his. */
export function turnOf({ claim, turn }: Round): number {
  return claim?.stage === "rob" ? claim.end : turn;
}

function playerOf(state: SyncState, target: SyncTarget, memory: SeatMemory, seat: number): PlayerSync {
  const { hand, discards, win, outcome } = state.round.seats[seat] as SeatState;
  const asked =
    seat === target.seat && memory.chosen === undefined && (state.imitate || state.round.options.mode === 4);
  return {
    acId: memory.uid,
    shouPaiIds: hand,
    chuPaiIds: discards,
    gangInfos: memory.melded,
    lastTile: memory.lastDrawn ?? (state.imitate ? 0 : NO_TILE),
    isHu: win !== undefined,
    huPai: win?.tile ?? NO_TILE,
    huType: outcome,
    que: asked ? -queOfSuit(target.suggestion) : queOfSuit(memory.chosen),
    score: memory.score,
  };
}
