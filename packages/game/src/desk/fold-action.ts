import { type Action, type Draw, OpType, type TileId } from "@shaddock/contract/nanoserver";
import {
  type DeskSeat,
  type DeskState,
  isRunning,
  type SeatWin,
  seatOf,
  withEvent,
  withSeat,
  withTrouble,
} from "./desk-state.js";
import type { Trouble } from "./desk-words.js";
import { foldKong, konger } from "./fold-kong.js";
import { riverWithout, without } from "./tiles.js";

/** Somebody drew a tile. What was offered before is settled. */
export function foldDraw(state: DeskState, { acId, mjids }: Draw, time: number): DeskState {
  const tell = (code: Trouble["code"], detail: string): DeskState =>
    withTrouble(state, { code, route: "onMoPai", detail, time });
  const seat = seatOf(state, acId);
  const tile = mjids[0] as TileId;
  if (!isRunning(state)) return tell("no-round", "A tile is drawn, but no round runs");
  if (!seat) return tell("unknown-player", `Player ${acId} draws, who is not there`);
  if (seat.hand.includes(tile)) return tell("tile-twice", `Tile ${tile} is drawn twice`);
  const drawn = withSeat(state, acId, { hand: [...seat.hand, tile], drawn: tile });
  const next: DeskState = {
    ...goOn(drawn, time),
    ...{ wall: Math.max(0, state.wall - 1), turn: acId, addedKong: null },
  };
  return withEvent(next, time, { type: "draw", who: acId, tile });
}

/** Somebody did something. */
export function foldAction(state: DeskState, body: Action, time: number): DeskState {
  const tell = (code: Trouble["code"], detail: string): DeskState =>
    withTrouble(state, { code, route: "onOpTypeDo", detail, time });
  const uid = body.uid[0] as number;
  const seat = seatOf(state, uid);
  const tiles = body.mjs ?? [];
  if (!isRunning(state)) return tell("no-round", `Action ${body.optype}, but no round runs`);
  if (!seat) return tell("unknown-player", `Action ${body.optype} of player ${uid}, who is not there`);
  const does: Doing = { seat, tiles, time, tell };
  const { optype } = body;
  if (optype === OpType.Discard && tiles.length > 0) return discard(state, does);
  if (optype === OpType.Pung && tiles.length >= 3) return pong(state, does);
  if (optype === OpType.Kong && (tiles.length === 4 || tiles.length === 1)) return foldKong(goOn(state, time), does);
  if (optype === OpType.Win && tiles.length > 0) return win(state, does);
  // What no hint had offered has no tiles, or those of something else (Q4).
  return tell("unknown-action", `Action ${optype} with ${tiles.length} tiles`);
}

/** Somebody who does something with tiles. */
export interface Doing {
  readonly seat: DeskSeat;
  readonly tiles: readonly TileId[];
  readonly time: number;
  /** The state as it was, with a trouble. */
  readonly tell: (code: Trouble["code"], detail: string) => DeskState;
}

/**
 * The round goes on, so that no hint is live any more, and what all wait for next begins; the first sign of it is that
 * play has begun.
 */
function goOn(state: DeskState, time: number): DeskState {
  const begun = state.phase !== "playing" ? { phase: "playing" as const, missingSuit: null } : {};
  return { ...state, ...begun, hint: null, turnSince: time };
}

function discard(state: DeskState, { seat, tiles, time }: Doing): DeskState {
  const { uid } = seat;
  const tile = tiles[0] as TileId;
  const laid = withSeat(state, uid, { hand: without(seat.hand, tile), drawn: null, river: [...seat.river, tile] });
  const lastDiscard = { uid, tile, taken: false };
  const going: DeskState = { ...goOn(laid, time), lastDiscard, addedKong: null };
  const next = withEvent(going, time, { type: "discard", who: uid, tile });
  if (seat.hand.includes(tile)) return next;
  // The server takes whatever it is told (Q6).
  const detail = `Player ${uid} discards tile ${tile}, which is not in the hand`;
  return withTrouble(next, { code: "tile-not-there", route: "onOpTypeDo", detail, time });
}

/** Four tiles are told to who has three: the first three form the meld (Q14). */
function pong(state: DeskState, { seat, tiles, time, tell }: Doing): DeskState {
  const [tile, ...own] = tiles.slice(0, 3) as [TileId, TileId, TileId];
  const { lastDiscard } = state;
  if (lastDiscard?.tile !== tile || lastDiscard.taken) return tell("nothing-to-claim", `Nobody discarded tile ${tile}`);
  const missing = own.find((other) => !seat.hand.includes(other));
  if (missing !== undefined) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  const from = lastDiscard.uid;
  const laid = withSeat(riverWithout(state, from, tile), seat.uid, {
    hand: seat.hand.filter((other) => !own.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "pong", tiles: [tile, ...own], from }],
  });
  const next: DeskState = { ...goOn(laid, time), turn: seat.uid, lastDiscard: { ...lastDiscard, taken: true } };
  return withEvent(next, time, { type: "pong", who: seat.uid, from, tile });
}

type Won = Pick<SeatWin, "how" | "from" | "tile">;

/** A win: with a drawn tile by who has one too many, else of the discard or of a kong's tile. */
function win(state: DeskState, { seat, tiles, time, tell }: Doing): DeskState {
  const { uid } = seat;
  if (seat.won) return tell("unknown-action", `Player ${uid} wins twice`);
  const tile = tiles[0] as TileId;
  const kong = konger(state, tile, uid);
  if (seat.hand.length % 3 === 2) {
    // The server tells the tile that it was told; what counts is the one drawn.
    const own = seat.drawn ?? tile;
    const won = withSeat(state, uid, { hand: without(seat.hand, own), drawn: null });
    return settle(won, uid, { how: "self-draw", from: null, tile: own }, time);
  }
  if (kong !== undefined) {
    const { hand } = seatOf(state, kong) as DeskSeat;
    const robbed = withSeat(state, kong, { hand: without(hand, tile), drawn: null });
    const addedKong = { uid: kong, tile, robbed: true };
    return settle({ ...robbed, addedKong }, uid, { how: "robbed-kong", from: kong, tile }, time);
  }
  const { lastDiscard } = state;
  if (lastDiscard?.tile === tile) {
    const taken = lastDiscard.taken ? state : riverWithout(state, lastDiscard.uid, tile);
    const claimed: DeskState = { ...taken, lastDiscard: { ...lastDiscard, taken: true } };
    return settle(claimed, uid, { how: "discard", from: lastDiscard.uid, tile }, time);
  }
  const unknown = settle(state, uid, { how: "unknown", from: null, tile }, time);
  const detail = `Player ${uid} wins tile ${tile}, which nobody gave`;
  return withTrouble(unknown, { code: "nothing-to-claim", route: "onOpTypeDo", detail, time });
}

function settle(state: DeskState, uid: number, won: Won, time: number): DeskState {
  const order = 1 + state.seats.filter((seat) => seat.won).length;
  const { hint, self } = state;
  // Others may win the same tile: whoever was asked for it still is.
  const stays = uid !== self && hint?.tile === won.tile;
  const next = withSeat(stays ? state : goOn(state, time), uid, { won: { ...won, order, points: null } });
  return withEvent(next, time, { type: "win", who: uid, ...won });
}
