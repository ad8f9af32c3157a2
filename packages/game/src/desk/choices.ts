import { OpType, type TileId } from "@shaddock/contract/nanoserver";
import { kindOf, type Suit, suitOf } from "@shaddock/mahjong";
import { type DeskHint, type DeskSeat, type DeskState, seatOf } from "./desk-state.js";
import type { Refusal } from "./desk-words.js";
import type { ChoiceView } from "./prompt-view.js";

/** One way to answer a hint, as the person sees it and as the server wants it. */
export interface Choice extends ChoiceView {
  readonly optype: OpType;
  readonly idx: TileId;
}

/** Why nothing can be done at the desk at all; null when something can. */
export function deskRefusal({ phase, connected, freshness }: DeskState): Refusal | null {
  if (phase === "none" || phase === "closed" || phase === "match-over") return "no-desk";
  return connected && freshness === "fresh" ? null : "offline";
}

/** The hint that waits for an answer. */
export function openHint({ hint }: DeskState): DeskHint | null {
  return hint && !hint.answer ? hint : null;
}

/** Why a tile of a hand cannot be discarded; null when it can. The server would take any. [nanoserver: 7.2] */
export function discardRefusal({ hand, missing }: DeskSeat, tile: TileId): Refusal | null {
  if (!hand.includes(tile)) return "not-in-hand";
  const isLate = !isOfSuit(tile, missing) && hand.some((own) => isOfSuit(own, missing));
  return isLate ? "missing-suit-first" : null;
}

/** The ways to answer a hint that offers more than a discard: win, kongs, pong, pass. */
export function choicesOf(state: DeskState, hint: DeskHint): readonly Choice[] {
  const seat = seatOf(state, state.self);
  if (!seat || hint.kind === "discard") return [];
  const offered = hint.ops.flatMap(({ op, mjidxs }) => {
    const tile = mjidxs?.[0];
    return tile === undefined ? [] : (choiceOf(seat, hint, op, tile) ?? []);
  });
  return [...offered.sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type)), PASS];
}

const ORDER: readonly ChoiceView["type"][] = ["win", "kong", "pong", "pass"];
const PASS: Choice = { type: "pass", tile: null, tiles: [], kong: null, refusal: null, optype: OpType.Pass, idx: 0 };

function choiceOf(seat: DeskSeat, hint: DeskHint, op: OpType, tile: TileId): Choice | undefined {
  const alike = seat.hand.filter((own) => kindOf(own) === kindOf(tile));
  const base = { tile, idx: tile, kong: null, refusal: null };
  switch (op) {
    case OpType.Win:
      return { ...base, type: "win", tiles: [tile], optype: op };
    case OpType.Pung:
      return { ...base, type: "pong", tiles: [tile, ...alike.slice(0, 2)], optype: op, refusal: lack(alike, 2) };
    case OpType.Kong:
      return { ...base, ...kongOf(seat, hint, tile, alike), type: "kong", optype: op };
    default:
      return undefined;
  }
}

function kongOf(
  seat: DeskSeat,
  hint: DeskHint,
  tile: TileId,
  alike: readonly TileId[],
): Pick<Choice, "kong" | "tiles" | "refusal"> {
  const isClaim = hint.kind !== "own-turn";
  const kong = isClaim ? "exposed-kong" : alike.length === 4 ? "concealed-kong" : "added-kong";
  const tiles = isClaim ? [tile, ...alike] : alike;
  return { kong, tiles, refusal: kongRefusal(seat, hint, tile) ?? lack(alike, isClaim ? 3 : 1) };
}

/** What is offered and cannot be: something went by unheard. */
function lack(alike: readonly TileId[], wanted: number): Refusal | null {
  return alike.length < wanted ? "not-in-hand" : null;
}

function kongRefusal({ missing }: DeskSeat, { kind, ops }: DeskHint, tile: TileId): Refusal | null {
  if (isOfSuit(tile, missing)) return "missing-suit-kong";
  // On the own turn nobody else can take the win away.
  return kind === "claim" && ops.some(({ op }) => op === OpType.Win) ? "win-or-pass" : null;
}

function isOfSuit(tile: TileId, suit: Suit | null): boolean {
  return suitOf(kindOf(tile)) === suit;
}
