import { type Action, Bot, countTiles, isReady, kindOf, type Suit, type Tile } from "@shaddock/mahjong";
import { feed, find, isUnwise, ownSeat, type Situation, viewOf, waitingFor } from "./situation.js";

/** How a player plays. */
export interface Chooser {
  /** The suit to give up. Default: the server's suggestion. */
  missing?(hand: readonly Tile[]): Suit;
  /** One of the actions; there is at least one. */
  choose(situation: Situation, actions: readonly Action[]): Action;
}

const bot = new Bot();
const missing = (hand: readonly Tile[]): Suit => bot.missingSuit(hand);

/** Plays to win, by the own tiles and what lies open. */
export const sensible: Chooser = {
  missing,
  choose(situation, actions) {
    const allowed = actions.filter((action) => !isUnwise(situation, action, actions));
    return bot.choose(viewOf(situation), allowed, situation.table.offered?.tile);
  },
};

/** Makes every kong and pong that it can, and discards what others can win with. */
export const konging: Chooser = {
  missing,
  choose(situation, actions) {
    const allowed = actions.filter((action) => !isUnwise(situation, action, actions));
    const claim = find(allowed, "win") ?? find(allowed, "kong") ?? find(allowed, "pong");
    return claim ?? feed(situation, allowed) ?? sensible.choose(situation, allowed);
  },
};

/** Wins nothing, claims nothing, and discards what most others can win with or meld. */
export const feeding: Chooser = {
  missing,
  choose: (situation, actions) =>
    find(actions, "pass") ?? feed(situation, actions) ?? sensible.choose(situation, actions),
};

/**
 * Waits for rare wins: a kong's tile, after a kong, together with others, the last tiles. Holds its kongs until somebody
 * can rob them, or win what it discards next, or it is ready itself; and it discards what several wait for.
 */
export const patient: Chooser = {
  missing,
  choose(situation, actions) {
    const { table } = situation;
    const [win, kong, pong, pass] = (["win", "kong", "pong", "pass"] as const).map((type) => find(actions, type));
    if (win) return (isRareWin(situation) ? win : pass) as Action;
    if (kong?.type === "kong" && !table.offered) {
      return (isMoment(situation, kong.tile) && !isUnwise(situation, kong, actions) ? kong : pass) as Action;
    }
    // Of three it makes a pong, and keeps the fourth for an added kong.
    if (pong && (kong || situation.seat % 2 === 0)) return pong;
    const given = table.afterKong === situation.seat ? feed(situation, actions) : feed(situation, actions, 2);
    return given ?? sensible.choose(situation, actions);
  },
};

function isRareWin({ table, seat }: Situation): boolean {
  const { offered, wall, turn, afterKong } = table;
  if (wall === 0 || offered?.kong || afterKong === (offered?.seat ?? seat)) return true;
  return offered !== undefined && turn === offered.seat && waitingFor(table, offered.tile).length > 1;
}

function isMoment(situation: Situation, tile: Tile): boolean {
  const { table, seat } = situation;
  const { hand, melds } = ownSeat(situation);
  if (table.wall <= 4) return true;
  const isAdded = melds.some((meld) => kindOf(meld.tiles[0] as Tile) === kindOf(tile));
  if (isAdded && waitingFor(table, tile).some((other) => other !== seat)) return true;
  const rest = hand.filter((own) => kindOf(own) !== kindOf(tile));
  return isReady(countTiles(rest)) || rest.some((own) => waitingFor(table, own).length > 0);
}
