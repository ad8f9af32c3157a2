import { fanOf, middleTileOf, totalFan } from "./fan.js";
import { kindOfMeld } from "./meld.js";
import { type Action, handTiles, type Round, seatAfter, seatOf, wallLeft } from "./round-state.js";
import { kindOf, suitOf, type Tile } from "./tile.js";
import { at } from "./tile-set.js";
import { isWin } from "./win.js";

/**
 * What a seat may do with the tile it drew: its kongs, and the win; empty when there is nothing but to discard. Kongs of
 * the missing suit are offered too. [nanoserver: 7.2]
 */
export function ownOffers(round: Round, seat: number): Action[] {
  const { hand, melds } = seatOf(round, seat);
  const actions: Action[] = [];
  if (wallLeft(round) > 0) {
    const { counts } = handTiles(seatOf(round, seat));
    for (const [i, tile] of hand.entries()) {
      const isFirst = hand.findIndex((other) => kindOf(other) === kindOf(tile)) === i;
      const canAdd = melds.some((meld) => meld.type === "pong" && kindOfMeld(meld) === kindOf(tile));
      if ((isFirst && at(counts, kindOf(tile)) === 4) || canAdd) actions.push({ type: "kong", seat, tile });
    }
  }
  if (isComplete(round, seat)) actions.push({ type: "win", seat });
  return actions.length > 0 ? [...actions, { type: "pass", seat }] : [];
}

/**
 * Whether a seat can win another's tile. Where a hand without fan may not (`pinghu`), it needs one fan, except after a
 * kong and when it robs one. [nanoserver: 7.4]
 *
 * @param kong whether the tile is a kong's, or was discarded after one
 */
export function canWinTile(round: Round, seat: number, tile: Tile, kong: boolean): boolean {
  if (!isComplete(round, seat, tile)) return false;
  if (round.options.pinghu || kong) return true;
  const state = seatOf(round, seat);
  const middleTile = middleTileOf(tile, state.lastDrawn);
  return totalFan(fanOf(handTiles(state, tile), { middleTile }, round.options)) > 0;
}

/** Who may win a discard, each with what else it may do, by seat. */
export function winOffers(round: Round, tile: Tile): (Action[] | undefined)[] {
  const { afterKong } = seatOf(round, round.turn);
  return round.seats.map((_, seat) => {
    if (!mayClaim(round, seat) || !canWinTile(round, seat, tile, afterKong)) return undefined;
    if (hasPassed(round, seat, tile)) return undefined;
    return [{ type: "win", seat }, { type: "pass", seat }, ...meldActions(round, seat, tile)];
  });
}

/** Who may pong or kong a discard, by seat: at most one can. */
export function meldOffers(round: Round, tile: Tile): (Action[] | undefined)[] {
  return round.seats.map((_, seat) => {
    const actions = mayClaim(round, seat) ? meldActions(round, seat, tile) : [];
    return actions.length > 0 ? [{ type: "pass", seat }, ...actions] : undefined;
  });
}

/** Two alike make a pong, three also a kong; with three alike and an empty wall neither. [nanoserver: 7.4] */
function meldActions(round: Round, seat: number, tile: Tile): Action[] {
  const { hand, missing } = seatOf(round, seat);
  if (suitOf(kindOf(tile)) === missing) return [];
  const alike = hand.filter((own) => kindOf(own) === kindOf(tile)).length;
  if (alike === 2) return [{ type: "pong", seat }];
  if (alike === 3 && wallLeft(round) > 0)
    return [
      { type: "pong", seat },
      { type: "kong", seat, tile },
    ];
  return [];
}

function mayClaim(round: Round, seat: number): boolean {
  return seat !== round.turn && !seatOf(round, seat).win;
}

/** The shape, and nothing of the missing suit. */
function isComplete(round: Round, seat: number, tile?: Tile): boolean {
  const state = seatOf(round, seat);
  const { counts } = handTiles(state, tile);
  return isWin(counts) && !counts.some((count, kind) => count > 0 && suitOf(kind) === state.missing);
}

/**
 * The passed win (过手胡): on the way from the seat to the discarder, a live player's last discard was alike. Does not
 * hold after a kong, on the last discard, and for the seat right before the discarder. [nanoserver: 7.4]
 */
function hasPassed(round: Round, seat: number, tile: Tile): boolean {
  if (seatOf(round, round.turn).afterKong || wallLeft(round) === 0) return false;
  for (let other = seatAfter(round, seat); other !== round.turn; other = seatAfter(round, other)) {
    const { win, lastDiscard } = seatOf(round, other);
    if (!win && lastDiscard !== undefined && kindOf(lastDiscard) === kindOf(tile)) return true;
  }
  return false;
}
