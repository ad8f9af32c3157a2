import type { KongScore, TileId } from "@shaddock/contract/nanoserver";
import { kindOf } from "@shaddock/mahjong";
import { type DeskSeat, type DeskState, seatOf, withEvent, withSeat } from "./desk-state.js";
import type { Doing } from "./fold-action.js";
import { riverWithout, without } from "./tiles.js";

/** A kong: the wire does not tell which kind, but its tiles do. */
export function foldKong(state: DeskState, doing: Doing): DeskState {
  if (doing.tiles.length === 1) return beginAdded(state, doing);
  const { lastDiscard } = state;
  const isClaim = lastDiscard?.tile === doing.tiles[0] && !lastDiscard?.taken;
  return isClaim ? exposed(state, doing) : concealed(state, doing);
}

function exposed(state: DeskState, { seat, tiles, time, tell }: Doing): DeskState {
  const { lastDiscard } = state;
  const [tile, ...own] = tiles as [TileId, ...TileId[]];
  const missing = own.find((other) => !seat.hand.includes(other));
  if (missing !== undefined || !lastDiscard) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  const from = lastDiscard.uid;
  const laid = withSeat(riverWithout(state, from, tile), seat.uid, {
    hand: seat.hand.filter((other) => !own.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "exposed-kong", tiles, from }],
  });
  const next: DeskState = { ...laid, turn: seat.uid, lastDiscard: { ...lastDiscard, taken: true } };
  return withEvent(next, time, { type: "kong", who: seat.uid, from, tile, kong: "exposed-kong" });
}

function concealed(state: DeskState, { seat, tiles, time, tell }: Doing): DeskState {
  const missing = tiles.find((other) => !seat.hand.includes(other));
  if (missing !== undefined) return tell("tile-not-there", `Tile ${missing} is not in the hand`);
  const laid = withSeat(state, seat.uid, {
    hand: seat.hand.filter((other) => !tiles.includes(other)),
    drawn: null,
    melds: [...seat.melds, { type: "concealed-kong", tiles, from: null }],
  });
  const tile = tiles[0] as TileId;
  return withEvent(laid, time, { type: "kong", who: seat.uid, from: null, tile, kong: "concealed-kong" });
}

/** The fourth tile of a kong stays in the hand until it is clear that nobody robs it (Q15). */
function beginAdded(state: DeskState, { seat, tiles, time, tell }: Doing): DeskState {
  const tile = tiles[0] as TileId;
  if (!seat.hand.includes(tile)) return tell("tile-not-there", `Tile ${tile} is not in the hand`);
  const pong = pongOf(seat, tile);
  if (!pong) return tell("nothing-to-claim", `There is no pong for tile ${tile}`);
  const { uid } = seat;
  const next: DeskState = { ...state, addedKong: { uid, tile, robbed: false } };
  return withEvent(next, time, { type: "kong", who: uid, from: pong.from, tile, kong: "added-kong" });
}

/** Nobody robbed it, as it pays: the kong is there. */
export function commitKong(state: DeskState, { isXiaYu, changes }: KongScore): DeskState {
  const uid = changes[0]?.acId ?? 0;
  const seat = seatOf(state, uid);
  if (isXiaYu || !seat) return state;
  // Who came back in the middle has not heard which tile it was.
  const tile = state.addedKong?.tile ?? seat.hand.find((own) => pongOf(seat, own));
  const pong = tile === undefined ? undefined : pongOf(seat, tile);
  if (tile === undefined || !pong) return { ...state, addedKong: null };
  const kong = { ...pong, type: "added-kong" as const, tiles: [...pong.tiles, tile] };
  const melds = seat.melds.map((meld) => (meld === pong ? kong : meld));
  return { ...withSeat(state, uid, { hand: without(seat.hand, tile), drawn: null, melds }), addedKong: null };
}

/** Whose kong a tile is robbed from; undefined where it is none. */
export function konger(state: DeskState, tile: TileId, robber: number): number | undefined {
  const { addedKong } = state;
  if (addedKong) return addedKong.tile === tile && addedKong.uid !== robber ? addedKong.uid : undefined;
  if (state.lastDiscard?.tile === tile) return undefined;
  return state.seats.find((seat) => seat.uid !== robber && seat.hand.includes(tile) && pongOf(seat, tile))?.uid;
}

function pongOf(seat: DeskSeat, tile: TileId): DeskSeat["melds"][number] | undefined {
  return seat.melds.find((meld) => meld.type === "pong" && kindOf(meld.tiles[0] as TileId) === kindOf(tile));
}
