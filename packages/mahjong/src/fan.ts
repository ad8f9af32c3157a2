import { countMelds, kindOfMeld, type Meld } from "./meld.js";
import type { Options } from "./options.js";
import { KINDS, type Kind, kindAt, kindOf, rankOf, SUITS, suitOf, type Tile } from "./tile.js";
import { at, suitTotal, sumCounts, type TileCounts, total } from "./tile-set.js";
import { isSevenPairs, isWinWithFive } from "./win.js";

/** Every fan (番), with the name that the server gives it. [nanoserver: 7.5, 5.4] */
export const FAN_NAMES = {
  "full-flush": "清一色",
  "no-terminals": "中张",
  concealed: "门清",
  "last-draw": "海底",
  "kong-bloom": "杠上花",
  "kong-discard": "杠上炮",
  "robbed-kong": "抢杠胡",
  "seven-pairs": "七对",
  "dragon-seven-pairs": "龙七对",
  "double-dragon-seven-pairs": "双龙七对",
  "triple-dragon-seven-pairs": "豪华龙七对",
  "all-258": "将对",
  "all-triplets": "碰碰胡",
  "golden-single": "金钩胡",
  "middle-five": "夹心五",
  "all-terminals": "全幺九",
  root: "根",
} as const;

/** One of {@link FAN_NAMES}. */
export type FanName = keyof typeof FAN_NAMES;

/** One reason for fan, and how many it gives. */
export interface Fan {
  readonly name: FanName;
  /** 1 to 5; for `root` one for each four alike. */
  readonly fan: number;
}

/** What of a hand counts for fan. */
export interface HandTiles {
  /** The concealed tiles; with the winning one, where it is a win. */
  readonly counts: TileCounts;
  readonly melds: readonly Meld[];
}

/** How a hand was won, as far as it gives fan. */
export interface Circumstances {
  /** The winner himself drew the last tile of the wall. */
  readonly lastDraw?: boolean;
  /** A self-draw right after an own kong; at times after none (Q8). */
  readonly kongBloom?: boolean;
  /** The discarder's last action was a kong; at times he made none (Q8). */
  readonly kongDiscard?: boolean;
  readonly robbedKong?: boolean;
  /** The tile that the middle five is judged on: {@link middleTileOf}; undefined for none. */
  readonly middleTile?: Tile | undefined;
}

const SEVEN_PAIRS: readonly FanName[] = [
  "seven-pairs",
  "dragon-seven-pairs",
  "double-dragon-seven-pairs",
  "triple-dragon-seven-pairs",
];

/**
 * The tile that the middle five is judged on: the winning discard, but the winner's last drawn tile when he drew the
 * winning one, when he robbed a kong, and when the discard is tile 0 (Q44a).
 *
 * @param discard the discard that is won; undefined for a self-draw and a robbed kong
 */
export function middleTileOf(discard: Tile | undefined, lastDrawn: Tile | undefined): Tile | undefined {
  return discard ? discard : lastDrawn;
}

/**
 * The fan of a complete hand, in the order in which the server names them; none is 平胡.
 *
 * @param hand a complete hand; five alike, which cha-jiao accepts, are no root
 */
export function fanOf(hand: HandTiles, how: Circumstances, options: Options): Fan[] {
  const { counts, melds } = hand;
  const all = sumCounts(counts, countMelds(melds));
  const fans: Fan[] = [];
  const add = (name: FanName, fan: number, applies: boolean | undefined): void => {
    if (applies) fans.push({ name, fan });
  };
  add("full-flush", 2, SUITS.filter((suit) => suitTotal(all, suit) > 0).length === 1);
  if (options.menqing) {
    add("no-terminals", 1, !has(all, (rank) => rank === 1 || rank === 9));
    add("concealed", 1, melds.length === 0);
  }
  add("last-draw", 1, how.lastDraw);
  add("kong-bloom", 1, how.kongBloom);
  add("kong-discard", 1, how.kongDiscard);
  add("robbed-kong", 1, how.robbedKong);

  const roots = all.reduce((sum, count) => sum + (count === 4 ? 1 : 0), 0);
  const is258 = options.jiangdui && !has(all, (rank) => rank % 3 !== 2);
  if (isSevenPairs(all)) {
    add(SEVEN_PAIRS[roots] as FanName, 2 + roots, true);
    add("all-258", 2, is258);
    return fans;
  }
  if (isAllTriplets(all)) {
    add("all-triplets", options.pengpeng ? 2 : 1, true);
    add("all-258", 2, is258);
    add("golden-single", 1, total(counts) === 2);
  } else {
    add("middle-five", 1, options.jiaxin && isMiddleFive(counts, how.middleTile));
    add("all-terminals", 3, options.yaojiu && isAllTerminals(counts, melds));
  }
  add("root", roots, roots > 0);
  return fans;
}

/** How many fan these are together. */
export function totalFan(fans: readonly Fan[]): number {
  return fans.reduce((sum, { fan }) => sum + fan, 0);
}

/** The names of fan as the server writes them, parted by blanks; empty for none. */
export function formatFans(fans: readonly Fan[]): string {
  return fans.map(({ name, fan }) => FAN_NAMES[name] + (name === "root" ? `x${fan}` : "")).join(" ");
}

function has(counts: TileCounts, test: (rank: number) => boolean): boolean {
  return counts.some((count, kind) => count > 0 && test(rankOf(kind)));
}

/** Judged by counts alone, so that a few hands with sequences pass, such as 1111 222 333 4444 (Q44c). */
function isAllTriplets(all: TileCounts): boolean {
  return !all.includes(1) && all.filter((count) => count >= 3).length === 4;
}

/** Where the tile is not in the hand (Q44a, Q44b), only what there is of 4, 5 and 6 is removed, be it nothing. */
function isMiddleFive(counts: TileCounts, tile: Tile | undefined): boolean {
  if (tile === undefined || rankOf(kindOf(tile)) !== 5) return false;
  const rest = counts.slice();
  for (const kind of [kindOf(tile) - 1, kindOf(tile), kindOf(tile) + 1]) rest[kind] = Math.max(0, at(rest, kind) - 1);
  return isWinWithFive(rest);
}

/** Takes off 123 and 789 first, then triplets; what is left may only be pairs of 1 or 9. */
function isAllTerminals(counts: TileCounts, melds: readonly Meld[]): boolean {
  if (!melds.every((meld) => isTerminal(kindOfMeld(meld)))) return false;
  const rest = counts.slice();
  for (const suit of SUITS) {
    for (const ranks of [
      [1, 2, 3],
      [9, 8, 7],
    ]) {
      const kinds = ranks.map((rank) => kindAt(suit, rank));
      const runs = Math.min(...kinds.map((kind) => at(rest, kind)));
      for (const kind of kinds) rest[kind] = at(rest, kind) - runs;
    }
  }
  for (let kind = 0; kind < KINDS; kind++) {
    const count = at(rest, kind);
    if (count > 0 && !(isTerminal(kind) && (count === 2 || count === 3 || count === 5))) return false;
  }
  return true;
}

function isTerminal(kind: Kind): boolean {
  return kind === kindAt(suitOf(kind), 1) || kind === kindAt(suitOf(kind), 9);
}
