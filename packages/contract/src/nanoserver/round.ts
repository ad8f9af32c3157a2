import { DeskStatus, MissingSuit, OpType, RecordedOpType, ResultType, WinType } from "./codes.js";
import { array, type Check, flag, integer, nullable, object, oneOf } from "./shape.js";
import { type TileId, type TileIndex, tileId, tileIdOrNone, tileIds, tileIndex } from "./tile.js";

/** A missing suit: one's own choice, or the server's suggestion. */
export interface SuitChoice {
  readonly que: MissingSuit;
}

/** A player's missing suit. */
export interface PlayerSuit {
  readonly uid: number;
  readonly que: MissingSuit;
}

/** The answer to a {@link Hint}. */
export interface OpChoice {
  /** One that the hint lists; others damage the desk. */
  readonly optype: OpType;
  /** The tile: that to discard, or the first of the operation's `mjidxs`; 0 to pass. */
  readonly idx: TileId;
}

/** A player's hand at the beginning. */
export interface DealtHand {
  readonly acId: number;
  /** 13 tiles, the banker 14. */
  readonly mjs: readonly TileId[];
}

/** The deal 端牌: all hands, for all to see. */
export interface Deal {
  /** The banker's id. */
  readonly markerId: number;
  /** 1 to 6, for show. */
  readonly dice1: number;
  /** 1 to 6, for show. */
  readonly dice2: number;
  /** In the order of the seats. */
  readonly accountInfo: readonly DealtHand[];
}

/** A tile drawn 摸牌, for all to see. */
export interface Draw {
  readonly acId: number;
  /** One tile. */
  readonly mjids: readonly TileId[];
}

/** An operation that is offered. */
export interface OfferedOp {
  readonly op: OpType;
  /** Ids, whatever the name says; null for discard and pass. */
  readonly mjidxs: readonly TileId[] | null;
}

/** What a discard would make the hand wait for 听. */
export interface ReadyHand {
  /** The tile to discard. */
  readonly index: TileIndex;
  /** The tiles that would win. */
  readonly hu: readonly TileIndex[];
}

/** What one may do now. It wants exactly one {@link OpChoice}, with one of these operations. */
export interface Hint {
  readonly ops: readonly OfferedOp[];
  /** In no order; only where one is to discard. The missing suit is not taken into account. */
  readonly tings: readonly ReadyHand[];
  readonly uid: number;
}

/** What somebody did; `Op` is the kind of action. */
export interface Action<Op extends RecordedOpType = Exclude<RecordedOpType, typeof RecordedOpType.Draw>> {
  /** One id. */
  readonly uid: readonly number[];
  readonly optype: Op;
  /** Always 0. */
  readonly hutype: number;
  /**
   * Discard and win: the tile. Pung: the discard and two of the hand, or three, of which the third stays there. Kong:
   * four of the hand, or the discard and three of the hand, or one to a pung, which may still be robbed. Null after an
   * answer that no hint had offered.
   */
  readonly mjs: readonly TileId[] | null;
}

/** What changes of somebody's score. */
export interface ScoreChange {
  readonly acId: number;
  readonly score: number;
}

/** What a kong brings. */
export interface KongScore {
  /** True for rain 下雨 (concealed, or from a discard: 2 from each payer), false for wind 刮风 (added: 1). */
  readonly isXiaYu: boolean;
  /** Who gains first, then those who pay. */
  readonly changes: readonly ScoreChange[];
}

/** What a win brings. */
export interface WinScore {
  readonly acId: number;
  readonly huPaiType: WinType;
  /** Those who pay only, with what they lose: 0 or less. */
  readonly scoreChange: readonly ScoreChange[];
  readonly totalWinScore: number;
}

/** A player in a {@link DeskSync}. [nanoserver: protocol/desk.go, DeskPlayerData] */
export interface PlayerSync {
  readonly acId: number;
  /** The hand, without the winning tile. */
  readonly shouPaiIds: readonly TileId[];
  readonly chuPaiIds: readonly TileId[];
  /** Melds in one row, not grouped; the tile added to a pung is last. */
  readonly gangInfos: readonly TileId[];
  /** The tile drawn last; it may be of long ago, or 0. */
  readonly lastTile: TileId;
  readonly isHu: boolean;
  /** The winning tile, or NO_TILE. */
  readonly huPai: TileId;
  readonly huType: ResultType;
  /** A missing suit, 0 for none yet, or, of oneself, the suggestion as a negative number: also with three players. */
  readonly que: number;
  /** Without that of the round. */
  readonly score: number;
}

/** A desk in the middle of a round, for who comes back. [nanoserver: protocol/desk.go, SyncDesk] */
export interface DeskSync {
  readonly status: DeskStatus;
  readonly players: readonly PlayerSync[];
  readonly scoreInfo: readonly ScoreChange[];
  /** The banker's id. */
  readonly markerAcId: number;
  /** Whose turn it is. */
  readonly lastMoPaiAcId: number;
  /** Tiles left in the wall. */
  readonly restCnt: number;
  readonly dice1: number;
  readonly dice2: number;
  /** One's last hint, even when it was answered. Null for none, but also when somebody else was hinted later. */
  readonly hint: Hint | null;
  /** The newest discard; meaningless while {@link lastChuPaiUid} is below 1. */
  readonly lastChuPaiId: TileId;
  /** Who discarded it; 0 or -1 before the first discard of the round. */
  readonly lastChuPaiUid: number;
}

const suit = oneOf(MissingSuit);

/** Checks a {@link SuitChoice}. */
export const suitChoice: Check<SuitChoice> = object<SuitChoice>({ que: suit });
/** Checks the {@link PlayerSuit} of everybody. */
export const playerSuits: Check<readonly PlayerSuit[]> = array(object<PlayerSuit>({ uid: integer(), que: suit }));
/** Checks an {@link OpChoice}: a tile that does not exist stops the desk for good. */
export const opChoice: Check<OpChoice> = object<OpChoice>({ optype: oneOf(OpType), idx: tileId });

const die = integer(1, 6);

/** Checks a {@link Deal}. */
export const deal: Check<Deal> = object<Deal>({
  markerId: integer(),
  dice1: die,
  dice2: die,
  accountInfo: array(object<DealtHand>({ acId: integer(), mjs: tileIds })),
});

/** Checks a {@link Draw}. */
export const draw: Check<Draw> = object<Draw>({ acId: integer(), mjids: array(tileId, 1) });

/** Checks a {@link Hint}. */
export const hint: Check<Hint> = object<Hint>({
  ops: array(object<OfferedOp>({ op: oneOf(OpType), mjidxs: nullable(tileIds) })),
  tings: array(object<ReadyHand>({ index: tileIndex, hu: array(tileIndex) })),
  uid: integer(),
});

const { Draw: _, ...broadcastOps } = RecordedOpType;
const actionOf = <Op extends RecordedOpType>(ops: { readonly [name: string]: Op }): Check<Action<Op>> =>
  object<Action<Op>>({ uid: array(integer(), 1), optype: oneOf(ops), hutype: integer(), mjs: nullable(tileIds) });

/** Checks an {@link Action} as it is broadcast. */
export const action: Check<Action> = actionOf(broadcastOps);
/** Checks an {@link Action} of a recorded round, where draws are actions too. */
export const recordedAction: Check<Action<RecordedOpType>> = actionOf(RecordedOpType);

const scoreChanges = array(object<ScoreChange>({ acId: integer(), score: integer() }));

/** Checks a {@link KongScore}. */
export const kongScore: Check<KongScore> = object<KongScore>({ isXiaYu: flag, changes: scoreChanges });

/** Checks a {@link WinScore}. */
export const winScore: Check<WinScore> = object<WinScore>({
  acId: integer(),
  huPaiType: oneOf(WinType),
  scoreChange: scoreChanges,
  totalWinScore: integer(),
});

/** Checks a {@link DeskSync}. */
export const deskSync: Check<DeskSync> = object<DeskSync>({
  status: oneOf(DeskStatus),
  players: array(
    object<PlayerSync>({
      acId: integer(),
      shouPaiIds: tileIds,
      chuPaiIds: tileIds,
      gangInfos: tileIds,
      lastTile: tileIdOrNone,
      isHu: flag,
      huPai: tileIdOrNone,
      huType: oneOf(ResultType),
      que: integer(-3, 3),
      score: integer(),
    }),
  ),
  scoreInfo: scoreChanges,
  markerAcId: integer(),
  lastMoPaiAcId: integer(),
  restCnt: integer(0),
  dice1: integer(0, 6),
  dice2: integer(0, 6),
  hint: nullable(hint),
  lastChuPaiId: tileIdOrNone,
  lastChuPaiUid: integer(),
});
