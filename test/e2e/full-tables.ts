import {
  DeskStatus,
  NO_TILE,
  OpType,
  type PlayerSync,
  ResultType,
  type Seat,
  type TileId,
  VoteStatus,
} from "@shaddock/contract/nanoserver";
import { longName } from "./full-replay.js";
import type { StagedPush } from "./staged-table.js";
import { poolOf, tilesOf } from "./tile-pool.js";

/** A table with as much on it as there can be, and what is asked of who looks at it. */
export interface FullTable {
  readonly name: string;
  readonly pushes: readonly StagedPush[];
  /** How many tiles lie in the rivers then. */
  readonly tiles: number;
  /** The tile of the own hand that the player takes up then. */
  readonly raises?: TileId;
}

/** What a seat has of the tiles in play. */
export interface Holding {
  readonly hand: readonly TileId[];
  readonly melds?: readonly TileId[];
  readonly river: readonly TileId[];
  readonly won?: TileId;
}

/** The kind that a seat's kongs begin with: three in a row, of one suit. */
const KONGS = [0, 3, 6, 9] as const;

/**
 * The fullest tables that the rules allow. The longest river of all is of 29 tiles: the first two win at once, the
 * other two play to the end of the wall, and one of them claims four discards of the other.
 *
 * @param uids by place: one's own first
 */
export function fullTables(uids: readonly number[]): FullTable[] {
  const all = [
    ...kongTables(uids),
    ...uids.map((_, place) => riverTable(uids, place)),
    ...lateTables(uids),
    offeredKongs(uids),
  ];
  return all.map((one) => ({ ...one, tiles: tilesInRivers(one.pushes) }));
}

/** The seats, beginning with that of one player. */
export function seenFrom(uid: number, seats: readonly number[]): readonly number[] {
  const own = seats.indexOf(uid);
  return [...seats.slice(own), ...seats.slice(0, own)];
}

/** Everybody's name is as long as a server may give one. */
export function longNames(seats: readonly number[]): StagedPush {
  const data = seats.map(
    (acId, deskPos): Seat => ({
      ...{ acId, deskPos, nickname: longName(deskPos), isReady: true, sex: 0, isExit: false, headURL: "" },
      ...{ score: 1000, ip: "", offline: false },
    }),
  );
  return ["onPlayerEnter", { data }];
}

/** Somebody at these seats asks to dissolve the desk, and nobody has said anything yet. */
export function voteOf(seats: readonly number[], dissolveUid: number): StagedPush {
  const dissolveStatus = seats.map((uid, seat) => ({
    deskPos: seat + 1,
    status: uid === dissolveUid ? VoteStatus.Applied : VoteStatus.Waiting,
  }));
  return ["onDissolveAgreement", { dissolveUid, dissolveStatus, restTime: 120 }];
}

/** A table, and how it is made. */
type Staged = Omit<FullTable, "tiles">;

function tilesInRivers(pushes: readonly StagedPush[]): number {
  const syncs = pushes.flatMap(([route, body]) => (route === "onSyncDesk" ? [body] : []));
  return syncs.at(-1)?.players.reduce((sum, { chuPaiIds }) => sum + chuPaiIds.length, 0) ?? 0;
}

/** Three kongs before each seat, a concealed, an exposed and an added one; everything else lies in the rivers. */
function kongTables(uids: readonly number[]): Staged[] {
  const melds = uids.map((_, place) => [0, 1, 2].flatMap((i) => tilesOf((KONGS[place] as number) + i)));
  const pool = poolOf(uids.length, melds.flat());
  // 3334 of a suit that only the first seat may have left.
  const own = pool.take([...tilesOf(13, 3), ...tilesOf(14, 1)]);
  const [drawn] = pool.take([15 * 4]) as [TileId];
  const [claimed] = pool.take([13 * 4 + 3]) as [TileId];
  const hands = uids.map((_, place) => (place === 0 ? own : pool.any(4)));
  const share = Math.floor(pool.left() / uids.length);
  const rivers = uids.map(() => pool.any(share));
  const at = (more: readonly TileId[], turn: number, last = NO_TILE): StagedPush =>
    syncOf(
      uids,
      uids.map((_, place) => ({
        hand: place === 0 ? [...own, ...more] : (hands[place] as TileId[]),
        melds: melds[place] as TileId[],
        river: [...(rivers[place] as TileId[]), ...(last === NO_TILE || place !== turn ? [] : [last])],
      })),
      { turn, drawn: more[0] ?? 0, last },
    );
  const before = kongsOf(uids, melds as TileId[][]);
  return [
    { name: "kongs-discard", pushes: [...before, at([drawn], 0), hint(uids, [OpType.Discard])], raises: drawn },
    { name: "kongs-own-turn", pushes: [at([claimed], 0), hint(uids, [OpType.Win, claimed], [OpType.Kong, claimed])] },
    {
      name: "kongs-claim",
      pushes: [
        at([], 1, claimed),
        hint(uids, ...([OpType.Win, OpType.Kong, OpType.Pung] as const).map((op) => [op, claimed] as const)),
      ],
    },
    { name: "kongs-waits", pushes: [at([], uids.length - 1)] },
  ];
}

/** How the server tells of those kongs: only what happens before one's eyes has its kind, and whose tile was claimed. */
function kongsOf(uids: readonly number[], melds: readonly TileId[][]): StagedPush[] {
  const all = melds.flat();
  const did = (uid: number, optype: 1 | 2 | 3, ...mjs: TileId[]): StagedPush => [
    "onOpTypeDo",
    { uid: [uid], optype, hutype: 0, mjs },
  ];
  return [
    // Everybody could do everything: so it is taken as it comes.
    syncOf(
      uids,
      uids.map(() => ({ hand: all, river: [] })),
    ),
    ...uids.flatMap((uid, place): StagedPush[] => {
      const [concealed, exposed, added] = [0, 4, 8].map((start) => melds[place]?.slice(start, start + 4)) as [
        TileId[],
        TileId[],
        [TileId, TileId, TileId, TileId],
      ];
      const feeder = uids[(place + 1) % uids.length] as number;
      const [first, second, third, fourth] = added;
      return [
        did(uid, OpType.Kong, ...concealed),
        did(feeder, OpType.Discard, exposed[0] as TileId),
        did(uid, OpType.Kong, ...exposed),
        did(feeder, OpType.Discard, first),
        did(uid, OpType.Pung, first, second, third),
        did(uid, OpType.Kong, fourth),
        ["onGangScoreChange", { isXiaYu: false, changes: [{ acId: uid, score: 1 }] }],
      ];
    }),
  ];
}

/** The longest river of all before one seat, and that of the only other one that plays. The own hand waits for nine. */
function riverTable(uids: readonly number[], place: number): Staged {
  const other = otherOf(uids, place);
  const nines = [0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8];
  const pool = poolOf(uids.length, []);
  const melds = pool.take([9, 10, 11, 12].flatMap((kind) => tilesOf(kind, 3)));
  const own = place === 0 ? pool.any(1) : pool.kinds(nines);
  const hands = uids.map((_, at) => (at === 0 ? own : pool.any(at === place ? 1 : 13)));
  const won = uids.map((_, at) => (at === place || at === other ? undefined : pool.any(1)[0]));
  // Four more than the other: the four that were claimed.
  const shorter = pool.any((pool.left() - 4) / 2);
  const longer = pool.any(pool.left());
  const holdings = uids.map(
    (_, at): Holding => ({
      hand: hands[at] as TileId[],
      river: at === place ? longer : at === other ? shorter : [],
      ...(at === place && { melds }),
      ...(won[at] !== undefined && { won: won[at] as TileId }),
    }),
  );
  return { name: `river-${place}`, pushes: [syncOf(uids, holdings, { turn: place })] };
}

/** Late in a round that only the own seat and one other still play: both rivers are long, and this is asked before one. */
function lateTables(uids: readonly number[]): Staged[] {
  const nines = [0, 1, 2, ...[1, 2, 3, 4, 5, 6, 7].map((kind) => kind * 4), ...tilesOf(8, 3)];
  const [claimed, drawn] = [3, 15 * 4] as const;
  const other = otherOf(uids, 0);
  const late = lateRound(uids, [...nines, claimed, drawn]);
  const at = (own: readonly TileId[], situation: Partial<Situation>): StagedPush =>
    syncOf(
      uids,
      late.map((holding, place) => ({
        ...holding,
        ...(place === 0 && { hand: own }),
        ...(place === other && situation.last !== undefined && { river: [...holding.river, situation.last] }),
      })),
      situation,
    );
  const claims = ([OpType.Win, OpType.Kong, OpType.Pung] as const).map((op) => [op, claimed] as const);
  return [
    { name: "late-waits", pushes: [at(nines, { turn: other })] },
    { name: "late-claim", pushes: [at(nines, { turn: other, last: claimed }), hint(uids, ...claims)] },
    {
      name: "late-discard",
      pushes: [at([...nines, drawn], { turn: 0, drawn }), hint(uids, [OpType.Discard])],
      raises: drawn,
    },
  ];
}

/** As many buttons as there can be: the own hand wins, or makes one of three kongs. */
function offeredKongs(uids: readonly number[]): Staged {
  const own = [...tilesOf(0), ...tilesOf(1), ...tilesOf(2), ...tilesOf(4, 2)];
  const holdings = lateRound(uids, own).map((holding, place) => (place === 0 ? { ...holding, hand: own } : holding));
  const drawn = 4 * 4 + 1;
  return {
    name: "offered-kongs",
    pushes: [
      syncOf(uids, holdings, { turn: 0, drawn }),
      hint(uids, [OpType.Win, drawn], ...[0, 4, 8].map((tile) => [OpType.Kong, tile] as const)),
    ],
  };
}

/** All but the own seat and one other have won; those two have discarded everything but these tiles. */
function lateRound(uids: readonly number[], kept: readonly TileId[]): Holding[] {
  const pool = poolOf(uids.length, kept);
  const other = otherOf(uids, 0);
  const hands = uids.map((_, place) => (place === 0 ? [] : pool.any(13)));
  const won = uids.map((_, place) => (place === 0 || place === other ? undefined : pool.any(1)[0]));
  const rivers = [pool.any(pool.left() / 2), pool.any(pool.left())];
  return uids.map((_, place) => ({
    hand: hands[place] as TileId[],
    river: place === 0 ? (rivers[0] as TileId[]) : place === other ? (rivers[1] as TileId[]) : [],
    ...(won[place] !== undefined && { won: won[place] as TileId }),
  }));
}

/** Who plays to the end with this seat. */
const otherOf = ({ length }: readonly number[], place: number): number =>
  length === 4 ? (place + 2) % 4 : (place + 1) % 3;

function hint(uids: readonly number[], ...ops: readonly (readonly [op: OpType, tile?: TileId])[]): StagedPush {
  const offered = ops.map(([op, tile]) => ({ op, mjidxs: tile === undefined ? null : [tile] }));
  const pass = ops[0]?.[0] === OpType.Discard ? [] : [{ op: OpType.Pass, mjidxs: null }];
  return ["onOpTypeHint", { uid: uids[0] as number, tings: [], ops: [...offered, ...pass] }];
}

/** Whose turn it is, what it has drawn, and the newest discard. */
export interface Situation {
  /** By place. */
  readonly turn: number;
  readonly drawn: TileId;
  readonly last: TileId;
}

/** A table on which the seats have this, each with 1032 points and without the third suit. */
export function syncOf(
  uids: readonly number[],
  holdings: readonly Holding[],
  { turn = 1, drawn = 0, last = NO_TILE }: Partial<Situation> = {},
): StagedPush {
  const players = holdings.map(
    ({ hand, melds = [], river, won }, place): PlayerSync => ({
      ...{ acId: uids[place] as number, shouPaiIds: hand, chuPaiIds: river, gangInfos: melds, que: 3, score: 1032 },
      lastTile: place === 0 ? drawn : 0,
      ...{ isHu: won !== undefined, huPai: won ?? NO_TILE, huType: won === undefined ? 0 : ResultType.SelfDraw },
    }),
  );
  const uid = uids[turn] as number;
  const wall = { restCnt: 0, dice1: 1, dice2: 6, lastChuPaiId: last, lastChuPaiUid: last === NO_TILE ? 0 : uid };
  const desk = { status: DeskStatus.Playing, scoreInfo: [], hint: null, markerAcId: uid, lastMoPaiAcId: uid };
  return ["onSyncDesk", { ...desk, ...wall, players }];
}
