import { ResultType } from "./codes.js";
import { array, type Check, flag, integer, object, oneOf, text } from "./shape.js";
import { type TileId, tileIdOrNone, tileIds } from "./tile.js";

/** A player's hand at the end of a round. */
export interface FinalHand {
  readonly acId: number;
  /** Without the winning tile. */
  readonly shouPai: readonly TileId[];
  /** The winning tile, or NO_TILE. */
  readonly huPai: TileId;
  /** Whether the player has won, or waits for a tile to win. */
  readonly isTing: boolean;
}

/** What a round has brought a player. [nanoserver: protocol/desk.go, RoundStats] */
export interface PlayerResult {
  /** Fan of the winning hand, FAN_AT_LIMIT or NOT_WON. */
  readonly fanshu: number;
  /** From added kongs 刮风, all corrections made. */
  readonly feng: number;
  /** From other kongs 下雨, all corrections made. */
  readonly yu: number;
  /** All of it. */
  readonly total: number;
  readonly bannerType: ResultType;
  /** The names of the fan, with blanks between them. */
  readonly desc: string;
}

/** A player's score after a round. */
export interface FinalScore {
  readonly acId: number;
  /** Of the round. */
  readonly score: number;
  /** Of the match so far, from 1000. */
  readonly remain: number;
}

/** The end of a round. The three lists have one entry a seat, or none when no round was running. */
export interface RoundEnd {
  readonly title: string;
  /** `局数: <round>/<rounds>`. */
  readonly round: string;
  readonly tiles: readonly FinalHand[];
  /** No ids: the seats' order says whose each is. */
  readonly stats: readonly PlayerResult[];
  readonly scoreChange: readonly FinalScore[];
}

/** What a match has brought a player, over the rounds that ended normally. [nanoserver: protocol/desk.go, MatchStats] */
export interface MatchResult {
  /** Self-draws. */
  readonly ziMo: number;
  /** Wins, self-draws included. */
  readonly hu: number;
  /** Tiles that others won on. */
  readonly pao: number;
  /** Concealed kongs. */
  readonly anGang: number;
  /** Other kongs. */
  readonly mingGang: number;
  readonly totalScore: number;
  readonly uid: number;
  /** The name. */
  readonly account: string;
  /** Whether nobody has a higher {@link pao}. */
  readonly isPaoWang: boolean;
  /** Whether nobody has a higher {@link totalScore}. */
  readonly isBigWinner: boolean;
  /** Whether it is the owner. */
  readonly isCreator: boolean;
}

/** The end of a match. The last round has no end of its own. */
export interface GameEnd {
  readonly roundStats: RoundEnd;
  /** In the order of the seats. */
  readonly stats: readonly MatchResult[];
  readonly title: string;
  /** False when the desk was dissolved. */
  readonly isNormalFinished: boolean;
}

/** Checks a {@link RoundEnd}. */
export const roundEnd: Check<RoundEnd> = object<RoundEnd>({
  title: text,
  round: text,
  tiles: array(object<FinalHand>({ acId: integer(), shouPai: tileIds, huPai: tileIdOrNone, isTing: flag })),
  stats: array(
    object<PlayerResult>({
      fanshu: integer(),
      feng: integer(),
      yu: integer(),
      total: integer(),
      bannerType: oneOf(ResultType),
      desc: text,
    }),
  ),
  scoreChange: array(object<FinalScore>({ acId: integer(), score: integer(), remain: integer() })),
});

/** Checks a {@link GameEnd}. */
export const gameEnd: Check<GameEnd> = object<GameEnd>({
  roundStats: roundEnd,
  stats: array(
    object<MatchResult>({
      ziMo: integer(),
      hu: integer(),
      pao: integer(),
      anGang: integer(),
      mingGang: integer(),
      totalScore: integer(),
      uid: integer(),
      account: text,
      isPaoWang: flag,
      isBigWinner: flag,
      isCreator: flag,
    }),
  ),
  title: text,
  isNormalFinished: flag,
});
