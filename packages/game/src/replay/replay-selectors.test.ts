import type { Snapshot } from "@shaddock/contract/nanoserver";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mahjongGame } from "../testing/mahjong-game.js";
import { snapshotOf } from "../testing/snapshot.js";
import { deskAt, selectReplay } from "./replay-selectors.js";
import { replayActions } from "./replay-slice.js";
import { replayScript } from "./replay-steps.js";

const { loaded, seek, setOpenHands, watchFrom } = replayActions;

/** A round in which 1 discards, 2 makes a pong of it and discards, and 3 draws. */
const snapshot = snapshotOf({
  do: [
    { uid: [1], optype: 1, hutype: 0, mjs: [12] },
    { uid: [2], optype: 2, hutype: 0, mjs: [12, 14, 15] },
    { uid: [2], optype: 1, hutype: 0, mjs: [20] },
    { uid: [3], optype: 500, hutype: 0, mjs: [70] },
  ],
});

function setUp(given: Snapshot = snapshot) {
  const { store, state } = mahjongGame();
  store.dispatch(loaded({ snapshot: given, viewer: 2 }));
  return {
    view: (...actions: { readonly type: string }[]) => {
      for (const action of actions) store.dispatch(action);
      return selectReplay(state());
    },
  };
}

describe("selectReplay()", () => {
  it("is empty without a round", () => {
    expect(selectReplay(mahjongGame().state())).toMatchObject({ status: "none", steps: 0, table: null, players: [] });
  });

  it("shows the table as it was, which asks for nothing", () => {
    const { view } = setUp();
    const { table, players, steps } = view();
    expect(steps).toBe(6);
    expect(players.map(({ name }) => name)).toEqual(["G1", "G2", "G3", "G4"]);
    expect(table).toMatchObject({ number: "012345", mode: 4, wall: 55, prompt: null, stale: false, closed: null });
    expect(table?.seats.map(({ player, hand }) => [player?.uid, hand.count])).toEqual([
      [2, 13],
      [3, 13],
      [4, 13],
      [1, 14],
    ]);
  });

  it("goes on and back", () => {
    const { view } = setUp();
    const at = (position: number) => {
      const seats = view(seek(position)).table?.seats ?? [];
      return seats.map(({ player, hand, melds, river }) => [player?.uid, hand.count, melds.length, river]);
    };
    const first = at(1);
    expect(at(2)).toContainEqual([1, 13, 0, [12]]);
    expect(at(3)).toContainEqual([2, 11, 1, []]);
    expect(at(3)).toContainEqual([1, 13, 0, []]);
    expect(at(4)).toContainEqual([2, 10, 1, [20]]);
    expect(at(5)).toContainEqual([3, 14, 0, []]);
    expect(at(1)).toEqual(first);
    expect(view(seek(6)).table?.result).toMatchObject({ round: 1, rounds: 4 });
  });

  it("opens everybody's hand, or that of the seat one looks from only", () => {
    const { view } = setUp();
    expect(view().table?.seats.every(({ hand }) => hand.tiles)).toBe(true);
    const { table } = view(setOpenHands(false), watchFrom(3));
    expect(table?.seats.map(({ player, hand }) => [player?.uid, hand.tiles !== null])).toEqual([
      [3, true],
      [4, false],
      [1, false],
      [2, false],
    ]);
  });

  it("stays the same object as long as nothing changed", () => {
    const { view } = setUp();
    expect(view()).toBe(view());
    expect(view(seek(2)).table).toBe(view(setOpenHands(true)).table);
  });

  it("goes on with a record of which something is missing", () => {
    const { view } = setUp(snapshotOf({ do: [{ uid: [9], optype: 4, hutype: 0, mjs: [107] }] }));
    const { troubles, table } = view(seek(3));
    expect(troubles).toEqual([{ code: "noWinPoints", step: 1 }]);
    expect(table?.trouble).toMatchObject({ code: "unknown-player" });
    expect(table?.result).not.toBeNull();
  });
});

describe("deskAt()", () => {
  it("keeps some on its way, so that a seek back does not begin at the deal", () => {
    const draws = Array.from({ length: 40 }, (_, i) => ({ uid: [3], optype: 500, hutype: 0, mjs: [60 + i] }) as const);
    const script = replayScript(snapshotOf({ do: draws }));
    deskAt(script, 40);
    expect(deskAt(script, 32).wall).toBe(55 - 31);
    expect(deskAt(script, 32)).toBe(deskAt(script, 32));
    expect(deskAt(script, 16)).toBe(deskAt(script, 16));
  });

  const tiles = fc.array(fc.integer({ min: 0, max: 107 }), { maxLength: 4 });
  const uid = fc.integer({ min: 1, max: 5 });
  const records = fc.record({
    do: fc.array(
      fc.record({ uid: fc.tuple(uid), optype: fc.constantFrom(1, 2, 3, 4, 500), hutype: fc.constant(0), mjs: tiles }),
      { maxLength: 60 },
    ),
    gangScoreChanges: fc.option(
      fc.array(fc.record({ isXiaYu: fc.boolean(), changes: fc.array(fc.record({ acId: uid, score: fc.integer() })) })),
    ),
    huScoreChanges: fc.option(
      fc.array(
        fc.record({
          ...{ acId: uid, huPaiType: fc.constantFrom(0, 1, 2), totalWinScore: fc.integer() },
          scoreChange: fc.array(fc.record({ acId: uid, score: fc.integer() })),
        }),
      ),
    ),
  }) as fc.Arbitrary<Partial<Snapshot>>;

  it("is the same however one gets there, and never throws, whatever was recorded", () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(62), { maxLength: 5 }), (record, jumps) => {
        const played = replayScript(snapshotOf(record));
        for (const position of jumps) {
          expect(deskAt(played, position)).toEqual(deskAt(replayScript(snapshotOf(record)), position));
        }
      }),
      { numRuns: 60 },
    );
  });
});
