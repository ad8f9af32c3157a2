import { DeskStatus, type DeskSync, NO_TILE, type PlayerSync, ResultType } from "@shaddock/contract/nanoserver";
import { kindOf, suitOfQue } from "@shaddock/mahjong";
import {
  type DeskMeld,
  type DeskMemory,
  type DeskSeat,
  type DeskState,
  type SeatWin,
  seatOf,
  withEvent,
  withSeat,
  withTrouble,
} from "./desk-state.js";
import { reviveHint } from "./hint-life.js";
import { groupMelds } from "./melds-after-sync.js";
import { deskMemory } from "./memory.js";
import { send } from "./outgoing.js";
import { riverWithout, without } from "./tiles.js";

/** One comes back in the middle of a round. What the server has forgotten is taken from one's own memory. */
export function foldSync(before: DeskState, body: DeskSync, time: number): DeskState {
  const kept = before.freshness === "fresh" ? deskMemory(before) : before.memory;
  const memory = isOf(before, kept) ? kept : null;
  const seats = before.seats.map((seat) => {
    const player = body.players.find(({ acId }) => acId === seat.uid);
    return player ? syncSeat(seat, player, { body, memory, self: before.self }) : seat;
  });
  const table: DeskState = {
    ...before,
    ...{ seats: withDeltas(seats, memory), wall: body.restCnt, banker: body.markerAcId, turn: body.lastMoPaiAcId },
    ...{ turnSince: time, freshness: "fresh", memory: null, shown: true, leaving: false, vote: null },
    ...{ result: null, getReady: null, missingSuit: null, hint: null, addedKong: null, lastDiscard: null },
    dice: body.dice1 > 0 && body.dice2 > 0 ? [body.dice1, body.dice2] : before.dice,
  };
  const told = syncPhase(syncKong(syncDiscard(table, body), body, memory), body);
  const next = withEvent(told, time, { type: "back" });
  const revived = body.status === DeskStatus.Playing ? reviveHint(next, body, memory?.hint ?? null, time) : null;
  const { hint: asked = null, unsure = false } = revived ?? {};
  // One that is remembered was asked long ago: who comes back has as much time as ever.
  const hint = asked && { ...asked, since: time };
  const addedKong = hint?.kind === "rob" ? kongOf(body, hint.tile) : next.addedKong;
  return checkSync({ ...next, hint, addedKong, nextId: next.nextId + 1 }, body, unsure, time);
}

/** Whether a memory is of the round that runs. */
function isOf({ number, round }: DeskState, memory: DeskMemory | null): memory is DeskMemory {
  return memory !== null && memory.number === number && memory.round === round;
}

interface Known {
  readonly body: DeskSync;
  readonly memory: DeskMemory | null;
  readonly self: number;
}

function syncSeat(seat: DeskSeat, player: PlayerSync, { body, memory, self }: Known): DeskSeat {
  const known = memory?.seats.find(({ uid }) => uid === seat.uid);
  const { shouPaiIds: hand, chuPaiIds: river, lastTile, que, score } = player;
  // Others' choices are told when everybody has chosen, and an own one that is negative is none (Q20).
  const isChosen = que > 0 && (body.status >= DeskStatus.Playing || seat.uid === self);
  return {
    ...seat,
    ...{ hand, river, score, delta: known?.delta ?? 0 },
    drawn: hand.length % 3 === 2 && hand.includes(lastTile) ? lastTile : null,
    missing: isChosen ? (suitOfQue(que) ?? null) : null,
    melds: groupMelds(player.gangInfos, known?.melds ?? []),
    won: syncWin(player, known?.won ?? null),
  };
}

function syncWin({ isHu, huPai, huType }: PlayerSync, known: SeatWin | null): SeatWin | null {
  if (!isHu || huPai === NO_TILE) return null;
  if (known?.tile === huPai) return known;
  const how = huType === ResultType.SelfDraw ? "self-draw" : "unknown";
  return { tile: huPai, order: 0, how, from: null, points: null };
}

/** What was won and lost so far is not told: it is known as long as no kong and no win was missed. */
function withDeltas(seats: readonly DeskSeat[], memory: DeskMemory | null): readonly DeskSeat[] {
  const scored = (melds: readonly DeskMeld[], won: SeatWin | null): string =>
    `${melds.filter(({ tiles }) => tiles.length === 4).length}${won ? "w" : ""}`;
  const isSame = seats.every(({ uid, melds, won }) => {
    const known = memory?.seats.find((seat) => seat.uid === uid);
    return scored(melds, won) === scored(known?.melds ?? [], known?.won ?? null);
  });
  return isSame ? seats : seats.map((seat) => ({ ...seat, delta: null }));
}

/** The newest discard. It lies in the river until all have answered, though somebody may have won it already. */
function syncDiscard(state: DeskState, { lastChuPaiUid: uid, lastChuPaiId: tile }: DeskSync): DeskState {
  const lies = seatOf(state, uid)?.river.at(-1) === tile;
  const isWon = state.seats.some(({ won }) => won?.tile === tile && won.how !== "self-draw");
  if (!lies) return state;
  return { ...(isWon ? riverWithout(state, uid, tile) : state), lastDiscard: { uid, tile, taken: isWon } };
}

function syncPhase(state: DeskState, { status, players }: DeskSync): DeskState {
  const begins = status === DeskStatus.Dealt || status === DeskStatus.Sorted;
  const dealSeen = { id: state.nextId, answered: true };
  const next: DeskState = { ...state, dealSeen, nextId: state.nextId + 1, phase: begins ? "dealing" : "playing" };
  // Nothing is dealt before one's eyes: it has been seen. The server takes this as often as it likes.
  const seen = status === DeskStatus.Dealt ? send(next, "DeskManager.QiPaiFinished", {}) : next;
  const que = players.find(({ acId }) => acId === state.self)?.que ?? 0;
  if (!begins || state.options.mode === 3 || que === 0) return seen;
  const missingSuit = { id: seen.nextId, suggestion: suitOfQue(Math.abs(que)) ?? null, chosen: suitOfQue(que) ?? null };
  return { ...seen, missingSuit, nextId: seen.nextId + 1, phase: "missing-suit" };
}

/** A kong that may still be robbed, or was just now: its tile stays in the hand until all have answered. */
function syncKong(state: DeskState, body: DeskSync, memory: DeskMemory | null): DeskState {
  const tiles = [memory?.addedKong?.tile, ...state.seats.map(({ won }) => won?.tile)];
  const addedKong = tiles.map((tile) => kongOf(body, tile)).find((kong) => kong !== null) ?? null;
  if (!addedKong?.robbed) return { ...state, addedKong };
  const { uid, tile } = addedKong;
  const hand = without(seatOf(state, uid)?.hand ?? [], tile);
  return { ...withSeat(state, uid, { hand, drawn: null }), addedKong };
}

function kongOf({ players }: DeskSync, tile: number | null | undefined): DeskState["addedKong"] {
  if (tile == null) return null;
  const owner = players.find(({ shouPaiIds, gangInfos }) => {
    return shouPaiIds.includes(tile) && gangInfos.filter((other) => kindOf(other) === kindOf(tile)).length === 3;
  });
  const robbed = players.some(({ isHu, huPai }) => isHu && huPai === tile);
  return owner ? { uid: owner.acId, tile, robbed } : null;
}

function checkSync(state: DeskState, { players }: DeskSync, unsure: boolean, time: number): DeskState {
  const route = "onSyncDesk";
  if (unsure) {
    const detail = "The connection was lost as an answer was sent";
    return withTrouble(state, { code: "answer-unsure", route, detail, time });
  }
  const strangers = players.filter(({ acId }) => !seatOf(state, acId));
  if (strangers.length === 0) return state;
  const detail = `Players ${strangers.map(({ acId }) => acId)} are not there`;
  return withTrouble(state, { code: "unknown-player", route, detail, time });
}
