import { OpType } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { dealtDesk, did, hintOf, NOW, playedDesk, push, seatedDesk, tilesFor } from "../testing/desk-fixture.js";
import { type DeskState, seatOf } from "./desk-state.js";

const HANDS = tilesFor("1112223334445s7m", "1112223334445p", "1112223334446m", "6667778889999s");
const [own, second, , fourth] = HANDS as [number[], number[], number[], number[]];
const [one, dots] = [own[0] as number, second[0] as number];
const river = (desk: DeskState, uid: number): readonly number[] => seatOf(desk, uid)?.river ?? [];
const hand = (desk: DeskState, uid: number): readonly number[] => seatOf(desk, uid)?.hand ?? [];
const draw = (desk: DeskState, acId: number, tile: number): DeskState => push(desk, "onMoPai", { acId, mjids: [tile] });

describe("the deal", () => {
  it("gives everybody tiles; the banker's fourteenth stands apart", () => {
    const desk = dealtDesk(HANDS);
    expect([desk.phase, desk.wall, desk.turn, desk.banker, desk.round, desk.rounds]).toEqual([
      "dealing",
      55,
      1,
      1,
      1,
      4,
    ]);
    expect(desk.seats.map(({ hand: tiles }) => tiles.length)).toEqual([14, 13, 13, 13]);
    expect(desk.seats[0]?.drawn).toBe(own[13]);
    expect(desk.dealSeen?.answered).toBe(false);
  });

  it("tells strangers and tiles dealt twice", () => {
    const body = { markerId: 1, dice1: 1, dice2: 1, accountInfo: [{ acId: 9, mjs: [1] }] };
    expect(push(seatedDesk(), "onDuanPai", body).trouble?.code).toBe("unknown-player");
    const twice = { ...body, accountInfo: [{ acId: 1, mjs: [1, 1] }] };
    expect(push(seatedDesk(), "onDuanPai", twice).trouble?.code).toBe("tile-twice");
  });

  it("asks for the missing suit, once", () => {
    const desk = push(dealtDesk(HANDS), "onDingQueHint", { que: 3 });
    expect([desk.phase, desk.missingSuit?.suggestion]).toEqual(["missing-suit", 2]);
    const again = push(desk, "onDingQueHint", { que: 1 });
    expect(again.missingSuit).toEqual({ ...desk.missingSuit, suggestion: 0 });
    const suits = [1, 2, 3, 4].map((uid) => ({ uid, que: 2 as const }));
    const played = push(again, "onDingQue", suits);
    expect([played.phase, played.seats.map(({ missing }) => missing)]).toEqual(["playing", [1, 1, 1, 1]]);
    expect(push(played, "onDingQueHint", { que: 1 }).trouble?.code).toBe("no-round");
    expect(push(seatedDesk(), "onDingQue", suits).trouble?.code).toBe("no-round");
  });
});

describe("a turn", () => {
  it("draws and discards", () => {
    const drawn = draw(playedDesk(HANDS), 2, 107);
    expect([drawn.wall, drawn.turn, seatOf(drawn, 2)?.drawn]).toEqual([54, 2, 107]);
    const desk = push(drawn, "onOpTypeDo", did(2, 1, dots));
    expect([hand(desk, 2).length, river(desk, 2), seatOf(desk, 2)?.drawn]).toEqual([13, [dots], null]);
    expect(desk.lastDiscard).toEqual({ uid: 2, tile: dots, taken: false });
  });

  it("begins play where no suit is given up", () => {
    expect(push(dealtDesk(HANDS), "onOpTypeDo", did(1, 1, one)).phase).toBe("playing");
  });

  it("pongs with two of the hand, though three are told (Q14)", () => {
    const discarded = push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, own[13] as number));
    const three = (tilesFor("7777m")[0] as number[]).filter((tile) => tile !== own[13]);
    const seats = discarded.seats.map((seat) => (seat.uid === 3 ? { ...seat, hand: three } : seat));
    const alike = { ...discarded, seats };
    const [x, y] = hand(alike, 3) as [number, number];
    const desk = push(alike, "onOpTypeDo", did(3, 2, own[13] as number, x, y, 999));
    expect(seatOf(desk, 3)?.melds).toEqual([{ type: "pong", tiles: [own[13], x, y], from: 1 }]);
    expect([river(desk, 1), hand(desk, 3).includes(x), desk.turn]).toEqual([[], false, 3]);
    // The tile is gone: nobody can claim it a second time.
    expect(push(desk, "onOpTypeDo", did(4, 2, own[13] as number, 1, 2)).trouble?.code).toBe("nothing-to-claim");
    expect(push(alike, "onOpTypeDo", did(4, 2, own[13] as number, 1, 2)).trouble?.code).toBe("tile-not-there");
  });
});

describe("kongs", () => {
  const nines = fourth.slice(9);

  it("are concealed when all four are of the hand", () => {
    const desk = push(playedDesk(HANDS), "onOpTypeDo", did(4, 3, ...nines));
    expect(seatOf(desk, 4)?.melds).toEqual([{ type: "concealed-kong", tiles: nines, from: null }]);
    const paid = push(desk, "onGangScoreChange", {
      isXiaYu: true,
      changes: [{ acId: 4, score: 6 }, ...[1, 2, 3].map((acId) => ({ acId, score: -2 }))],
    });
    expect(paid.seats.map(({ delta }) => delta)).toEqual([-2, -2, -2, 6]);
    expect(push(desk, "onOpTypeDo", did(4, 3, ...nines)).trouble?.code).toBe("tile-not-there");
  });

  it("are exposed when the first one was discarded", () => {
    const [discard, ...three] = nines as [number, number, number, number];
    const desk = push(
      push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, discard)),
      "onOpTypeDo",
      did(4, 3, discard, ...three),
    );
    expect(desk.trouble?.code).toBe("tile-not-there");
    expect(seatOf(desk, 4)?.melds).toEqual([{ type: "exposed-kong", tiles: nines, from: 1 }]);
    expect([river(desk, 1), desk.turn]).toEqual([[], 4]);
    const wrong = push(push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, one)), "onOpTypeDo", did(4, 3, one, 1, 2, 3));
    expect(wrong.trouble?.code).toBe("tile-not-there");
  });

  describe("that are added", () => {
    const fourthDot = second[3] as number;
    const withPong = (): DeskState => {
      const desk = playedDesk(HANDS);
      const [a, b, c, tile] = tilesFor("1111p")[0] as [number, number, number, number];
      const seats = desk.seats.map((s) =>
        s.uid === 2
          ? {
              ...s,
              hand: [...s.hand.slice(3), tile],
              drawn: tile,
              melds: [{ type: "pong", tiles: [a, b, c], from: 3 } as const],
            }
          : s,
      );
      return { ...desk, seats, turn: 2 };
    };
    const tile = tilesFor("1111p")[0]?.[3] as number;

    it("wait until they pay", () => {
      const desk = push(withPong(), "onOpTypeDo", did(2, 3, tile));
      expect(seatOf(desk, 2)?.melds[0]?.type).toBe("pong");
      const done = push(desk, "onGangScoreChange", { isXiaYu: false, changes: [{ acId: 2, score: 3 }] });
      expect(seatOf(done, 2)?.melds[0]).toMatchObject({ type: "added-kong", from: 3, tiles: { length: 4 } });
      expect(hand(done, 2)).not.toContain(tile);
      expect(done.addedKong).toBeNull();
    });

    it("are found by who did not hear which tile it was", () => {
      const done = push(withPong(), "onGangScoreChange", { isXiaYu: false, changes: [{ acId: 2, score: 3 }] });
      expect(seatOf(done, 2)?.melds[0]?.type).toBe("added-kong");
      const none = push(playedDesk(HANDS), "onGangScoreChange", { isXiaYu: false, changes: [] });
      expect(none.addedKong).toBeNull();
      const strange = push(playedDesk(HANDS), "onGangScoreChange", {
        isXiaYu: false,
        changes: [{ acId: 2, score: 3 }],
      });
      expect(seatOf(strange, 2)?.melds).toEqual([]);
    });

    it.each([true, false])("are robbed, by two if need be (announced: %s)", (announced) => {
      const begun = announced ? push(withPong(), "onOpTypeDo", did(2, 3, tile)) : withPong();
      const robbed = push(begun, "onOpTypeDo", did(3, 4, tile));
      expect(seatOf(robbed, 3)?.won).toMatchObject({ how: "robbed-kong", from: 2, order: 1, tile });
      expect(hand(robbed, 2)).not.toContain(tile);
      const twice = push(robbed, "onOpTypeDo", did(4, 4, tile));
      expect(seatOf(twice, 4)?.won).toMatchObject({ how: "robbed-kong", from: 2, order: 2 });
      expect(seatOf(twice, 2)?.melds[0]?.type).toBe("pong");
    });

    it("need a pong, and the tile", () => {
      expect(push(withPong(), "onOpTypeDo", did(2, 3, fourthDot)).trouble?.code).toBe("nothing-to-claim");
      expect(push(withPong(), "onOpTypeDo", did(2, 3, 107)).trouble?.code).toBe("tile-not-there");
    });
  });
});

describe("a win", () => {
  it("is a self-draw with a tile too many; the one drawn counts", () => {
    const desk = push(draw(playedDesk(HANDS), 2, 107), "onOpTypeDo", did(2, 4, 3));
    expect(seatOf(desk, 2)?.won).toEqual({ tile: 107, order: 1, how: "self-draw", from: null, points: null });
    const scoreChange = [1, 3, 4].map((acId) => ({ acId, score: -4 }));
    const paid = push(desk, "onHuScoreChange", { acId: 2, huPaiType: 1, scoreChange, totalWinScore: 12 });
    expect(seatOf(paid, 2)?.won?.points).toBe(12);
    expect(paid.seats.map(({ delta }) => delta)).toEqual([-4, 12, -4, -4]);
    expect(push(paid, "onOpTypeDo", did(2, 4, 3)).trouble?.code).toBe("unknown-action");
  });

  it("takes a discard from the river, once for all who win it", () => {
    let desk = push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, one));
    desk = push(push(desk, "onOpTypeDo", did(2, 4, one)), "onOpTypeDo", did(3, 4, one));
    expect(river(desk, 1)).toEqual([]);
    expect([2, 3].map((uid) => seatOf(desk, uid)?.won)).toMatchObject([
      { how: "discard", from: 1, order: 1 },
      { how: "discard", from: 1, order: 2 },
    ]);
  });

  it("of nothing is told, and counts", () => {
    const desk = push(playedDesk(HANDS), "onOpTypeDo", did(2, 4, 107));
    expect([seatOf(desk, 2)?.won?.how, desk.trouble?.code]).toEqual(["unknown", "nothing-to-claim"]);
  });

  it("may be paid for at the end without one", () => {
    const scoreChange = [{ acId: 2, score: -8 }];
    const desk = push(playedDesk(HANDS), "onHuScoreChange", { acId: 3, huPaiType: 2, scoreChange, totalWinScore: 8 });
    expect([seatOf(desk, 3)?.won, desk.events.at(-1)]).toMatchObject([null, { type: "points", cause: "not-ready" }]);
    const missed = { ...desk, seats: desk.seats.map((s) => ({ ...s, delta: null })) };
    const body = { acId: 3, huPaiType: 2 as const, scoreChange, totalWinScore: 8 };
    expect(push(missed, "onHuScoreChange", body).seats.map(({ delta }) => delta)).toEqual([null, null, null, null]);
  });
});

describe("hints", () => {
  const desk = playedDesk(HANDS);

  it.each([
    ["to discard", hintOf([OpType.Discard]), "discard", null],
    ["on the own turn", hintOf([OpType.Kong, one], [OpType.Pass]), "own-turn", null],
  ] as const)("%s", (_, body, kind, tile) => {
    expect(push(desk, "onOpTypeHint", body).hint).toMatchObject({ kind, tile, answer: null });
  });

  it("of a discard, and of a kong's tile", () => {
    const discarded = push(desk, "onOpTypeDo", did(1, 1, one));
    expect(push(discarded, "onOpTypeHint", hintOf([OpType.Win, dots], [OpType.Pass])).hint?.kind).toBe("claim");
    const rob = { ...discarded, addedKong: { uid: 2, tile: dots, robbed: false } };
    expect(push(rob, "onOpTypeHint", hintOf([OpType.Win, dots], [OpType.Pass])).hint?.kind).toBe("rob");
  });

  it("stay while others win the same tile, and die with the round going on", () => {
    const asked = push(
      push(desk, "onOpTypeDo", did(1, 1, one)),
      "onOpTypeHint",
      hintOf([OpType.Win, one], [OpType.Pass]),
    );
    const other = push(asked, "onOpTypeDo", did(2, 4, one));
    expect(other.hint).toBe(asked.hint);
    expect(draw(other, 3, 107).hint).toBeNull();
    expect(push(asked, "onOpTypeDo", did(2, 4, 107)).hint).toBeNull();
    expect(push(asked, "onOpTypeDo", did(1, 4, one)).hint).toBeNull();
  });

  it.each([
    ["of somebody else", { ...hintOf([OpType.Discard]), uid: 2 }],
    ["without a way to answer", hintOf()],
    ["without a pass", hintOf([OpType.Pung, one])],
    ["without a tile", hintOf([OpType.Pung], [OpType.Pass])],
  ] as const)("%s are none", (_, body) => {
    const next = push(desk, "onOpTypeHint", body);
    expect([next.hint, next.trouble?.code]).toEqual([null, "bad-prompt"]);
  });

  it("are none where no round runs, or one has won", () => {
    expect(push(seatedDesk(), "onOpTypeHint", hintOf([OpType.Discard])).hint).toBeNull();
    const won = push(desk, "onOpTypeDo", did(1, 4, own[13] as number));
    expect(push(won, "onOpTypeHint", hintOf([OpType.Discard])).trouble?.detail).toBe("One has won already");
  });
});

describe("what cannot be", () => {
  const desk = playedDesk(HANDS);
  it.each([
    ["a stranger draws", "onMoPai", { acId: 9, mjids: [1] }, "unknown-player"],
    ["a tile is drawn twice", "onMoPai", { acId: 1, mjids: [one] }, "tile-twice"],
    ["a stranger acts", "onOpTypeDo", did(9, 1, 1), "unknown-player"],
    ["an action has no tiles (Q4)", "onOpTypeDo", { ...did(1, 1), mjs: null }, "unknown-action"],
    ["an action does not exist", "onOpTypeDo", { ...did(1, 1, 1), optype: 7 as 1 }, "unknown-action"],
    ["a discard is not in the hand", "onOpTypeDo", did(1, 1, dots), "tile-not-there"],
    ["a stranger is paid", "onGangScoreChange", { isXiaYu: true, changes: [{ acId: 9, score: 1 }] }, "unknown-player"],
  ] as const)("%s: it is told, and the game goes on", (_, route, body, code) => {
    const next = push(desk, route, body as never);
    expect(next.trouble).toMatchObject({ code, route, time: NOW });
    expect(next.events.at(-1)?.type).toBe("trouble");
    expect(push(next, "onMoPai", { acId: 3, mjids: [107] }).turn).toBe(3);
  });

  it("happens where no round runs", () => {
    expect(push(seatedDesk(), "onMoPai", { acId: 1, mjids: [1] }).trouble?.code).toBe("no-round");
    expect(push(seatedDesk(), "onOpTypeDo", did(1, 1, 1)).trouble?.code).toBe("no-round");
  });
});
