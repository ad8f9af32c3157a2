import type {
  DeskSync,
  Hint,
  NanoServerPushes,
  OpType,
  PlayerSync,
  Seat,
  TableInfo,
} from "@shaddock/contract/nanoserver";
import { parseKinds, type Tile, tilesOf } from "@shaddock/mahjong";
import { connectionActions } from "../connection/connection-slice.js";
import { deskActions, deskReducer } from "../desk/desk-slice.js";
import { type DeskState, noDesk } from "../desk/desk-state.js";
import type { DeskPush, DeskRoute } from "../desk/fold-push.js";

/** One's own uid; the others are 2, 3, 4, and 1 owns the desk. */
export const SELF = 1;
/** When everything happens that is not told otherwise. */
export const NOW = 50_000;

/** A desk as the lobby knows it. */
export function tableOf(fields: Partial<TableInfo> = {}): TableInfo {
  const words = { title: "房号: 012345 局数: 0/4", desc: "自摸加番 3番封顶 门清中张" };
  return { deskId: "012345", createdAt: 1, creator: 1, ...words, status: 0, round: 0, mode: 4, ...fields };
}

/** A state and what the reducer makes of an action. */
export function act(desk: DeskState, action: Parameters<typeof deskReducer>[1]): DeskState {
  return deskReducer(desk, action);
}

/** What the reducer makes of a push. */
export function push<R extends DeskRoute>(
  desk: DeskState,
  route: R,
  body: NanoServerPushes[R],
  time: number = NOW,
): DeskState {
  return deskReducer(desk, deskActions.pushed({ route, body, time } as DeskPush));
}

/** A seat as the server tells it. */
export function seat(uid: number, fields: Partial<Seat> = {}): Seat {
  const person = { nickname: `P${uid}`, sex: 1, headURL: "", ip: "127.0.0.1" };
  const state = { isReady: false, isExit: false, score: 1000, offline: false };
  return { deskPos: uid - 1, acId: uid, ...person, ...state, ...fields };
}

/** A desk with so many players, before the first deal. */
export function seatedDesk(mode: 3 | 4 = 4, self: number = SELF): DeskState {
  const open = act(noDesk, connectionActions.changed({ name: "open", time: NOW }));
  const entered = act(open, deskActions.entered({ table: tableOf({ mode }), self, again: false }));
  return push(entered, "onPlayerEnter", { data: Array.from({ length: mode }, (_, i) => seat(i + 1)) });
}

/** Different tiles for each text in notation. */
export function tilesFor(...texts: readonly string[]): Tile[][] {
  const used = new Set<Tile>();
  return texts.map((text) =>
    parseKinds(text).map((kind) => {
      const tile = tilesOf(kind).find((one) => !used.has(one));
      if (tile === undefined) throw new RangeError(`Cannot give a fifth tile of a kind: "${text}"`);
      used.add(tile);
      return tile;
    }),
  );
}

/** A round that has been dealt; the banker is 1. */
export function dealtDesk(hands: readonly (readonly Tile[])[], self: number = SELF): DeskState {
  const mode = hands.length as 3 | 4;
  const basic = { deskId: "012345", title: "房号: 012345 局数: 1/4", desc: "自摸加番 3番封顶 门清中张", mode };
  const accountInfo = hands.map((mjs, i) => ({ acId: i + 1, mjs }));
  const named = push(seatedDesk(mode, self), "onDeskBasicInfo", basic);
  return push(named, "onDuanPai", { markerId: 1, dice1: 2, dice2: 5, accountInfo });
}

/** A round where nobody lacks a suit, so that play can begin at once. */
export function playedDesk(hands: readonly (readonly Tile[])[], self: number = SELF): DeskState {
  return { ...act(dealtDesk(hands, self), deskActions.dealSeen()), outgoing: [], phase: "playing" };
}

/** An operation that a hint offers, with its tile. */
export type HintOp = readonly [op: OpType, tile?: Tile];

/** A hint for {@link SELF}. */
export function hintOf(...ops: readonly HintOp[]): Hint {
  return { uid: SELF, tings: [], ops: ops.map(([op, tile]) => ({ op, mjidxs: tile === undefined ? null : [tile] })) };
}

/** An action of a player. */
export function did(uid: number, optype: 1 | 2 | 3 | 4, ...mjs: readonly Tile[]): NanoServerPushes["onOpTypeDo"] {
  return { uid: [uid], optype, hutype: 0, mjs };
}

/** A desk told anew, as it is known; with changes to it and to its players. */
export function syncOf(
  desk: DeskState,
  fields: Partial<DeskSync> = {},
  players: { readonly [uid: number]: Partial<PlayerSync> } = {},
): DeskSync {
  return {
    ...{ status: 3, scoreInfo: [], markerAcId: desk.banker, lastMoPaiAcId: desk.turn, restCnt: desk.wall },
    ...{ dice1: 1, dice2: 1, hint: null, lastChuPaiId: desk.lastDiscard?.tile ?? 0 },
    lastChuPaiUid: desk.lastDiscard?.uid ?? 0,
    players: desk.seats.map((one) => ({
      ...{ acId: one.uid, shouPaiIds: one.hand, chuPaiIds: one.river, lastTile: one.drawn ?? 0, score: one.score },
      gangInfos: one.melds.flatMap(({ tiles }) => tiles),
      ...{ isHu: one.won !== null, huPai: one.won?.tile ?? -1, huType: one.won ? 2 : 0 },
      que: one.missing === null ? 0 : one.missing + 1,
      ...players[one.uid],
    })),
    ...fields,
  };
}

/** The connection is lost and made anew; the desk says what it is and who sits there. */
export function comeBack(desk: DeskState, round = desk.round): DeskState {
  const lost = act(desk, connectionActions.changed({ name: "waiting", attempt: 1, time: NOW }));
  const open = act(lost, connectionActions.changed({ name: "open", time: NOW }));
  const { number: deskId, desc } = desk;
  const title = `房号: 012345 局数: ${round}/4`;
  const named = push(open, "onDeskBasicInfo", { deskId, title, desc, mode: 0 });
  const data = desk.seats.map(({ uid }) => seat(uid, { offline: uid === SELF }));
  return push(named, "onPlayerEnter", { data });
}
