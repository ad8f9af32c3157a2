import { OpType, type PlayerSync } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import {
  act,
  comeBack,
  dealtDesk,
  did,
  type HintOp,
  hintOf,
  NOW,
  playedDesk,
  push,
  SELF,
  seat,
  seatedDesk,
  syncOf,
  tableOf,
  tilesFor,
} from "../testing/desk-fixture.js";
import { deskActions } from "./desk-slice.js";
import { type DeskState, noDesk, seatOf, withSeat } from "./desk-state.js";
import { groupMelds } from "./melds-after-sync.js";
import { deskMemory, recallMemory } from "./memory.js";

type Tiles = readonly number[];
/** 1 waits for 1s and 4s, and can pong 9s; 2 waits for the same, 3 for nothing; 4 has what they want. */
const HANDS = tilesFor("23s55p999s111m222m", "23s55p333p444p666m", "147s147p147m9p258m", "14s9s5678s34567m88m");
const [own, , , fourth] = HANDS as unknown as [Tiles, Tiles, Tiles, Tiles];
const [wanted, ponged] = [fourth[0] as number, fourth[2] as number];

/** 4 has discarded, and one is asked. */
function asked(tile: number, ...ops: readonly HintOp[]): DeskState {
  const playing = { ...playedDesk(HANDS), turn: 4 };
  return push(push(playing, "onOpTypeDo", did(4, 1, tile)), "onOpTypeHint", hintOf(...ops));
}
const winHint = [[OpType.Win, wanted], [OpType.Pass]] as const;
const pongHint = [[OpType.Pass], [OpType.Pung, ponged]] as const;

const answer = (desk: DeskState, type: "win" | "pass" | "pong" | "kong", tile?: number): DeskState =>
  act(desk, deskActions.answer({ prompt: desk.hint?.id ?? 0, type, tile: tile ?? null }));
const sent = (desk: DeskState): DeskState =>
  desk.outgoing.reduce((state, { id }) => act(state, deskActions.sending({ id })), desk);

/** Comes back and is told the desk as it was, with the last hint, and changes. */
function back(
  desk: DeskState,
  fields: Parameters<typeof syncOf>[1] = {},
  players: Parameters<typeof syncOf>[2] = {},
): DeskState {
  const hint = desk.hint && { uid: SELF, tings: [], ops: desk.hint.ops };
  return push(comeBack(desk), "onSyncDesk", syncOf(desk, { hint, ...fields }, players));
}

describe("the hint after coming back", () => {
  it("is asked again when it was not answered", () => {
    const desk = back(asked(ponged, ...pongHint));
    expect(desk.hint).toMatchObject({ kind: "claim", tile: ponged, answer: null });
    expect([desk.freshness, desk.phase]).toEqual(["fresh", "playing"]);
  });

  it("cannot be answered until the desk is told anew", () => {
    const desk = comeBack(asked(ponged, ...pongHint));
    expect(answer(desk, "pass").refused?.refusal).toBe("offline");
  });

  it.each([
    [
      "a discard",
      (): DeskState => discarding(),
      (d: DeskState) => act(d, deskActions.discard({ prompt: d.hint?.id ?? 0, tile: own[0] as number })),
    ],
    ["a pass on the own turn", (): DeskState => ownTurn(), (d: DeskState) => answer(d, "pass")],
    ["a pong", () => asked(ponged, ...pongHint), (d: DeskState) => answer(d, "pong")],
  ] as const)("is asked again when %s did not arrive, as the desk would not stand as it did", (_, ask, reply) => {
    const before = ask();
    const replied = sent(reply(before));
    expect(replied.hint?.answer).not.toBeNull();
    expect(back(replied).hint).toMatchObject({ ops: before.hint?.ops, answer: null });
  });

  it("is not asked again when the answer arrived", () => {
    const desk = sent(
      act(discarding(), deskActions.discard({ prompt: discarding().hint?.id ?? 0, tile: own[0] as number })),
    );
    const rest = own.slice(1).concat(107);
    // The server sends the last hint again (Q11), though others think about the discard by now.
    expect(back(desk, {}, { [SELF]: { shouPaiIds: rest.slice(1) } }).hint).toBeNull();
    expect(back(asked(ponged, ...pongHint), { lastMoPaiAcId: 2 }).hint).toBeNull();
    expect(back(asked(ponged, ...pongHint), { lastChuPaiId: 3 }).hint).toBeNull();
    expect(back(asked(ponged, ...pongHint), { lastChuPaiUid: 9 }).hint).toBeNull();
    expect(back(asked(ponged, ...pongHint), {}, { 4: { chuPaiIds: [] } }).hint).toBeNull();
    expect(back(asked(ponged, ...pongHint), { hint: null }).hint).toBeNull();
    expect(back(discarding(), { lastMoPaiAcId: 2 }).hint).toBeNull();
    expect(back(discarding(), { hint: null }).hint).toBeNull();
  });

  it("of a win is asked again when nobody else can win the tile", () => {
    const alone = withSeat(asked(wanted, ...winHint), 2, { missing: 2 });
    const replied = sent(answer(alone, "pass"));
    expect(back(replied, {}, { 2: { que: 3 } }).hint?.answer).toBeNull();
    expect(back(replied, { hint: null }, { 2: { que: 3 } }).hint).toBeNull();
  });

  it("of a win is unsure when another may win it too: it is never answered twice", () => {
    const replied = sent(answer(asked(wanted, ...winHint), "win"));
    const desk = back(replied);
    expect(desk.hint?.answer).toEqual({ optype: OpType.Win, idx: wanted });
    expect(desk.trouble?.code).toBe("answer-unsure");
    expect(answer(desk, "pass").refused?.refusal).toBe("answered");
    // When the other one has won, it is clear: the server would have read ours.
    const other: Partial<PlayerSync> = { isHu: true, huPai: wanted, huType: 2 };
    const later = back(desk, { lastMoPaiAcId: 2 }, { 2: other });
    expect(later.hint).toMatchObject({ kind: "claim", answer: null });
    expect([seatOf(later, 4)?.river, later.lastDiscard?.taken]).toEqual([[], true]);
  });

  it("of a win is remembered where the server has forgotten it (Q10)", () => {
    const desk = back(asked(wanted, ...winHint), { hint: null });
    expect(desk.hint).toMatchObject({ kind: "claim", tile: wanted, answer: null });
    const alone = back(asked(wanted, ...winHint), { hint: null }, { 2: { que: 3 } });
    expect(alone.hint).toBeNull();
  });

  it("is not used when one has won, is not there, or no round is played", () => {
    const desk = asked(wanted, ...winHint);
    expect(back(desk, {}, { [SELF]: { isHu: true, huPai: wanted, huType: 2 } }).hint).toBeNull();
    expect(back(desk, { status: 2 }).hint).toBeNull();
    expect(back({ ...desk, self: 9 }).hint).toBeNull();
    expect(back(desk, { hint: { ...hintOf([OpType.Discard]), uid: 2 } }, { 2: { que: 3 } }).hint).toBeNull();
  });

  it("of a kong to be robbed is asked again while the tile is still there", () => {
    const robbing = (): DeskState => {
      const desk = { ...playedDesk(HANDS), turn: 4 };
      const [a, b, c, tile] = [...nineFour] as [number, number, number, number];
      const seats = desk.seats.map((s) =>
        s.uid === 4
          ? { ...s, hand: [...s.hand.slice(3), tile], melds: [{ type: "pong", tiles: [a, b, c], from: 2 } as const] }
          : s,
      );
      const begun = push({ ...desk, seats }, "onOpTypeDo", did(4, 3, tile));
      return push(begun, "onOpTypeHint", hintOf([OpType.Win, tile], [OpType.Pass]));
    };
    const desk = robbing();
    expect(desk.hint?.kind).toBe("rob");
    const again = back(sent(answer(desk, "pass")));
    expect(again.hint).toMatchObject({ kind: "rob", answer: null });
    expect(again.addedKong).toMatchObject({ uid: 4, robbed: false });
    expect(back(desk, { hint: null }).hint).toBeNull();
    expect(back(desk, { lastMoPaiAcId: 3 }).hint).toBeNull();
    const robbed = back(desk, { lastMoPaiAcId: 3 }, { 3: { isHu: true, huPai: desk.hint?.tile ?? 0, huType: 2 } });
    expect(robbed.addedKong?.robbed).toBe(true);
  });

  it("of an added kong is gone as soon as the kong was announced, though the desk stands as it did", () => {
    const replied = addingKong();
    const tile = replied.hint?.answer?.idx ?? 0;
    const announced = push(replied, "onOpTypeDo", did(SELF, 3, tile));
    const hint = { uid: SELF, tings: [], ops: replied.hint?.ops ?? [] };
    const desk = back(announced, { hint });
    expect([desk.hint, desk.addedKong]).toEqual([null, { uid: SELF, tile, robbed: false }]);
    // Robbed meanwhile: the server keeps the tile in the hand until everybody has answered.
    const robbed = back(announced, { hint, lastMoPaiAcId: 2 }, { 2: { isHu: true, huPai: tile, huType: 2 } });
    expect([robbed.hint, robbed.addedKong?.robbed]).toEqual([null, true]);
    expect(seatOf(robbed, SELF)?.hand).not.toContain(tile);
  });

  it("of an added kong is unsure only when somebody may rob it", () => {
    const replied = addingKong();
    // 2 waits for it.
    expect(back(replied).trouble?.code).toBe("answer-unsure");
    expect(back(replied).hint?.answer).toEqual({ optype: OpType.Kong, idx: replied.hint?.answer?.idx });
    expect(back(replied, {}, { 2: { que: 3 } }).hint?.answer).toBeNull();
    expect(back(replied, { hint: hintOf([OpType.Discard]) }).hint).toMatchObject({ kind: "discard", answer: null });
  });

  /** One has a pong and its fourth tile, and answered to make a kong of them. */
  function addingKong(): DeskState {
    const desk = { ...playedDesk(HANDS), turn: SELF };
    const [tile, ...pong] = tilesFor("1111s")[0] as [number, number, number, number];
    const melds = [{ type: "pong", tiles: pong, from: 2 } as const];
    const seats = desk.seats.map((s) => (s.uid === SELF ? { ...s, hand: [tile, ...own.slice(3)], melds } : s));
    const open = push({ ...desk, seats }, "onOpTypeHint", hintOf([OpType.Kong, tile], [OpType.Pass]));
    return sent(answer(open, "kong", tile));
  }

  function discarding(): DeskState {
    return push(
      playedDesk(HANDS.map((hand, i) => (i === 0 ? [...hand, 107] : hand))),
      "onOpTypeHint",
      hintOf([OpType.Discard]),
    );
  }
  function ownTurn(): DeskState {
    const desk = playedDesk(HANDS.map((hand, i) => (i === 0 ? [...hand, 107] : hand)));
    return push(desk, "onOpTypeHint", hintOf([OpType.Win, 107], [OpType.Pass]));
  }
  const nineFour = tilesFor("9999m")[0] as Tiles;
});

describe("a desk told anew", () => {
  it("before everybody has seen the deal: one has, and may give up a suit", () => {
    const desk = push(
      comeBack(dealtDesk(HANDS)),
      "onSyncDesk",
      syncOf(dealtDesk(HANDS), { status: 1 }, { [SELF]: { que: -2 } }),
    );
    expect([desk.phase, desk.missingSuit]).toMatchObject(["missing-suit", { suggestion: 1, chosen: null }]);
    expect(desk.outgoing.map(({ route }) => route)).toEqual(["DeskManager.QiPaiFinished"]);
  });

  it("keeps a suit that arrived, and asks for one that did not", () => {
    const dealt = push(dealtDesk(HANDS), "onDingQueHint", { que: 1 });
    const chosen = act(dealt, deskActions.chooseMissing({ prompt: dealt.missingSuit?.id ?? 0, suit: 2 }));
    const arrived = push(
      comeBack(chosen),
      "onSyncDesk",
      syncOf(chosen, { status: 2 }, { [SELF]: { que: 3 }, 2: { que: 1 } }),
    );
    expect(arrived.missingSuit?.chosen).toBe(2);
    // Others' choices are told when all have chosen.
    expect(arrived.seats.map(({ missing }) => missing)).toEqual([2, null, null, null]);
    const lost = push(comeBack(chosen), "onSyncDesk", syncOf(chosen, { status: 2 }, { [SELF]: { que: -1 } }));
    expect(lost.missingSuit?.chosen).toBeNull();
  });

  it("with three players has no suits", () => {
    const three = dealtDesk(HANDS.slice(0, 3));
    const desk = push(comeBack(three), "onSyncDesk", syncOf(three, { status: 1, dice1: 0 }, { [SELF]: { que: -1 } }));
    expect([desk.phase, desk.missingSuit, desk.dice]).toEqual(["dealing", null, [2, 5]]);
  });

  it("keeps scores and wins as far as nothing was missed", () => {
    const four = { isXiaYu: true, changes: [{ acId: 2, score: 6 }] };
    const desk = push(push(playedDesk(HANDS), "onGangScoreChange", four), "onMoPai", { acId: 2, mjids: [107] });
    expect(seatOf(back(desk), 2)).toMatchObject({ delta: 6, drawn: 107 });
    const won = push(desk, "onOpTypeDo", did(2, 4, 107));
    expect(seatOf(back(won), 2)).toMatchObject({ delta: 6, won: { order: 1, how: "self-draw" } });
    const missed = back(desk, {}, { 3: { isHu: true, huPai: 5, huType: 1 }, 4: { isHu: true, huPai: 6, huType: 2 } });
    expect(missed.seats.map(({ delta }) => delta)).toEqual([null, null, null, null]);
    expect(missed.seats.map(({ won: w }) => w?.how)).toEqual([undefined, undefined, "self-draw", "unknown"]);
  });

  it("with strangers, or without somebody, is told", () => {
    const body = syncOf(playedDesk(HANDS));
    const [first, ...rest] = body.players as [PlayerSync, ...PlayerSync[]];
    const desk = push(comeBack(playedDesk(HANDS)), "onSyncDesk", {
      ...body,
      players: [{ ...first, acId: 9 }, ...rest],
    });
    expect(desk.trouble?.code).toBe("unknown-player");
    expect(seatOf(desk, SELF)?.hand).toEqual(own);
  });

  it("forgets what belongs to another round", () => {
    const desk = playedDesk(HANDS.map((hand, i) => (i === 0 ? [...hand, 107] : hand)));
    const kong = push(desk, "onOpTypeHint", hintOf([OpType.Discard]));
    const melded = withSeat(kong, 2, { melds: [{ type: "exposed-kong", tiles: [0, 1, 2, 3], from: 1 }] });
    expect(seatOf(back(melded), 2)?.melds[0]?.type).toBe("exposed-kong");
    const next = push(comeBack(melded, 2), "onSyncDesk", syncOf(melded));
    expect(seatOf(next, 2)?.melds[0]?.type).toBe("kong");
  });

  it("may be told without a connection lost", () => {
    const melded = withSeat(playedDesk(HANDS), 2, { melds: [{ type: "exposed-kong", tiles: [0, 1, 2, 3], from: 1 }] });
    expect(seatOf(push(melded, "onSyncDesk", syncOf(melded)), 2)?.melds[0]?.type).toBe("exposed-kong");
  });
});

describe("groupMelds()", () => {
  it("takes what it remembers, and what their order tells", () => {
    expect(groupMelds([1, 2, 0], [])).toEqual([{ type: "pong", tiles: [0, 1, 2], from: null }]);
    expect(groupMelds([4, 5, 6, 7], [])).toEqual([{ type: "kong", tiles: [4, 5, 6, 7], from: null }]);
    expect(groupMelds([0, 1, 2, 4, 5, 6, 3], [])[0]).toMatchObject({ type: "added-kong", tiles: [0, 1, 2, 3] });
    const pong = { type: "pong", tiles: [2, 0, 1], from: 7 } as const;
    expect(groupMelds([0, 1, 2], [pong])).toEqual([pong]);
    expect(groupMelds([0, 1, 2, 3], [pong])).toEqual([{ type: "added-kong", tiles: [2, 0, 1, 3], from: 7 }]);
    expect(groupMelds([8], [])).toEqual([{ type: "pong", tiles: [8], from: null }]);
  });
});

describe("memory", () => {
  it("survives an app that is started again", () => {
    const desk = sent(answer(asked(wanted, ...winHint), "win"));
    const kept = recallMemory(JSON.parse(JSON.stringify(deskMemory(desk))));
    const table = tableOf({ title: "房号: 012345 局数: 1/4", status: 3, round: 1 });
    const entered = act(noDesk, deskActions.entered({ table, self: SELF, again: true, memory: kept }));
    const open = act(entered, connectionActions.changed({ name: "open", time: NOW }));
    const named = push(open, "onDeskBasicInfo", { deskId: "012345", title: table.title, desc: table.desc, mode: 0 });
    const seated = push(named, "onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid)) });
    const hint = hintOf(...winHint);
    expect(push(seated, "onSyncDesk", syncOf(desk, { hint })).trouble?.code).toBe("answer-unsure");
  });

  it("is kept over a second loss, and is none where no round runs", () => {
    const desk = comeBack(asked(wanted, ...winHint), 2);
    const twice = act(desk, connectionActions.changed({ name: "waiting", attempt: 1, time: NOW }));
    expect(twice.memory).toBe(desk.memory);
    expect(deskMemory(seatedDesk())).toBeNull();
  });

  it.each([
    null,
    undefined,
    1,
    "",
    {},
    { number: "1", round: 1, seats: 1 },
    { number: "1", round: 1, hint: {}, seats: [] },
  ])("is not read from %j", (kept) => {
    expect(recallMemory(kept)).toBeNull();
  });

  it("is not read with melds that are none", () => {
    const memory = { number: "1", round: 1, hint: null };
    expect(recallMemory({ ...memory, seats: [{ uid: 1, melds: [] }] })).not.toBeNull();
    for (const melds of [1, [1], [{ tiles: ["x"] }]]) {
      expect(recallMemory({ ...memory, seats: [{ uid: 1, melds }] })).toBeNull();
    }
  });
});
