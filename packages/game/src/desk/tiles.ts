import type { TileId } from "@shaddock/contract/nanoserver";
import { type DeskSeat, type DeskState, seatOf, withSeat } from "./desk-state.js";

/** Tiles without one of them. */
export function without(tiles: readonly TileId[], tile: TileId): readonly TileId[] {
  return tiles.filter((other) => other !== tile);
}

/** The state after a discard was claimed: it leaves the river. */
export function riverWithout(state: DeskState, uid: number, tile: TileId): DeskState {
  const seat = seatOf(state, uid);
  return seat ? withSeat(state, uid, { river: without(seat.river, tile) }) : state;
}

/** Every tile that who sits at a seat can see, once each: the own hand, all melds and rivers, and what was won. */
export function visibleTiles({ seats }: DeskState, own: DeskSeat | undefined): ReadonlySet<TileId> {
  const tiles = new Set<TileId>(own?.hand);
  for (const { melds, river, won } of seats) {
    for (const meld of melds) for (const tile of meld.tiles) tiles.add(tile);
    for (const tile of river) tiles.add(tile);
    if (won) tiles.add(won.tile);
  }
  return tiles;
}
