import type { TileId } from "@shaddock/contract/nanoserver";
import { kindOf, type Suit, suitOf } from "@shaddock/mahjong";
import { type DeskMeld, type DeskSeat, type DeskState, isRunning, type SeatWin } from "./desk-state.js";
import type { HandTileView, HandView, MeldView, Place, PlayerView, SeatView, WonView } from "./table-view.js";
import { createViewCache } from "./view-cache.js";

/** Who looks at a desk, and what of it may be seen. */
export interface Look {
  readonly state: DeskState;
  /** The uid of who looks; 0 for nobody. */
  readonly viewer: number;
  /** The number of the seat at place 0. */
  readonly first: number;
  /** Whether all hands are open. */
  readonly open: boolean;
  /** The place of a player; null for who does not sit there. */
  readonly placeOf: (uid: number) => Place | null;
  /** All of that beside the state, in a word. */
  readonly key: string;
}

/**
 * A look at a desk.
 *
 * @param viewer the uid of who sits at place 0; where nobody has it, the first seat is there
 */
export function lookAt(state: DeskState, viewer: number, open: boolean): Look {
  const { mode } = state.options;
  const uids = state.seats.map(({ uid }) => uid);
  const first = Math.max(0, uids.indexOf(viewer));
  const places = new Map(uids.map((uid, seat) => [uid, (seat - first + mode) % mode]));
  const key = `${viewer} ${open} ${mode} ${uids.join()}`;
  return { state, viewer, first, open, key, placeOf: (uid) => places.get(uid) ?? null };
}

/** All seats, by place. */
export function seatViews(look: Look): readonly SeatView[] {
  const { state, first } = look;
  const { mode } = state.options;
  return Array.from({ length: mode }, (_, place): SeatView => {
    const seat = state.seats[(first + place) % mode];
    return seat ? cached(seat, seatKey(look, seat), () => seatView(look, seat, place)) : emptySeat(place);
  });
}

const cached = createViewCache<DeskSeat, SeatView>();

/** All that a seat's view is made of beside the seat. */
function seatKey({ state, key }: Look, { uid }: DeskSeat): string {
  const { banker, turn, owner, missingSuit, addedKong } = state;
  const kong = addedKong?.uid === uid && !addedKong.robbed ? addedKong.tile : -1;
  return `${key} ${banker} ${turn === uid} ${owner} ${isRunning(state)} ${missingSuit?.chosen} ${kong} ${state.self}`;
}

function emptySeat(place: Place): SeatView {
  const hand: HandView = { count: 0, tiles: null, hasDrawn: false, drawn: null };
  const nothing = { banker: false, turn: false, missing: null, melds: [], river: [], won: null };
  return { place, player: null, score: 0, roundScore: 0, hand, ...nothing };
}

function seatView(look: Look, seat: DeskSeat, place: Place): SeatView {
  const { state } = look;
  const { uid, score, delta, melds, river, won } = seat;
  const missing = missingOf(state, seat);
  return {
    ...{ place, player: playerView(state, seat), score: score + (delta ?? 0), roundScore: delta },
    ...{ banker: uid === state.banker, turn: uid === state.turn, missing, river },
    hand: handView(seat, missing, isOpen(look, seat)),
    melds: melds.map((meld) => meldView(look, seat, meld)),
    won: won && wonView(look, won),
  };
}

/** One's own choice is there at once. */
function missingOf({ self, missingSuit }: DeskState, { uid, missing }: DeskSeat): Suit | null {
  return missing ?? (uid === self ? (missingSuit?.chosen ?? null) : null);
}

/** The server shows all hands to all. The viewer's own is seen, and every hand once the round is over. */
function isOpen({ state, open, viewer }: Look, { uid }: DeskSeat): boolean {
  return open || uid === viewer || !isRunning(state);
}

/** A player. */
export function playerView(state: DeskState, seat: DeskSeat): PlayerView {
  const { uid, name, avatar, sex, ip, ready, offline } = seat;
  return { uid, name, avatar, sex, ip, self: uid === state.self, owner: uid === state.owner, ready, offline };
}

function handView({ hand, drawn }: DeskSeat, missing: Suit | null, open: boolean): HandView {
  const base = { count: hand.length, hasDrawn: drawn !== null };
  if (!open) return { ...base, tiles: null, drawn: null };
  const view = (tile: TileId): HandTileView => ({ tile, missing: isOf(tile, missing) });
  const tiles = sortTiles(hand, missing).filter((tile) => tile !== drawn);
  return { ...base, tiles: tiles.map(view), drawn: drawn === null ? null : view(drawn) };
}

/** In order of suit and rank; the missing suit last. */
export function sortTiles(tiles: readonly TileId[], missing: Suit | null): TileId[] {
  const key = (tile: TileId): number => (isOf(tile, missing) ? tile + 108 : tile);
  return [...tiles].sort((one, other) => key(one) - key(other));
}

function isOf(tile: TileId, suit: Suit | null): boolean {
  return suitOf(kindOf(tile)) === suit;
}

/** A meld. */
export function meldView({ state, placeOf }: Look, seat: DeskSeat, { type, tiles, from }: DeskMeld): MeldView {
  const { addedKong } = state;
  const isAdding =
    type === "pong" &&
    addedKong?.uid === seat.uid &&
    !addedKong.robbed &&
    kindOf(addedKong.tile) === kindOf(tiles[0] ?? 0);
  return {
    ...{ type, tiles, claimed: from === null ? null : (tiles[0] ?? null) },
    ...{ from: from === null ? null : placeOf(from), adding: isAdding ? addedKong.tile : null },
  };
}

/** A win. */
export function wonView({ placeOf }: Look, { tile, order, how, from, points }: SeatWin): WonView {
  return { tile, order, how, from: from === null ? null : placeOf(from), points };
}
