import { pushChecks } from "@shaddock/contract/nanoserver";
import { Bot } from "@shaddock/mahjong";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, dealtDesk, push, seatedDesk, tilesFor } from "../testing/desk-fixture.js";
import { chooseAnswer } from "./choose-answer.js";
import { deskActions } from "./desk-slice.js";
import { type DeskState, noDesk, watchedDesk } from "./desk-state.js";
import type { DeskPush, DeskRoute } from "./fold-push.js";
import { deskMemory } from "./memory.js";
import { tableView } from "./select-table.js";

const HANDS = tilesFor("1111s234p99p777m5p6m", "222333444s1777p", "567s567p567m5588m", "111222444m1388p");
const bot = new Bot();

const uid = fc.integer({ min: 0, max: 5 });
const tile = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 107 }));
const tiles = fc.array(tile, { maxLength: 16 });
const few = fc.array(tile, { minLength: 1, maxLength: 5 });
const flag = fc.boolean();
const score = fc.integer({ min: -50, max: 50 });
const title = fc.constantFrom("", "房号: 012345 局数: 2/4", "局数: x");
const desc = fc.constantFrom("", "自摸加底 5番封顶 将对", "99番封顶", "?");
const hint = fc.record({
  uid: fc.constantFrom(1, 1, 1, 2),
  tings: fc.constant([]),
  ops: fc.array(fc.record({ op: fc.integer({ min: 1, max: 5 }), mjidxs: fc.option(tiles) }), { maxLength: 4 }),
});
const change = fc.record({ acId: uid, score });
const presence = {
  nickname: fc.string(),
  sex: uid,
  isExit: flag,
  headURL: fc.string(),
  ip: fc.string(),
  offline: flag,
};
const place = fc.integer({ min: 0, max: 3 });
const exit = fc.record({ acid: uid, isexit: flag, exitType: fc.constantFrom(-1, 6), deskPos: place });
const status = fc.constantFrom("申请解散", "同意解散", "离线", "等待中");
const votes = fc.array(fc.record({ deskPos: place.map((n) => n + 1), status }), { maxLength: 5 });
const roundEnd = fc.record({
  ...{ title, round: title },
  tiles: fc.array(fc.record({ acId: uid, shouPai: tiles, huPai: fc.integer({ min: -1, max: 107 }), isTing: flag })),
  stats: fc.array(
    fc.record({
      fanshu: score,
      feng: score,
      yu: score,
      total: score,
      bannerType: fc.nat({ max: 4 }),
      desc: fc.string(),
    }),
  ),
  scoreChange: fc.array(fc.record({ acId: uid, score, remain: score })),
});
const player = fc.record({
  ...{ acId: uid, shouPaiIds: tiles, chuPaiIds: tiles, gangInfos: tiles, lastTile: tile, isHu: flag, score },
  ...{ huPai: fc.integer({ min: -1, max: 107 }), huType: fc.nat({ max: 4 }), que: fc.integer({ min: -3, max: 3 }) },
});
const counts = { ziMo: score, hu: score, pao: score, anGang: score, mingGang: score, totalScore: score, uid };

/** Bodies of the right shape that make no sense. */
const bodies: { readonly [Route in DeskRoute]: fc.Arbitrary<unknown> } = {
  onPlayerEnter: fc.record({
    data: fc.array(fc.record({ ...presence, deskPos: place, acId: uid, isReady: flag, score }), { maxLength: 5 }),
  }),
  onPlayerExit: exit,
  onDissolve: exit,
  onDissolveSuccess: fc.constant({}),
  onPlayerOfflineStatus: fc.record({ uid, offline: flag }),
  onDissolveAgreement: fc.record({ dissolveUid: uid, dissolveStatus: votes, restTime: score }),
  onDissolveStatus: fc.record({ dissolveStatus: votes, restTime: score }),
  onDissolveFailure: fc.record({ deskPos: place.map((n) => n + 1) }),
  onDeskBasicInfo: fc.record({ deskId: title, title, desc, mode: fc.constantFrom(0, 3, 4) }),
  onDuanPai: fc.record({
    ...{ markerId: uid, dice1: fc.constant(1), dice2: fc.constant(6) },
    accountInfo: fc.array(fc.record({ acId: uid, mjs: tiles }), { maxLength: 5 }),
  }),
  onDingQueHint: fc.record({ que: fc.integer({ min: 1, max: 3 }) }),
  onDingQue: fc.array(fc.record({ uid, que: fc.integer({ min: 1, max: 3 }) })),
  onMoPai: fc.record({ acId: uid, mjids: few }),
  onOpTypeHint: hint,
  onOpTypeDo: fc.record({
    ...{ uid: fc.array(uid, { minLength: 1, maxLength: 2 }), optype: fc.integer({ min: 1, max: 4 }) },
    ...{ hutype: fc.constant(0), mjs: fc.option(few) },
  }),
  onGangScoreChange: fc.record({ isXiaYu: flag, changes: fc.array(change, { maxLength: 4 }) }),
  onHuScoreChange: fc.record({
    ...{ acId: uid, huPaiType: fc.nat({ max: 2 }), totalWinScore: score },
    scoreChange: fc.array(change, { maxLength: 3 }),
  }),
  onRoundEnd: roundEnd,
  onGameEnd: fc.record({
    ...{ title, isNormalFinished: flag, roundStats: roundEnd },
    stats: fc.array(
      fc.record({ ...counts, account: fc.string(), isPaoWang: flag, isBigWinner: flag, isCreator: flag }),
    ),
  }),
  onSyncDesk: fc.record({
    ...{ status: fc.nat({ max: 7 }), players: fc.array(player, { maxLength: 5 }), scoreInfo: fc.array(change) },
    ...{ markerAcId: uid, lastMoPaiAcId: uid, restCnt: fc.nat({ max: 60 }), dice1: fc.nat({ max: 6 }) },
    ...{ dice2: fc.nat({ max: 6 }), hint: fc.option(hint), lastChuPaiId: tile, lastChuPaiUid: uid },
  }),
};

const anyPush: fc.Arbitrary<DeskPush> = fc.oneof(
  // What ends everything comes less often, or nothing else would be reached.
  ...(Object.keys(bodies) as DeskRoute[]).map((route) => ({
    weight: /Exit|Dissolve$|Success|GameEnd/.test(route) ? 1 : 12,
    arbitrary: bodies[route].map((body) => ({ route, body, time: 1 }) as DeskPush),
  })),
);

const begin: fc.Arbitrary<DeskState> = fc.constantFrom(
  ...[noDesk, watchedDesk, seatedDesk(), seatedDesk(3), dealtDesk(HANDS)],
  push(
    dealtDesk(HANDS),
    "onDingQue",
    [1, 2, 3, 4].map((one) => ({ uid: one, que: 1 as const })),
  ),
);

describe("pushes of the contract that make no sense", () => {
  it("are pushes of the contract", () => {
    fc.assert(
      fc.property(anyPush, ({ route, body }) => {
        expect(() => pushChecks[route](body, "$")).not.toThrow();
      }),
    );
  });

  it("never throw, leave plain data, and what they ask can be answered or not", () => {
    fc.assert(
      fc.property(begin, fc.array(anyPush, { minLength: 1, maxLength: 40 }), (from, pushes) => {
        let desk = from;
        for (const body of pushes) {
          desk = act(desk, deskActions.pushed(body));
          const view = tableView(desk);
          expect(view.seats).toHaveLength(desk.options.mode);
          deskMemory(desk);
          const answer = chooseAnswer(desk, bot);
          if (answer) desk = act(desk, answer as never);
        }
        expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
