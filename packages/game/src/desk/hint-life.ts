import { type DeskSync, OpType, type PlayerSync, type TileId } from "@shaddock/contract/nanoserver";
import { countTiles, isWin, kindOf, suitOf } from "@shaddock/mahjong";
import { type DeskHint, type DeskSeat, type DeskState, seatOf } from "./desk-state.js";
import { isSameHint, readHint } from "./fold-hint.js";

/** What becomes of one's hint when one comes back. */
export interface Revived {
  /** Live and open, or live and answered; null where nobody waits for one. */
  readonly hint: DeskHint | null;
  /** Whether it cannot be told if the answer arrived. */
  readonly unsure: boolean;
}

const NONE: Revived = { hint: null, unsure: false };

/**
 * Decides whether the server waits for an answer after one came back, and whether it may have it already. The server
 * sends the last hint even when it was answered (Q11), or none when somebody else was asked later (Q10). An answer that
 * went out as the connection was lost may have arrived or not: the desk itself is the evidence.
 *
 * | the hint | an answer that arrived shows as | so, when the desk stands as it did |
 * | --- | --- | --- |
 * | discard | a hand one shorter | it did not arrive: asked again |
 * | own turn: pass | the hint to discard instead | it did not arrive: asked again |
 * | own turn: win, concealed kong | a win; other tiles | it did not arrive: asked again |
 * | own turn: added kong | as before, while somebody may rob it | asked again if nobody can; else unsure |
 * | pong or kong of a discard | a meld, or the next turn | it did not arrive: asked again |
 * | robbing a kong | a win, or somebody else is asked | it did not arrive: asked again |
 * | winning a discard | as before, while another may win it too | asked again if nobody can; else unsure |
 *
 * Where it is unsure the hint stays answered: a second answer would wait for the next hint, or freeze the server (Q2).
 *
 * @param state with the seats as the server has just told them
 * @param memory one's last hint of this round, and the answer
 */
export function reviveHint(state: DeskState, sync: DeskSync, memory: DeskHint | null, time: number): Revived {
  const seat = seatOf(state, state.self);
  if (!seat || seat.won) return NONE;
  const told = sync.hint?.uid === state.self ? (readHint(state, sync.hint, time) ?? null) : null;
  if (seat.hand.length % 3 === 2) return reviveOwn(state, told, memory);
  const hint = told ?? memory;
  if (hint?.tile == null) return NONE;
  if (isRobbable(state, sync, hint.tile)) return told ? open({ ...told, kind: "rob" }) : NONE;
  if (!isClaimable(sync, hint.tile)) return NONE;
  return hint.ops.some(({ op }) => op === OpType.Win) ? reviveWin(state, told, memory, hint.tile) : openIf(told);
}

function open(hint: DeskHint): Revived {
  return { hint, unsure: false };
}

function openIf(hint: DeskHint | null): Revived {
  return hint ? open(hint) : NONE;
}

/** The hand has a tile too many, so it is one's turn. */
function reviveOwn(state: DeskState, told: DeskHint | null, memory: DeskHint | null): Revived {
  // A kong that one has announced may still be robbed: the server shows the hand, and the hint, as before it.
  if (!told || state.turn !== state.self || state.addedKong?.uid === state.self) return NONE;
  const answer = memory && isSameHint(memory, told) ? memory.answer : null;
  if (answer?.optype !== OpType.Kong || !isAddedKong(state, answer.idx)) return open(told);
  return rivals(state, answer.idx).length > 0 ? { hint: { ...told, answer }, unsure: true } : open(told);
}

/** Those who can win a tile are asked together, and their answers are read one after the other. */
function reviveWin(state: DeskState, told: DeskHint | null, memory: DeskHint | null, tile: TileId): Revived {
  const discarder = state.lastDiscard?.uid;
  const others = rivals(state, tile).filter(({ uid }) => uid !== discarder);
  if (memory?.tile === tile && memory.answer) {
    return others.length > 0 ? { hint: memory, unsure: true } : openIf(told);
  }
  return told || others.length === 0 ? openIf(told) : openIf(memory);
}

/** Whether the server still waits for who claims a discard. */
function isClaimable(sync: DeskSync, tile: TileId): boolean {
  const { lastChuPaiUid, lastChuPaiId, lastMoPaiAcId } = sync;
  const discarder = sync.players.find(({ acId }) => acId === lastChuPaiUid);
  if (!discarder || lastChuPaiId !== tile || discarder.chuPaiIds.at(-1) !== tile) return false;
  // As soon as somebody has won it, the turn is his, though others are still asked.
  const turn = lastMoPaiAcId === lastChuPaiUid || isWinner(sync, lastMoPaiAcId, tile);
  return turn && discarder.shouPaiIds.length % 3 === 1;
}

/** Whether a tile is the fourth of a kong that the server still lets be robbed. */
function isRobbable(state: DeskState, sync: DeskSync, tile: TileId): boolean {
  const owner = sync.players.find(({ shouPaiIds }) => shouPaiIds.includes(tile));
  if (!owner || owner.acId === state.self || !hasPong(owner, tile)) return false;
  return sync.lastMoPaiAcId === owner.acId || isWinner(sync, sync.lastMoPaiAcId, tile);
}

function isWinner({ players }: DeskSync, uid: number, tile: TileId): boolean {
  return players.some(({ acId, isHu, huPai }) => acId === uid && isHu && huPai === tile);
}

function hasPong({ gangInfos }: PlayerSync, tile: TileId): boolean {
  return gangInfos.filter((other) => kindOf(other) === kindOf(tile)).length === 3;
}

function isAddedKong(state: DeskState, tile: TileId): boolean {
  const hand = seatOf(state, state.self)?.hand ?? [];
  return hand.filter((own) => kindOf(own) === kindOf(tile)).length === 1;
}

/** The others who could win a tile, rather too many than too few. Nothing of it is shown to anybody. */
function rivals({ seats, self }: DeskState, tile: TileId): DeskSeat[] {
  return seats.filter(({ uid, won, hand, missing }) => {
    if (uid === self || won) return false;
    const tiles = [...hand, tile];
    return tiles.every((own) => suitOf(kindOf(own)) !== missing) && isWin(countTiles(tiles));
  });
}
