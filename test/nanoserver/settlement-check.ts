import type { GameEnd, RoundEnd } from "@shaddock/contract/nanoserver";
import { formatFans, type Match, type Round, resultsOf, type Tally, type Tile } from "@shaddock/mahjong";
import { same } from "../conformance/check.js";
import type { RoundLog } from "./match-log.js";

/** A round that the rules have played to its end. */
export interface SettledRound {
  readonly log: RoundLog;
  /** By seat. */
  readonly uids: readonly number[];
  readonly round: Round;
}

/** The settlement of a round. */
export function checkEnd({ log, uids, round }: SettledRound, match: Match): void {
  const { end } = log;
  const results = resultsOf(round);
  const expected: Omit<RoundEnd, "title" | "round"> = {
    tiles: round.seats.map(({ hand, win }, seat) => ({
      acId: uids[seat] as number,
      shouPai: sorted(hand),
      huPai: win?.tile ?? -1,
      isTing: results[seat]?.ready ?? false,
    })),
    stats: results.map(({ shownFan, wind, rain, total, outcome, fans }) => ({
      fanshu: shownFan,
      feng: wind,
      yu: rain,
      total,
      bannerType: outcome,
      desc: shownFan === 0 ? "" : formatFans(fans),
    })),
    scoreChange: results.map(({ total }, seat) => ({
      acId: uids[seat] as number,
      score: total,
      remain: (match.scores[seat] as number) + total,
    })),
  };
  same(end.round, `局数: ${match.played + 1}/${match.options.round}`, "round in words");
  same(
    end.tiles.map((tiles) => ({ ...tiles, shouPai: sorted(tiles.shouPai) })),
    expected.tiles,
    "hands at the end",
  );
  same(end.stats, expected.stats, "settlement");
  same(end.scoreChange, expected.scoreChange, "scores");
}

/** The settlement of the match: over the rounds that ended normally (Q28). */
export function checkMatch(end: GameEnd, tallies: readonly Tally[][], rounds: readonly RoundLog[]): void {
  const ended = rounds.filter(({ gameEnd }) => gameEnd?.isNormalFinished !== false);
  const sums = end.stats.map(({ uid }, seat) => {
    const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + (tally[seat]?.[key] ?? 0), 0);
    const totalScore = ended.reduce((total, { end: { stats } }) => total + (stats[seat]?.total ?? 0), 0);
    const [ziMo, hu, pao] = [sum("selfDraws"), sum("wins"), sum("losses")];
    return { uid, ziMo, hu, pao, anGang: sum("concealedKongs"), mingGang: sum("openKongs"), totalScore };
  });
  const isTop = (key: "pao" | "totalScore", value: number): boolean =>
    value !== 0 && value === Math.max(...sums.map((other) => other[key]));
  const expected = sums.map((one) => ({
    ...one,
    isPaoWang: isTop("pao", one.pao),
    isBigWinner: isTop("totalScore", one.totalScore),
  }));
  same(
    end.stats.map(({ account, isCreator, ...stats }) => stats),
    expected,
    "settlement of the match",
  );
}

function sorted(tiles: readonly Tile[]): Tile[] {
  return [...tiles].sort((a, b) => a - b);
}
