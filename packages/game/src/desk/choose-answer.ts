import type { UnknownAction } from "@reduxjs/toolkit";
import { type Action, type Bot, countTiles, type Meld, type Tile, type View } from "@shaddock/mahjong";
import { choicesOf, deskRefusal, discardRefusal, openHint } from "./choices.js";
import { deskActions } from "./desk-slice.js";
import { type DeskHint, type DeskSeat, type DeskState, seatOf } from "./desk-state.js";
import { visibleTiles } from "./tiles.js";

/**
 * What a bot does about what is asked of it: the intent to dispatch, or undefined where nothing is. It goes by what its
 * seat may see, and only that.
 */
export function chooseAnswer(state: DeskState, bot: Bot): UnknownAction | undefined {
  const { dealSeen, missingSuit, getReady } = state;
  const seat = seatOf(state, state.self);
  if (!seat || deskRefusal(state)) return undefined;
  const hint = openHint(state);
  if (hint) return answerHint(state, { hint, seat, bot });
  if (missingSuit && missingSuit.chosen === null && state.phase === "missing-suit") {
    return deskActions.chooseMissing({ prompt: missingSuit.id, suit: bot.missingSuit(seat.hand) });
  }
  if (dealSeen && !dealSeen.answered) return deskActions.dealSeen();
  return getReady && !getReady.answered ? deskActions.ready() : undefined;
}

interface Asked {
  readonly hint: DeskHint;
  readonly seat: DeskSeat;
  readonly bot: Bot;
}

function answerHint(state: DeskState, { hint, seat, bot }: Asked): UnknownAction | undefined {
  const prompt = hint.id;
  const view = viewOf(state, seat);
  if (hint.kind === "discard") {
    const allowed = seat.hand.filter((tile) => discardRefusal(seat, tile) === null);
    const action = bot.choose(
      view,
      allowed.map((tile): Action => ({ type: "discard", seat: 0, tile })),
    );
    return action.type === "discard" ? deskActions.discard({ prompt, tile: action.tile }) : undefined;
  }
  const actions = choicesOf(state, hint).flatMap(({ type, tile, refusal }): Action[] => {
    if (refusal) return [];
    return [type === "kong" ? { type, seat: 0, tile: tile as Tile } : { type, seat: 0 }];
  });
  const chosen = bot.choose(view, actions, hint.tile ?? undefined);
  const { type } = chosen;
  if (type === "missing-suit" || type === "discard") return undefined;
  return deskActions.answer({ prompt, type, tile: type === "kong" ? chosen.tile : null });
}

/** What a seat sees, for the rules. */
export function viewOf(state: DeskState, seat: DeskSeat): View {
  const melds = seat.melds.map(({ type, tiles }): Meld => ({ type: type === "kong" ? "exposed-kong" : type, tiles }));
  const visible = countTiles(visibleTiles(state, seat));
  return { hand: seat.hand, melds, missing: seat.missing ?? undefined, visible, options: state.options };
}
