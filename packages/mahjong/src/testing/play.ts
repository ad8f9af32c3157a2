import { parseKinds } from "../notation.js";
import type { Random } from "../random.js";
import { applyAction, legalActions, seatsToAct } from "../round.js";
import { type Action, type Round, type RoundEvent, seatOf } from "../round-state.js";
import type { Step } from "../settlement.js";
import { SuitMemory, stepsToReady } from "../steps-to-ready.js";
import { kindOf, suitOf, type Tile, tilesOf } from "../tile.js";
import { countTiles } from "../tile-set.js";
import { wallSize } from "../wall.js";

/** Chooses one of a seat's legal actions. */
export type Chooser = (round: Round, actions: readonly Action[]) => Action;

/** Any action, each as likely. */
export function randomChooser(random: Random): Chooser {
  return (_, actions) => actions[random.below(actions.length)] as Action;
}

const memory = new SuitMemory();

/** Knows only the steps to ready: takes the first action that leaves the fewest of them, and every win. */
export const fewestSteps: Chooser = (round, actions) => {
  const win = actions.find(({ type }) => type === "win");
  if (win) return win;
  const { hand, melds, missing } = seatOf(round, (actions[0] as Action).seat);
  const counts = countTiles(hand);
  const steps = (tile: Tile, dropped: number, laid: number): number => {
    const rest = counts.slice();
    rest[kindOf(tile)] = (rest[kindOf(tile)] as number) - dropped;
    return stepsToReady(rest, laid, missing, memory);
  };
  const cost = (action: Action): number => {
    switch (action.type) {
      case "missing-suit":
        return hand.filter((tile) => suitOf(kindOf(tile)) === action.suit).length;
      case "discard":
        return steps(action.tile, 1, melds.length) - (suitOf(kindOf(action.tile)) === missing ? 50 : 0);
      case "kong":
        return suitOf(kindOf(action.tile)) === missing ? 99 : -99;
      case "pong":
        return steps(round.claim?.tile as Tile, 2, melds.length + 1) + 0.5;
      default:
        return stepsToReady(counts, melds.length, missing, memory);
    }
  };
  return actions.reduce((best, action) => (cost(action) < cost(best) ? action : best));
};

/** Applies an action that has to be legal. */
export function act(round: Round, action: Action): Step {
  const applied = applyAction(round, action);
  if (!applied.ok) throw new Error(`${applied.reason}: ${JSON.stringify(action)}`);
  return applied;
}

/** Applies actions that have to be legal, and collects the events of all. */
export function play(round: Round, ...actions: readonly Action[]): Step {
  let step: Step = { round, events: [] };
  for (const action of actions) {
    const next = act(step.round, action);
    step = { round: next.round, events: [...step.events, ...next.events] };
  }
  return step;
}

/** Plays a round to its end; `watch` sees each round, the action, and what came of it. */
export function playOn(
  round: Round,
  choosers: readonly Chooser[],
  watch?: (before: Round, action: Action, step: Step) => void,
): Round {
  let now = round;
  while (now.phase !== "over") {
    const [seat] = seatsToAct(now);
    if (seat === undefined) throw new Error(`Nobody can act: ${now.phase}`);
    const action = (choosers[seat] as Chooser)(now, legalActions(now, seat));
    const step = act(now, action);
    watch?.(now, action, step);
    now = step.round;
  }
  return now;
}

/**
 * A wall that deals these hands, the banker's fourteenth tile, and then these draws; what is left comes in order.
 */
export function stackedWall(hands: readonly string[], draws: string): Tile[] {
  const players = hands.length as 3 | 4;
  const free = new Set(Array.from({ length: wallSize(players) }, (_, tile) => tile));
  const take = (text: string): Tile[] =>
    parseKinds(text).map((kind) => {
      const tile = tilesOf(kind).find((one) => free.has(one));
      if (tile === undefined) throw new Error(`No tile left for ${text}`);
      free.delete(tile);
      return tile;
    });
  const stacked = [...hands, draws].flatMap(take);
  return [...stacked, ...free];
}

/** The types of events, in order. */
export function typesOf(events: readonly RoundEvent[]): string[] {
  return events.map(({ type }) => type);
}
