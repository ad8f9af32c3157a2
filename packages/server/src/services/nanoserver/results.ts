import {
  type FinalHand,
  type MatchResult,
  NO_TILE,
  NOT_WON,
  type PlayerResult,
  type RoundEnd,
} from "@shaddock/contract/nanoserver";
import { formatFans, type Options, type Round, resultsOf, type SeatResult, type Tally } from "@shaddock/mahjong";
import { roundOf, shortRules } from "./texts.js";

/** Who sits somewhere, as far as results name him. */
export interface Named {
  readonly uid: number;
  readonly name: string;
  /** Points of the match so far. */
  readonly score: number;
}

/** A round's end. Where no round was running, nobody has tiles or points. [nanoserver: 4, RoundOverStats] */
export function roundEndOf(
  round: Round | undefined,
  players: readonly Named[],
  options: Options,
  number: number,
): RoundEnd {
  const results = round && resultsOf(round);
  return {
    title: shortRules(options),
    round: roundOf(number, options),
    tiles: players.map(({ uid }, seat): FinalHand => {
      const { hand = [], win } = round?.seats[seat] ?? {};
      return { acId: uid, shouPai: hand, huPai: win?.tile ?? NO_TILE, isTing: results?.[seat]?.ready ?? false };
    }),
    stats: players.map((_, seat) => playerResult(results?.[seat])),
    scoreChange: players.map(({ uid, score }, seat) => {
      const total = results?.[seat]?.total ?? 0;
      return { acId: uid, score: total, remain: score + total };
    }),
  };
}

function playerResult(result: SeatResult | undefined): PlayerResult {
  if (!result) return { fanshu: NOT_WON, feng: 0, yu: 0, total: 0, bannerType: 0, desc: "" };
  const { shownFan, wind, rain, total, outcome, fans } = result;
  return { fanshu: shownFan, feng: wind, yu: rain, total, bannerType: outcome, desc: formatFans(fans) };
}

/** What a match has come to for a seat: sums over the rounds that ended normally. */
export interface SeatTotal extends Tally {
  readonly points: number;
}

/** What a seat has before the first round ended. */
export const NO_TOTAL: SeatTotal = {
  points: 0,
  wins: 0,
  selfDraws: 0,
  losses: 0,
  concealedKongs: 0,
  openKongs: 0,
};

/** Adds a round to what the seats have. */
export function addResults(totals: readonly SeatTotal[], round: Round): SeatTotal[] {
  const results = resultsOf(round);
  return totals.map((sum, seat) => {
    const { tally, total } = results[seat] as SeatResult;
    return {
      points: sum.points + total,
      wins: sum.wins + tally.wins,
      selfDraws: sum.selfDraws + tally.selfDraws,
      losses: sum.losses + tally.losses,
      concealedKongs: sum.concealedKongs + tally.concealedKongs,
      openKongs: sum.openKongs + tally.openKongs,
    };
  });
}

/** The statistics of a match. [nanoserver: 7.10] */
export function matchResults(players: readonly Named[], totals: readonly SeatTotal[], creator: number): MatchResult[] {
  const most = best(totals.map(({ losses }) => losses));
  const highest = best(totals.map(({ points }) => points));
  return players.map(({ uid, name }, seat) => {
    const { points, wins, selfDraws, losses, concealedKongs, openKongs } = totals[seat] ?? NO_TOTAL;
    return {
      ziMo: selfDraws,
      hu: wins,
      pao: losses,
      anGang: concealedKongs,
      mingGang: openKongs,
      totalScore: points,
      uid,
      account: name,
      isPaoWang: losses === most,
      isBigWinner: points === highest,
      isCreator: uid === creator,
    };
  });
}

/** The highest number but 0; undefined where all are 0. Losses alone can be the highest, too. */
function best(numbers: readonly number[]): number | undefined {
  const others = numbers.filter((number) => number !== 0);
  return others.length > 0 ? Math.max(...others) : undefined;
}
