import type { Seat, Snapshot } from "@shaddock/contract/nanoserver";

/** Seats of players 1 to 4. */
const seats = [1, 2, 3, 4].map(
  (acId, deskPos): Seat => ({
    ...{ deskPos, acId, nickname: `G${acId}`, isReady: true, sex: 1, isExit: false, headURL: "", score: 1000 },
    ...{ ip: "127.0.0.1", offline: false },
  }),
);

/** A recorded round of players 1 to 4, of whom 1 is the banker and holds the tiles 0 to 13, 2 the next 13, and so on. */
export function snapshotOf(parts: Partial<Snapshot> = {}): Snapshot {
  const tiles = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
  return {
    enter: { data: seats },
    basicInfo: { deskId: "012345", title: "房号: 012345 局数: 1/4", desc: "自摸加番 4番封顶", mode: 4 },
    duanPai: {
      ...{ markerId: 1, dice1: 1, dice2: 6 },
      accountInfo: seats.map(({ acId }, i) => ({ acId, mjs: i ? tiles(1 + 13 * i, 13) : tiles(0, 14) })),
    },
    end: {
      ...{ title: "自摸加番 4番封顶", round: "局数: 1/4" },
      tiles: seats.map(({ acId }) => ({ acId, shouPai: [], huPai: -1, isTing: false })),
      stats: seats.map(() => ({ fanshu: -2, feng: 0, yu: 0, total: 0, bannerType: 0, desc: "" })),
      scoreChange: seats.map(({ acId }) => ({ acId, score: 0, remain: 1000 })),
    },
    ...{ do: [], gangScoreChanges: null, huScoreChanges: null },
    ...parts,
  };
}
