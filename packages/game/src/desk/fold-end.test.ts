import { OpType, type RoundEnd } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import {
  act,
  comeBack,
  dealtDesk,
  did,
  hintOf,
  NOW,
  playedDesk,
  push,
  seat,
  seatedDesk,
  tilesFor,
} from "../testing/desk-fixture.js";
import { deskActions } from "./desk-slice.js";
import { tableView } from "./select-table.js";

const HANDS = tilesFor("1112223334445s7m", "1112223334445p", "1112223334446m", "6667778889999s");

/** A settlement where 2 has won at the limit from 1. */
function settlement(fields: Partial<RoundEnd> = {}): RoundEnd {
  return {
    ...{ title: "自摸加番 3番封顶", round: "局数: 1/4" },
    tiles: HANDS.map((shouPai, i) => ({ acId: i + 1, shouPai, huPai: i === 1 ? 54 : -1, isTing: i < 2 })),
    stats: [3, 2, 0, 4].map((bannerType, i) => ({
      ...{
        fanshu: i === 1 ? -1 : -2,
        feng: i,
        yu: -i,
        total: i === 0 ? -8 : i === 1 ? 8 : 0,
        bannerType: bannerType as 0,
      },
      desc: i === 1 ? "清一色 根x2 天胡" : "",
    })),
    scoreChange: [-8, 8, 0, 0].map((score, i) => ({ acId: i + 1, score, remain: 1000 + score })),
    ...fields,
  };
}

describe("the end of a round", () => {
  const desk = push(playedDesk(HANDS), "onRoundEnd", settlement());

  it("is settled as the server says; nothing is asked any more but to be ready", () => {
    expect([desk.phase, desk.turn, desk.hint, desk.vote]).toEqual(["round-over", 0, null, null]);
    expect(desk.seats.map(({ score, delta }) => [score, delta])).toEqual([
      [1000, -8],
      [1000, 8],
      [1000, 0],
      [1000, 0],
    ]);
    expect(desk.getReady).toEqual({ id: expect.any(Number), since: NOW, answered: false });
    expect(desk.seats[1]?.won).toMatchObject({ tile: 54, how: "unknown" });
  });

  it("is shown with all hands", () => {
    const { result, seats, phase, prompt } = tableView(desk);
    expect([phase, prompt?.type]).toEqual(["round-over", "ready"]);
    expect(seats.every(({ hand }) => hand.tiles !== null)).toBe(true);
    expect(result).toMatchObject({ round: 1, rounds: 4, dissolved: false });
    expect(
      result?.seats.map(({ total, score, outcome, limit, ready, wind, rain }) => [
        total,
        score,
        outcome,
        limit,
        ready,
        wind,
        rain,
      ]),
    ).toEqual([
      [-8, 992, "dealt-in", false, true, 0, -0],
      [8, 1008, "win", true, true, 1, -1],
      [0, 1000, "none", false, false, 2, -2],
      [0, 1000, "paid", false, false, 3, -3],
    ]);
    expect(result?.seats[1]?.fans).toEqual([
      { name: "full-flush", times: 1, text: "清一色" },
      { name: "root", times: 2, text: "根x2" },
      { name: null, times: 1, text: "天胡" },
    ]);
    expect(result?.seats[1]?.fan).toBeNull();
  });

  it("leaves the scores for the next round", () => {
    const entered = push(desk, "onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid, { score: 992 })) });
    const accountInfo = HANDS.map((mjs, i) => ({ acId: i + 1, mjs }));
    const next = push(entered, "onDuanPai", { markerId: 2, dice1: 1, dice2: 1, accountInfo });
    expect(next.seats.map(({ score, delta }) => [score, delta])[0]).toEqual([992, 0]);
    expect([next.result, next.getReady]).toEqual([null, null]);
  });

  it("of other seats is told", () => {
    const odd = push(
      playedDesk(HANDS),
      "onRoundEnd",
      settlement({ tiles: [], stats: [], scoreChange: [], round: "?" }),
    );
    expect([odd.phase, odd.trouble?.code, odd.round]).toEqual(["round-over", "bad-settlement", 1]);
    expect(tableView(odd).result?.seats[0]).toMatchObject({ total: 0, ready: false, outcome: "none" });
  });
});

describe("the end of a match", () => {
  const stats = [1, 2].map((uid) => ({
    ...{ ziMo: 1, hu: 2, pao: 3, anGang: 4, mingGang: 5, totalScore: uid === 1 ? -8 : 8, uid, account: `P${uid}` },
    ...{ isPaoWang: uid === 1, isBigWinner: uid === 2, isCreator: uid === 1 },
  }));
  const body = { roundStats: settlement(), stats, title: "房号: 012345 局数: 4/4", isNormalFinished: true };

  it("settles the last round too (Q29)", () => {
    const desk = push(playedDesk(HANDS), "onGameEnd", body);
    const { match, result, phase, closed } = tableView(desk);
    expect([phase, closed, result?.seats.length]).toEqual(["match-over", null, 4]);
    expect(match?.dissolved).toBe(false);
    expect(match?.seats[0]).toMatchObject({
      place: 0,
      self: true,
      owner: true,
      selfDraws: 1,
      wins: 2,
      dealtIn: 3,
      total: -8,
    });
    expect(match?.seats[1]).toMatchObject({ concealedKongs: 4, openKongs: 5, biggestWinner: true, dealInKing: false });
    expect(push(desk, "onDissolveSuccess", {})).toBe(desk);
    expect(act(desk, deskActions.ready()).refused?.refusal).toBe("no-desk");
  });

  it("is told of who does not sit there", () => {
    const strange = [{ ...(stats[0] as (typeof stats)[0]), uid: 9 }];
    const desk = push(playedDesk(HANDS), "onGameEnd", { ...body, stats: strange });
    expect(tableView(desk).match?.seats[0]).toMatchObject({ place: 0, uid: 9, avatar: "" });
  });

  it("between two rounds has no round to settle", () => {
    const between = push(playedDesk(HANDS), "onRoundEnd", settlement());
    const desk = push(between, "onGameEnd", { ...body, isNormalFinished: false });
    expect(desk.result).toBe(between.result);
    expect(tableView(desk)).toMatchObject({ match: { dissolved: true }, result: { dissolved: true } });
  });

  it("may leave an answer behind at the server (Q2)", () => {
    const asked = push(playedDesk(HANDS), "onOpTypeHint", hintOf([OpType.Discard]));
    const broken = { ...body, isNormalFinished: false };
    expect(push(asked, "onGameEnd", broken).answerLeft).toBe(false);
    const tile = HANDS[0]?.[0] as number;
    const answered = act(asked, deskActions.discard({ prompt: asked.hint?.id ?? 0, tile }));
    expect(push(answered, "onGameEnd", broken).answerLeft).toBe(true);
    const gone = push(answered, "onDissolveSuccess", {});
    expect(gone.answerLeft).toBe(true);
    // It does not matter that nobody looks at that desk any more.
    expect(act(gone, deskActions.forgotten()).answerLeft).toBe(true);
    expect(act(gone, deskActions.answerForgotten()).answerLeft).toBe(false);
    // What is told on a new connection is told by a server that has nothing under way to it.
    expect(act(answered, deskActions.gone({ time: NOW })).answerLeft).toBe(false);
    const done = push(answered, "onOpTypeDo", did(1, 1, tile));
    expect(push(done, "onGameEnd", broken).answerLeft).toBe(false);
  });
});

describe("coming back after the end of a round", () => {
  const scores = (...values: readonly number[]) => ({
    data: values.map((score, i) => seat(i + 1, { score, isReady: i === 0 })),
  });

  it("that one has missed shows what it brought", () => {
    const desk = push(comeBack(playedDesk(HANDS)), "onPlayerEnter", scores(992, 1008, 1000, 1000));
    const view = tableView(desk);
    expect([view.phase, view.result]).toEqual(["round-over", null]);
    expect(view.seats.map(({ score }) => score)).toEqual([992, 1008, 1000, 1000]);
  });

  it("that one has seen shows it still", () => {
    const seen = push(playedDesk(HANDS), "onRoundEnd", settlement());
    const desk = push(comeBack(seen), "onPlayerEnter", scores(992, 1008, 1000, 1000));
    const view = tableView(desk);
    expect(view.result).toMatchObject({ round: 1 });
    expect(view.seats.map(({ score, roundScore }) => [score, roundScore])).toEqual([
      [992, -8],
      [1008, 8],
      [1000, 0],
      [1000, 0],
    ]);
  });

  it("behind the one that one has seen shows nothing of that", () => {
    const seen = push(playedDesk(HANDS), "onRoundEnd", settlement());
    const desk = push(comeBack(seen, 2), "onPlayerEnter", scores(900, 1100, 1000, 1000));
    const view = tableView(desk);
    expect([view.round, view.result]).toEqual([2, null]);
    expect(view.seats.map(({ score, roundScore }) => [score, roundScore])).toEqual([
      [900, 0],
      [1100, 0],
      [1000, 0],
      [1000, 0],
    ]);
  });
});

describe("a vote", () => {
  const statuses = (...texts: readonly ("申请解散" | "同意解散" | "离线" | "等待中")[]) =>
    texts.map((status, i) => ({ deskPos: i + 1, status }));
  const begun = push(dealtDesk(HANDS), "onDissolveAgreement", {
    dissolveUid: 2,
    dissolveStatus: statuses("等待中", "申请解散", "离线", "等待中"),
    restTime: 300,
  });

  it("begins, with seats counted from 1 (Q25)", () => {
    expect(tableView(begun).vote).toEqual({
      applicant: 1,
      endsAt: NOW + 300_000,
      refusal: null,
      seats: ["waiting", "applied", "offline", "waiting"].map((status, place) => ({ place, status })),
    });
    expect(begun.events.at(-1)).toMatchObject({ type: "vote-begun", who: 2 });
    const again = push(begun, "onDissolveAgreement", { dissolveUid: 0, dissolveStatus: [], restTime: 10 });
    expect(tableView(again).vote).toMatchObject({ applicant: null, seats: { length: 4 } });
    expect(again.events).toBe(begun.events);
  });

  it("goes on, with its own countdown where the server has none to tell (Q24)", () => {
    const dissolveStatus = statuses("等待中", "申请解散", "同意解散", "等待中");
    const desk = push(begun, "onDissolveStatus", { dissolveStatus, restTime: 150 }, NOW + 1000);
    expect(desk.vote?.endsAt).toBe(NOW + 151_000);
    expect(desk.events.at(-1)).toMatchObject({ type: "vote-agreed", who: 3 });
    const rejoined = push(desk, "onDissolveStatus", { dissolveStatus, restTime: 0 }, NOW + 9000);
    expect(rejoined.vote?.endsAt).toBe(NOW + 151_000);
    expect(rejoined.events).toBe(desk.events);
  });

  it("is there only where somebody applied (Q27)", () => {
    const yes = { dissolveStatus: statuses("同意解散", "等待中", "等待中", "等待中"), restTime: 0 };
    const desk = dealtDesk(HANDS);
    expect(push(desk, "onDissolveStatus", yes)).toBe(desk);
    const applied = { dissolveStatus: statuses("申请解散", "等待中", "等待中", "等待中"), restTime: 0 };
    expect(push(desk, "onDissolveStatus", applied).vote).toMatchObject({ applicant: 1, endsAt: null });
  });

  it("ends with a no, and with the round", () => {
    const failed = push(begun, "onDissolveFailure", { deskPos: 4 });
    expect([failed.vote, failed.events.at(-1)]).toMatchObject([null, { type: "vote-refused", who: 4 }]);
    expect(push(seatedDesk(3), "onDissolveFailure", { deskPos: 4 }).events.at(-1)).toMatchObject({ who: null });
    expect(tableView(failed).events.at(-1)).toMatchObject({ type: "vote-refused", who: 3 });
    expect(push(begun, "onRoundEnd", settlement()).vote).toBeNull();
  });
});
