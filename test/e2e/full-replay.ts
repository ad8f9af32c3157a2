import {
  type Action,
  type KongScore,
  NO_TILE,
  OpType,
  RecordedOpType,
  type Seat,
  type Snapshot,
  type TileId,
  type WinScore,
  WinType,
} from "@shaddock/contract/nanoserver";
import type { Page } from "playwright-core";
import { poolOf, tilesOf } from "./tile-pool.js";

/** A name as long as a server may give one. */
export const longName = (seat: number): string => "柚子茶馆的常客".repeat(5).slice(0, 31) + (seat + 1);

type Recorded = Action<RecordedOpType>;
const did = (uid: number, optype: RecordedOpType, ...mjs: TileId[]): Recorded => ({
  uid: [uid],
  optype,
  hutype: 0,
  mjs,
});
const drawn = (uid: number, tile: TileId): Recorded[] => [did(uid, RecordedOpType.Draw, tile)];
const discarded = (uid: number, tile: TileId): Recorded[] => [...drawn(uid, tile), did(uid, OpType.Discard, tile)];

/** A round at whose end everybody has three kongs, a concealed, an exposed and an added one, and the wall is empty. */
export function kongRound(players: 3 | 4): Snapshot {
  const uids = uidsOf(players);
  const kongs = uids.map((_, seat) => [0, 1, 2].map((i) => tilesOf(seat * 3 + i)) as [TileId[], TileId[], TileId[]]);
  const pool = poolOf(players, kongs.flat(2));
  const hands = kongs.map(([concealed, exposed, added]) => [
    ...[...concealed, ...exposed.slice(1), ...added.slice(1, 3)],
    ...pool.any(4),
  ]);
  const made = uids.flatMap((uid, seat): Recorded[] => {
    const feeder = uids[(seat + 1) % players] as number;
    const [concealed, exposed, added] = kongs[seat] as [TileId[], TileId[], TileId[]];
    const [first, second, third, fourth] = added as [TileId, TileId, TileId, TileId];
    return [
      ...[did(uid, OpType.Kong, ...concealed), ...discarded(feeder, exposed[0] as TileId)],
      ...[did(uid, OpType.Kong, ...exposed), ...discarded(feeder, first)],
      ...[did(uid, OpType.Pung, first, second, third), ...drawn(uid, fourth), did(uid, OpType.Kong, fourth)],
    ];
  });
  return {
    ...snapshotOf(hands),
    do: [...made, ...rest(pool.any(pool.left()), uids)],
    // An added kong may be robbed, until it is paid.
    gangScoreChanges: uids.flatMap((acId) =>
      [true, true, false].map((isXiaYu): KongScore => ({ isXiaYu, changes: [{ acId, score: 0 }] })),
    ),
  };
}

/**
 * A round of which the last two have hands and rivers as long as can be, the others having won before.
 *
 * @param turns how many turns each of them had until then
 */
export function longRound(players: 3 | 4, turns: number): Snapshot {
  const uids = uidsOf(players);
  const pool = poolOf(players, []);
  const hands = uids.map(() => pool.any(13));
  const before = rest(pool.any(turns * players), uids);
  const winners = uids.slice(2);
  const wins = winners.flatMap((uid) => {
    const [tile] = pool.any(1) as [TileId];
    return [...drawn(uid, tile), did(uid, OpType.Win, tile)];
  });
  const huScoreChanges = winners.map((acId): WinScore => {
    return { acId, huPaiType: WinType.SelfDraw, scoreChange: [], totalWinScore: 0 };
  });
  const after = rest(pool.any(pool.left()), uids.slice(0, 2));
  return { ...snapshotOf(hands), do: [...before, ...wins, ...after], huScoreChanges };
}

/** They discard what they draw, in turn. */
const rest = (tiles: readonly TileId[], uids: readonly number[]): Recorded[] =>
  tiles.flatMap((tile, i) => discarded(uids[i % uids.length] as number, tile));

/** Has a page find these rounds on record, as one match. Names on record are long. */
export async function stageRecords(page: Page, rounds: readonly Snapshot[]): Promise<void> {
  const players = Object.fromEntries(
    [0, 1, 2, 3].flatMap((seat) => [
      [`player${seat}`, seat + 1],
      [`player_name${seat}`, longName(seat)],
      [`score_change${seat}`, 0],
    ]),
  );
  const match = {
    ...{ id: 1, creator: 1, round: rounds.length, desk_no: "012345", mode: 4, created_at: 0, extras: "" },
    ...{ created_at_str: "2026-01-01 00:00:00", dismiss_at: 1, ...players },
  };
  const lines = rounds.map((snapshot, i) => ({
    ...{ id: i + 1, desk_id: 1, mode: 4, begin_at: 0, begin_at_str: "01-01 00:00:00", end_at: 60, ...players },
    snapshot: JSON.stringify(snapshot),
  }));
  await page.route("**/v1/desk/player/*", (route) => route.fulfill({ json: { code: 0, data: [match] } }));
  await page.route("**/v1/history/**", (route) => {
    const [id, list] = new URL(route.request().url()).pathname.split("/").reverse();
    return route.fulfill({ json: { code: 0, data: list === "lite" ? lines : lines[Number(id) - 1] } });
  });
}

const uidsOf = (players: number): number[] => [1, 2, 3, 4].slice(0, players);

function snapshotOf(hands: readonly (readonly TileId[])[]): Snapshot {
  const players = hands.map((mjs, seat) => ({ acId: seat + 1, mjs }));
  const seats = players.map(
    ({ acId }, deskPos): Seat => ({
      ...{ deskPos, acId, nickname: longName(deskPos), isReady: true, sex: 1, isExit: false, headURL: "", score: 1000 },
      ...{ ip: "127.0.0.1", offline: false },
    }),
  );
  return {
    enter: { data: seats },
    basicInfo: { deskId: "012345", title: "房号: 012345 局数: 1/4", desc: "4番封顶", mode: hands.length === 3 ? 3 : 4 },
    duanPai: { markerId: 1, dice1: 1, dice2: 6, accountInfo: players },
    end: {
      ...{ title: "4番封顶", round: "局数: 1/4" },
      tiles: players.map(({ acId, mjs }) => ({ acId, shouPai: mjs, huPai: NO_TILE, isTing: false })),
      stats: players.map(() => ({ fanshu: -2, feng: 0, yu: 0, total: 0, bannerType: 0, desc: "" })),
      scoreChange: players.map(({ acId }) => ({ acId, score: 0, remain: 1000 })),
    },
    ...{ do: [], gangScoreChanges: null, huScoreChanges: null },
  };
}
