import type { TileId } from "@shaddock/contract/nanoserver";
import { countTiles, type Kind, kindOf, readyDiscards, readyKinds, SUITS, type Suit, suitOf } from "@shaddock/mahjong";
import { choicesOf, deskRefusal, discardRefusal, openHint } from "./choices.js";
import { viewOf } from "./choose-answer.js";
import { type DeskHint, type DeskSeat, type DeskState, seatOf } from "./desk-state.js";
import type { ChoicePrompt, DiscardPrompt, MissingSuitPrompt, PromptView } from "./prompt-view.js";
import type { Place, WaitView } from "./table-view.js";

/** The id of what is asked now; null when nothing is. */
export function promptId(state: DeskState): number | null {
  const { missingSuit, dealSeen, getReady } = state;
  const hint = openHint(state);
  if (hint) return hint.id;
  if (missingSuit && missingSuit.chosen === null) return missingSuit.id;
  if (dealSeen && !dealSeen.answered) return dealSeen.id;
  return getReady && !getReady.answered ? getReady.id : null;
}

/** What the one who sits here may do now. */
export function promptOf(state: DeskState, placeOf: (uid: number) => Place | null): PromptView | null {
  const id = promptId(state);
  const seat = seatOf(state, state.self);
  if (id === null || !seat) return null;
  const base = { id, refusal: deskRefusal(state) };
  const { hint } = state;
  if (hint?.id === id) {
    return hint.kind === "discard"
      ? discardPrompt(state, seat, base)
      : { ...choicePrompt(state, hint, placeOf), ...base };
  }
  if (state.missingSuit?.id === id) return suitPrompt(seat, state.missingSuit.suggestion, base);
  return { ...base, type: state.dealSeen?.id === id ? "deal-seen" : "ready" };
}

type Base = Pick<PromptView, "id" | "refusal">;

function discardPrompt(state: DeskState, seat: DeskSeat, base: Base): DiscardPrompt {
  const { hand, melds, missing, visible, options } = viewOf(state, seat);
  const waits = new Map<Kind, readonly WaitView[]>();
  for (const ready of readyDiscards({ counts: countTiles(hand), melds }, visible, options, missing)) {
    waits.set(
      ready.discard,
      ready.waits.map((wait) => waitView(state, wait)),
    );
  }
  const tiles = hand.map((tile) => ({
    tile,
    refusal: discardRefusal(seat, tile),
    waits: waits.get(kindOf(tile)) ?? NOTHING,
  }));
  return { ...base, type: "discard", tiles };
}

const NOTHING: readonly WaitView[] = [];

/** What a hand waits for that is ready, while it lacks a tile. */
export function waitsOf(state: DeskState, seat: DeskSeat): readonly WaitView[] {
  if (seat.hand.length % 3 !== 1 || seat.won) return NOTHING;
  const { hand, melds, missing, visible, options } = viewOf(state, seat);
  const waits = readyKinds({ counts: countTiles(hand), melds }, visible, options, missing);
  return waits.length > 0 ? waits.map((wait) => waitView(state, wait)) : NOTHING;
}

function waitView({ options }: DeskState, { kind, remaining, fan }: Wait): WaitView {
  const limit = fan >= options.maxFan;
  return { kind, remaining, fan: Math.min(fan, options.maxFan), limit, selfDrawOnly: !options.pinghu && fan === 0 };
}
type Wait = Pick<WaitView, "kind" | "remaining" | "fan">;

function choicePrompt(
  state: DeskState,
  hint: DeskHint,
  placeOf: (uid: number) => Place | null,
): Omit<ChoicePrompt, keyof Base> {
  const isOwn = hint.kind === "own-turn";
  const giver = hint.kind === "rob" ? state.addedKong?.uid : state.lastDiscard?.uid;
  return {
    type: isOwn ? "own-turn" : "claim",
    tile: isOwn ? (seatOf(state, state.self)?.drawn ?? null) : hint.tile,
    from: isOwn || giver === undefined ? null : placeOf(giver),
    robbing: hint.kind === "rob",
    choices: choicesOf(state, hint).map(({ type, tile, tiles, kong, refusal }) => ({
      type,
      tile,
      tiles,
      kong,
      refusal,
    })),
  };
}

/** The suit with the fewest tiles; of equal ones that which the server suggests. */
function suitPrompt({ hand }: DeskSeat, told: Suit | null, base: Base): MissingSuitPrompt {
  const suits = SUITS.map((suit) => ({ suit, count: countSuit(hand, suit) }));
  const fewest = Math.min(...suits.map(({ count }) => count));
  const best = suits.filter(({ count }) => count === fewest);
  const { suit: suggestion } = best.find(({ suit }) => suit === told) ?? (best[0] as { suit: Suit });
  return { ...base, type: "missing-suit", suits, suggestion };
}

function countSuit(hand: readonly TileId[], suit: Suit): number {
  return hand.filter((tile) => suitOf(kindOf(tile)) === suit).length;
}
