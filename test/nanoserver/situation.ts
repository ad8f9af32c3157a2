import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { type Action, countTiles, isWin, kindOf, type Suit, suitOf, type Tile, type View } from "@shaddock/mahjong";
import type { OpenSeat, OpenTable } from "./table.js";

/** What somebody who chooses sees: everything, as the server shows it (Q18). */
export interface Situation {
  readonly table: OpenTable;
  readonly seat: number;
  readonly options: DeskOptions;
}

/** The seat of who chooses. */
export function ownSeat({ table, seat }: Situation): OpenSeat {
  return table.seats[seat] as OpenSeat;
}

/** The first of the actions that is of this type. */
export function find(actions: readonly Action[], type: Action["type"]): Action | undefined {
  return actions.find((action) => action.type === type);
}

/** What lies open, for a bot that plays fair. */
export function viewOf(situation: Situation): View {
  const { hand, melds, missing } = ownSeat(situation);
  const open = situation.table.seats.flatMap((seat) => [...seat.river, ...seat.melds.flatMap(({ tiles }) => tiles)]);
  return { hand, melds, missing, visible: countTiles([...hand, ...open]), options: situation.options };
}

/** Whether a tile is of this suit. */
export function isOf(suit: Suit | undefined, tile: Tile): boolean {
  return suitOf(kindOf(tile)) === suit;
}

/** The seats that this tile would complete. */
export function waitingFor({ seats }: OpenTable, tile: Tile): number[] {
  return seats.flatMap(({ hand, missing, won }, seat) => {
    if (won || hand.length % 3 !== 1) return [];
    const whole = [...hand, tile];
    if (whole.some((own) => isOf(missing, own))) return [];
    return isWin(countTiles(whole)) ? [seat] : [];
  });
}

/** What harms the server, or nobody would do: a kong where somebody else may win (Q8), and one of the missing suit. */
export function isUnwise(situation: Situation, action: Action, actions: readonly Action[]): boolean {
  if (action.type !== "kong") return false;
  const isCombined = situation.table.offered !== undefined && find(actions, "win") !== undefined;
  return isCombined || isOf(ownSeat(situation).missing, action.tile);
}

/** The discard that most others can win with, or else could make melds of; undefined where there is none. */
export function feed(situation: Situation, actions: readonly Action[], leastWinners = 1): Action | undefined {
  const { hand, missing } = ownSeat(situation);
  const hasMissing = hand.some((tile) => isOf(missing, tile));
  let best: Action | undefined;
  let most = 0;
  for (const action of actions) {
    if (action.type !== "discard" || (hasMissing && !isOf(missing, action.tile))) continue;
    const winners = waitingFor(situation.table, action.tile).length;
    const melds = leastWinners === 1 ? melders(situation, action.tile) : 0;
    const worth = winners >= leastWinners ? 10 * winners + melds : melds;
    if (worth > most) [best, most] = [action, worth];
  }
  return best;
}

/** How many others have a pair of this tile's kind. */
function melders({ table, seat }: Situation, tile: Tile): number {
  return table.seats.filter(
    ({ hand, won }, other) => other !== seat && !won && hand.filter((own) => kindOf(own) === kindOf(tile)).length > 1,
  ).length;
}
