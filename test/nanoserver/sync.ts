import { type DeskSync, type Hint, OpType } from "@shaddock/contract/nanoserver";
import { type Kind, kindOf, type Meld, suitOfQue, type Tile } from "@shaddock/mahjong";
import type { OpenTable } from "./table.js";

/** The table as somebody finds it who comes back. Kinds of kongs are not told (Q20). */
export function watchSync(table: OpenTable, sync: DeskSync): void {
  table.seats = sync.players.map((player) => ({
    uid: player.acId,
    hand: [...player.shouPaiIds],
    melds: meldsOf(player.gangInfos),
    river: [...player.chuPaiIds],
    missing: player.que > 0 ? suitOfQue(player.que) : undefined,
    won: player.isHu,
  }));
  table.wall = sync.restCnt;
  table.turn = sync.players.findIndex(({ acId }) => acId === sync.lastMoPaiAcId);
  table.offered = undefined;
  const discarder = sync.players.findIndex(({ acId }) => acId === sync.lastChuPaiUid);
  if (discarder === table.turn && table.seats[discarder]?.river.at(-1) === sync.lastChuPaiId) {
    if ((table.seats[discarder]?.hand.length ?? 0) % 3 === 1) {
      table.offered = { seat: discarder, tile: sync.lastChuPaiId, kong: false };
    }
  }
}

/** One row of tiles as melds: by kind, because a tile added to a pong comes last. */
function meldsOf(tiles: readonly Tile[]): Meld[] {
  const groups = new Map<Kind, Tile[]>();
  for (const tile of tiles) groups.set(kindOf(tile), [...(groups.get(kindOf(tile)) ?? []), tile]);
  return [...groups.values()].map((group) => ({ type: group.length === 3 ? "pong" : "exposed-kong", tiles: group }));
}

/**
 * Whether the server waits for the answer to a hint: the one it sends who comes back may be answered already (Q11), and
 * one that is known from before may be missing (Q10). [nanoserver: 6.5]
 *
 * @param answered the hint that the player answered last, as JSON
 */
export function isLive(sync: DeskSync, hint: Hint, answered: string): boolean {
  const own = sync.players.find(({ acId }) => acId === hint.uid);
  if (!own || own.isHu) return false;
  const isOwnTurn = sync.lastMoPaiAcId === hint.uid && own.shouPaiIds.length % 3 === 2;
  if (hint.ops.some(({ op }) => op === OpType.Discard)) return isOwnTurn;
  if (JSON.stringify(hint) === answered) return false;
  return isOwnTurn || isClaimable(sync, hint);
}

function isClaimable({ players, lastMoPaiAcId, lastChuPaiId, lastChuPaiUid }: DeskSync, { ops }: Hint): boolean {
  const tile = ops.find(({ mjidxs }) => mjidxs)?.mjidxs?.[0];
  const turn = players.find(({ acId }) => acId === lastMoPaiAcId);
  if (tile === undefined || !turn) return false;
  if (turn.shouPaiIds.includes(tile)) return true;
  const isLast = lastChuPaiUid === lastMoPaiAcId && lastChuPaiId === tile && turn.chuPaiIds.at(-1) === tile;
  return isLast && turn.shouPaiIds.length % 3 === 1;
}
