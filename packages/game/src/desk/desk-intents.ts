import { OpType, type TileId, VoteStatus } from "@shaddock/contract/nanoserver";
import { queOfSuit, type Suit } from "@shaddock/mahjong";
import { type Choice, choicesOf, deskRefusal, discardRefusal, openHint } from "./choices.js";
import { type DeskState, isRunning, seatOf } from "./desk-state.js";
import type { Refusal } from "./desk-words.js";
import { askForSuit } from "./fold-deal.js";
import { send } from "./outgoing.js";
import type { ChoiceView } from "./prompt-view.js";

/** Ms after a round's end before which readiness may be wiped by the server (Q37). */
const READY_DELAY = 500;

/** A prompt, by its id. */
export interface ForPrompt {
  readonly prompt: number;
}
/** A tile to be discarded. */
export interface DiscardIntent extends ForPrompt {
  readonly tile: TileId;
}
/** A suit to be given up. */
export interface SuitIntent extends ForPrompt {
  readonly suit: Suit;
}
/** One of a prompt's choices. */
export interface ChoiceIntent extends ForPrompt {
  readonly type: ChoiceView["type"];
  /** That of the choice; needed only for who can make several kongs. */
  readonly tile?: TileId | null;
}

/** Nothing is done, and the user can read why. */
function refuse(state: DeskState, refusal: Refusal): DeskState {
  return { ...state, refused: { id: state.nextId, refusal }, nextId: state.nextId + 1 };
}

/** The table is on the screen: from now on one hears of it, and the others see one. */
export function show(state: DeskState): DeskState {
  if (state.shown) return state;
  const refusal = deskRefusal(state);
  if (refusal) return refuse(state, refusal);
  return send({ ...state, shown: true }, "DeskManager.ClientInitCompleted", { isReenter: false });
}

/** The deal has been looked at: once a deal. */
export function seeDeal(state: DeskState): DeskState {
  const { dealSeen } = state;
  const refusal = deskRefusal(state) ?? (dealSeen ? (dealSeen.answered ? "answered" : null) : "not-asked");
  if (refusal || !dealSeen) return refuse(state, refusal ?? "not-asked");
  return send({ ...state, dealSeen: { ...dealSeen, answered: true } }, "DeskManager.QiPaiFinished", {});
}

/** Opens the picker for the missing suit where the server's hint did not come (Q12). */
export function openPicker(state: DeskState, time: number): DeskState {
  const isDue = state.phase === "dealing" && state.dealSeen?.answered && state.options.mode === 4;
  if (!isDue || state.missingSuit) return state;
  return askForSuit({ ...state, phase: "missing-suit" }, 0, time);
}

/** Chooses the missing suit: once a round. */
export function chooseSuit(state: DeskState, { prompt, suit }: SuitIntent): DeskState {
  const { missingSuit } = state;
  const refusal = deskRefusal(state) ?? suitRefusal(state, prompt);
  if (refusal || !missingSuit) return refuse(state, refusal ?? "not-asked");
  const que = queOfSuit(suit) as 1 | 2 | 3;
  return send({ ...state, missingSuit: { ...missingSuit, chosen: suit } }, "DeskManager.DingQue", { que });
}

function suitRefusal({ missingSuit, options, phase }: DeskState, prompt: number): Refusal | null {
  if (!missingSuit || options.mode === 3 || phase !== "missing-suit") return "not-asked";
  if (missingSuit.chosen !== null) return "answered";
  return missingSuit.id === prompt ? null : "too-late";
}

/** Discards a tile. */
export function discardTile(state: DeskState, { prompt, tile }: DiscardIntent): DeskState {
  const seat = seatOf(state, state.self);
  const refusal = deskRefusal(state) ?? hintRefusal(state, prompt);
  if (refusal) return refuse(state, refusal);
  if (!seat || state.hint?.kind !== "discard") return refuse(state, "not-offered");
  const tileRefusal = discardRefusal(seat, tile);
  return tileRefusal ? refuse(state, tileRefusal) : answer(state, OpType.Discard, tile);
}

/** Wins, kongs, pongs or passes. */
export function choose(state: DeskState, { prompt, type, tile }: ChoiceIntent): DeskState {
  const refusal = deskRefusal(state) ?? hintRefusal(state, prompt);
  if (refusal || !state.hint) return refuse(state, refusal ?? "not-asked");
  const alike = choicesOf(state, state.hint).filter((choice) => choice.type === type);
  const choice = alike.find((one) => one.tile === tile) ?? (tile == null ? alike[0] : undefined);
  if (!choice) return refuse(state, "not-offered");
  return choice.refusal ? refuse(state, choice.refusal) : answer(state, choice.optype, choice.idx);
}

function hintRefusal(state: DeskState, prompt: number): Refusal | null {
  if (!state.hint) return "not-asked";
  if (state.hint.id !== prompt) return "too-late";
  return state.hint.answer ? "answered" : null;
}

/** Marks the hint answered and sends the answer, in one step: whoever comes second finds it answered. */
function answer(state: DeskState, optype: Choice["optype"], idx: TileId): DeskState {
  const choice = { optype, idx };
  const hint = state.hint && { ...state.hint, answer: choice };
  return send({ ...state, hint }, "DeskManager.OpChoose", choice);
}

/** Passes where nothing else is possible, such as a kong of the missing suit. */
export function passIfForced(state: DeskState): DeskState {
  const hint = openHint(state);
  if (!hint || hint.kind === "discard" || deskRefusal(state)) return state;
  const isForced = choicesOf(state, hint).every(({ type, refusal }) => type === "pass" || refusal);
  return isForced ? answer(state, OpType.Pass, 0) : state;
}

/** Is ready for the next round. */
export function getReady(state: DeskState): DeskState {
  const { getReady: asked } = state;
  const refusal = deskRefusal(state) ?? (asked ? (asked.answered ? "already-ready" : null) : "not-between-rounds");
  if (refusal || !asked) return refuse(state, refusal ?? "not-between-rounds");
  const ready = { ...state, getReady: { ...asked, answered: true } };
  return send(ready, "DeskManager.Ready", {}, asked.since + READY_DELAY);
}

/** Why one cannot leave; null when one can. */
export function leaveRefusal(state: DeskState): Refusal | null {
  if (state.phase !== "waiting") return deskRefusal(state) ?? "dissolve-instead";
  return deskRefusal(state) ?? (state.leaving ? "already-leaving" : null);
}

/** Leaves the seat; the owner takes the desk along. */
export function leaveDesk(state: DeskState): DeskState {
  const refusal = leaveRefusal(state);
  if (refusal) return refuse(state, refusal);
  return send({ ...state, leaving: true }, "DeskManager.Exit", { isDestroy: state.self === state.owner });
}

/** Why one cannot propose to dissolve the desk; null when one can. */
export function dissolveRefusal(state: DeskState): Refusal | null {
  const between = isRunning(state) || state.phase === "round-over";
  return deskRefusal(state) ?? (!between ? "leave-instead" : state.vote || state.leaving ? "vote-running" : null);
}

/** Proposes to dissolve the desk. */
export function proposeDissolve(state: DeskState): DeskState {
  const refusal = dissolveRefusal(state);
  return refusal ? refuse(state, refusal) : send({ ...state, leaving: true }, "DeskManager.Dissolve", {});
}

/** Why one cannot vote; null when one can. Votes are taken, and counted, without any vote running (Q27). */
export function voteRefusal(state: DeskState): Refusal | null {
  const { vote, seats, self } = state;
  const refusal = deskRefusal(state);
  if (refusal || !vote) return refusal ?? "no-vote";
  const own = vote.statuses[seats.findIndex(({ uid }) => uid === self)];
  const isOpen = own === VoteStatus.Waiting || own === VoteStatus.Offline;
  return isOpen && !vote.voted ? null : "already-voted";
}

/** Votes on dissolving the desk. */
export function castVote(state: DeskState, result: boolean): DeskState {
  const refusal = voteRefusal(state);
  if (refusal || !state.vote) return refuse(state, refusal ?? "no-vote");
  return send({ ...state, vote: { ...state.vote, voted: true } }, "DeskManager.DissolveStatus", { result });
}
