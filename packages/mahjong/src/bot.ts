import type { HandTiles } from "./fan.js";
import { countMelds, type Meld } from "./meld.js";
import type { Options } from "./options.js";
import { readyKinds } from "./ready.js";
import { type Action, type Round, seatOf } from "./round-state.js";
import { SuitMemory, stepsToReady } from "./steps-to-ready.js";
import { KINDS, type Kind, kindOf, rankOf, SUITS, type Suit, suitOf, type Tile } from "./tile.js";
import { at, countTiles, suitTotal, type TileCounts } from "./tile-set.js";

/** What a seat can see, and all that a bot decides by. */
export interface View {
  readonly hand: readonly Tile[];
  readonly melds: readonly Meld[];
  readonly missing?: Suit | undefined;
  /** The tiles it sees, by kind: its own, all melds, all discards. */
  readonly visible: TileCounts;
  readonly options: Options;
}

/** How good a hand is that waits for a draw: fewer steps first, then more worth. */
interface Worth {
  readonly steps: number;
  readonly worth: number;
}

/** What a seat of a round can see. */
export function viewOf(round: Round, seat: number): View {
  const { hand, melds, missing } = seatOf(round, seat);
  const visible = countTiles(hand);
  for (const state of round.seats) {
    const claimed = countMelds(state.melds);
    const river = countTiles(state.discards);
    for (let kind = 0; kind < KINDS; kind++) visible[kind] = at(visible, kind) + at(claimed, kind) + at(river, kind);
  }
  return { hand, melds, missing, visible, options: round.options };
}

/**
 * A player without luck, memory or knowledge of others' tiles: the same view always gets the same answer. It gives up
 * the suit that leaves it nearest to ready, discards for the fewest steps and then for the most tiles that help, each
 * weighed with its fan, and claims what brings it nearer.
 */
export class Bot {
  private readonly memory: SuitMemory;

  /** @param memory may be shared by any number of bots */
  constructor(memory: SuitMemory = new SuitMemory()) {
    this.memory = memory;
  }

  /**
   * Chooses one of the actions that a seat is offered.
   *
   * @param actions as `legalActions` gives them: all of one seat, and at least one
   * @param claimed the tile that is offered to be claimed; undefined on the own turn
   * @throws RangeError when there is nothing to choose from
   */
  choose(view: View, actions: readonly Action[], claimed?: Tile): Action {
    const first = actions[0];
    if (!first) throw new RangeError("Cannot choose: give at least one action");
    const find = (type: Action["type"]): Action | undefined => actions.find((action) => action.type === type);
    if (first.type === "missing-suit") {
      const suit = this.missingSuit(view.hand);
      return actions.find((action) => action.type === "missing-suit" && action.suit === suit) ?? first;
    }
    if (first.type === "discard") {
      const tile = this.discard(view);
      return actions.find((action) => action.type === "discard" && action.tile === tile) ?? first;
    }
    return find("win") ?? this.meld(view, actions, claimed) ?? find("pass") ?? first;
  }

  /** The suit to give up: without it the hand is nearest to ready; of equal ones, the one with fewer tiles. */
  missingSuit(hand: readonly Tile[]): Suit {
    const counts = countTiles(hand);
    const cost = (suit: Suit): number => 2 * this.steps(counts, [], suit) + 3 * suitTotal(counts, suit);
    return SUITS.reduce((best, suit) => (cost(suit) < cost(best) ? suit : best));
  }

  /** The tile of a hand to discard: one of the missing suit as long as there is one. */
  discard(view: View): Tile {
    const { hand, missing } = view;
    const given = hand.filter((tile) => suitOf(kindOf(tile)) === missing);
    const counts = countTiles(hand);
    const candidates = [...new Set((given.length > 0 ? given : hand).map(kindOf))];
    const best = given.length > 0 ? isolated(candidates, counts) : this.bestDiscard(view, counts, candidates).kind;
    return hand.find((tile) => kindOf(tile) === best) as Tile;
  }

  /** The kong or pong that is worth making, if one is. */
  private meld(view: View, actions: readonly Action[], claimed: Tile | undefined): Action | undefined {
    const { hand, melds, missing } = view;
    const counts = countTiles(hand);
    const now = claimed === undefined ? this.bestDiscard(view, counts) : this.worth(view, { counts, melds });
    for (const action of actions) {
      if (action.type !== "kong" && action.type !== "pong") continue;
      const tile = action.type === "kong" ? action.tile : (claimed as Tile);
      if (suitOf(kindOf(tile)) === missing) continue;
      const rest = counts.slice();
      const used = action.type === "pong" ? 2 : at(rest, kindOf(tile));
      rest[kindOf(tile)] = at(rest, kindOf(tile)) - used;
      const laid = meldsWith(melds, action.type, tile);
      const hand = { counts: rest, melds: laid };
      const then = action.type === "kong" ? this.worth(view, hand) : this.bestDiscard({ ...view, melds: laid }, rest);
      // A kong pays at once and draws again; a pong has to bring the hand nearer.
      const isBetter = action.type === "kong" ? then.steps <= now.steps : then.steps < now.steps || gains(then, now);
      if (isBetter) return action;
    }
    return undefined;
  }

  private bestDiscard(view: View, counts: TileCounts, candidates: readonly Kind[] = ALL): Worth & { kind: Kind } {
    let best: (Worth & { kind: Kind }) | undefined;
    const owned = candidates.filter((kind) => at(counts, kind) > 0);
    const rests = owned.map((kind) => ({ kind, counts: less(counts, kind) }));
    const steps = rests.map((rest) => this.steps(rest.counts, view.melds, view.missing));
    const fewest = Math.min(...steps);
    for (const [i, rest] of rests.entries()) {
      if (steps[i] !== fewest) continue;
      const { worth } = this.worth(view, { counts: rest.counts, melds: view.melds });
      // Of equal ones, the end tiles and those that others have discarded go first.
      const safety = 0.01 * at(view.visible, rest.kind) + 0.005 * Math.abs(rankOf(rest.kind) - 5);
      if (!best || worth + safety > best.worth) best = { kind: rest.kind, steps: fewest, worth: worth + safety };
    }
    return best as Worth & { kind: Kind };
  }

  /** How near a hand is to ready, and how many unseen tiles help it, each weighed with the fan it may bring. */
  private worth(view: View, hand: HandTiles): Worth {
    const { visible, options, missing } = view;
    const steps = this.steps(hand.counts, hand.melds, missing);
    let worth = 0;
    if (steps <= 0) {
      for (const wait of readyKinds(hand, visible, options, missing)) {
        worth += wait.remaining * 2 ** (Math.min(wait.fan, options.maxFan) ** 0.5);
      }
      return { steps, worth };
    }
    for (let kind = 0; kind < KINDS; kind++) {
      const unseen = 4 - at(visible, kind);
      if (unseen <= 0 || suitOf(kind) === missing || !isNear(hand.counts, kind)) continue;
      if (this.steps(more(hand.counts, kind), hand.melds, missing) < steps) worth += unseen;
    }
    return { steps, worth };
  }

  private steps(counts: TileCounts, melds: readonly Meld[], missing: Suit | undefined): number {
    return stepsToReady(counts, melds.length, missing, this.memory);
  }
}

const ALL: readonly Kind[] = Array.from({ length: KINDS }, (_, kind) => kind);

/** A pong that leaves the steps as they are has to help clearly. */
function gains(then: Worth, now: Worth): boolean {
  return then.steps === now.steps && then.worth > 1.5 * now.worth;
}

/** Whether a tile can form a group with tiles of the hand. */
function isNear(counts: TileCounts, kind: Kind): boolean {
  const first = 9 * suitOf(kind);
  for (let other = Math.max(first, kind - 2); other <= Math.min(first + 8, kind + 2); other++) {
    if (at(counts, other) > 0) return true;
  }
  return false;
}

/** Of tiles that all have to go, one that others need least: fewest alike, then farthest from the middle. */
function isolated(kinds: readonly Kind[], counts: TileCounts): Kind {
  const keep = (kind: Kind): number => 10 * at(counts, kind) - Math.abs(rankOf(kind) - 5);
  return kinds.reduce((best, kind) => (keep(kind) < keep(best) ? kind : best));
}

function less(counts: TileCounts, kind: Kind): TileCounts {
  const rest = counts.slice();
  rest[kind] = at(rest, kind) - 1;
  return rest;
}

function more(counts: TileCounts, kind: Kind): TileCounts {
  const rest = counts.slice();
  rest[kind] = at(rest, kind) + 1;
  return rest;
}

function meldsWith(melds: readonly Meld[], type: "pong" | "kong", tile: Tile): Meld[] {
  const kept = melds.filter((meld) => kindOf(meld.tiles[0] as Tile) !== kindOf(tile));
  const first = tile - (tile % 4);
  const tiles = [first, first + 1, first + 2, first + 3].slice(0, type === "pong" ? 3 : 4);
  return [...kept, { type: type === "pong" ? "pong" : "concealed-kong", tiles }];
}
