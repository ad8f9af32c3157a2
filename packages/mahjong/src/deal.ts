import { ownOffers } from "./offers.js";
import { createOptions, type Options } from "./options.js";
import type { Round, SeatState } from "./round-state.js";
import type { Tile } from "./tile.js";
import { wallSize } from "./wall.js";

const NO_TALLY = { wins: 0, selfDraws: 0, losses: 0, concealedKongs: 0, openKongs: 0 };

/**
 * Deals a round: thirteen tiles for each seat, in seat order, and one more for the banker. Four players then choose
 * their missing suits; of three, the banker begins. [nanoserver: 7.1, 7.2]
 *
 * @param wall every tile of the mode once, as {@link shuffleWall} makes it
 * @param banker the seat that begins: 0 to 3
 * @throws RangeError when the options, the wall or the seat are not possible
 */
export function dealRound(wall: readonly Tile[], banker: number, options: Partial<Options> = {}): Round {
  const whole = createOptions(options);
  const players = whole.mode;
  if (wall.length !== wallSize(players) || [...wall].sort((a, b) => a - b).some((tile, i) => tile !== i)) {
    throw new RangeError(`Cannot deal: the wall must have every tile from 0 to ${wallSize(players) - 1} once`);
  }
  if (!Number.isInteger(banker) || banker < 0 || banker >= players) {
    throw new RangeError(`Cannot deal with banker ${banker}: give a seat from 0 to ${players - 1}`);
  }
  const taken = 13 * players + 1;
  const fourteenth = wall[taken - 1] as Tile;
  const seats = Array.from({ length: players }, (_, seat): SeatState => {
    const hand = wall.slice(13 * seat, 13 * seat + 13);
    const first = seat === banker ? { hand: [...hand, fourteenth], lastDrawn: fourteenth } : { hand };
    return { ...first, melds: [], discards: [], afterKong: false, outcome: 0, tally: NO_TALLY };
  });
  const dealt: Round = {
    options: whole,
    banker,
    wall,
    taken,
    phase: "missing-suit",
    seats,
    turn: banker,
    payments: [],
  };
  if (players === 4) return dealt;
  return { ...dealt, phase: ownOffers(dealt, banker).length > 0 ? "turn" : "discard" };
}
