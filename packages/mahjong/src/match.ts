import { dealRound } from "./deal.js";
import { createOptions, type Options } from "./options.js";
import type { Round } from "./round-state.js";
import { resultsOf } from "./settlement.js";
import type { Tile } from "./tile.js";

/** Points that everybody has when a match begins. [nanoserver: 7.1] */
export const START_SCORE = 1000;

/** Several rounds at one table: plain data that never changes. */
export interface Match {
  readonly options: Options;
  /** Rounds that are over: the match is, too, once they are as many as the options say. */
  readonly played: number;
  /** The banker of the next round. */
  readonly banker: number;
  /** Points by seat. */
  readonly scores: readonly number[];
}

/**
 * Begins a match.
 *
 * @param banker of the first round: a seat, which the server draws
 * @throws RangeError when an option is out of its range
 */
export function createMatch(banker: number, options: Partial<Options> = {}): Match {
  const whole = createOptions(options);
  return { options: whole, played: 0, banker, scores: Array.from({ length: whole.mode }, () => START_SCORE) };
}

/** Whether all rounds of a match are played. */
export function isMatchOver({ played, options }: Match): boolean {
  return played >= options.round;
}

/**
 * Deals the next round of a match.
 *
 * @throws RangeError when the match is over, or the wall does not belong to its mode
 */
export function nextRound(match: Match, wall: readonly Tile[]): Round {
  if (isMatchOver(match)) throw new RangeError(`Cannot deal: all ${match.played} rounds are played`);
  return dealRound(wall, match.banker, match.options);
}

/**
 * Adds a round that is over to a match.
 *
 * @throws RangeError when the round is still going on
 */
export function addRound(match: Match, round: Round): Match {
  if (round.phase !== "over") throw new RangeError("Cannot add a round that is not over: play it on, or use endRound");
  const results = resultsOf(round);
  return {
    ...match,
    played: match.played + 1,
    banker: round.nextBanker as number,
    scores: match.scores.map((score, seat) => score + (results[seat]?.total ?? 0)),
  };
}
