import type { Action, RecordedOpType, Snapshot, WinScore } from "@shaddock/contract/nanoserver";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotOf } from "../testing/snapshot.js";
import { replayScript } from "./replay-steps.js";

const act = (uid: number, optype: RecordedOpType, mjs: readonly number[] | null): Action<RecordedOpType> => ({
  ...{ uid: [uid], optype, hutype: 0, mjs },
});
const kong = (score: number) => ({ isXiaYu: true, changes: [{ acId: 1, score }] });
const win = (acId: number, huPaiType: WinScore["huPaiType"] = 0): WinScore => ({
  ...{ acId, huPaiType, scoreChange: [], totalWinScore: 2 },
});

/** The steps in short, the deal and the end left out: `2:onOpTypeDo+onGangScoreChange`. */
function middle(snapshot: Partial<Snapshot>) {
  const { steps, troubles } = replayScript(snapshotOf(snapshot));
  return {
    steps: steps.slice(1, -1).map((pushes) => pushes.map(({ route }) => route).join("+")),
    troubles,
    all: steps,
  };
}

describe("replayScript()", () => {
  it("begins with the deal and ends with the settlement, whatever is between", () => {
    const snapshot = snapshotOf({ do: null, gangScoreChanges: null, huScoreChanges: null });
    expect(replayScript(snapshot)).toEqual({
      steps: [
        [
          { route: "onPlayerEnter", body: snapshot.enter },
          { route: "onDeskBasicInfo", body: snapshot.basicInfo },
          { route: "onDuanPai", body: snapshot.duanPai },
        ],
        [{ route: "onRoundEnd", body: snapshot.end }],
      ],
      troubles: [],
    });
  });

  it("gives draws, actions, and each kong and win its points", () => {
    const { steps, troubles, all } = middle({
      do: [act(1, 1, [4]), act(2, 500, [8]), act(2, 3, [12, 13, 14, 15]), act(2, 4, [20]), act(3, 3, [5])],
      gangScoreChanges: [kong(6), kong(3)],
      huScoreChanges: [win(2), win(3, 2), win(4, 2)],
    });
    expect(steps).toEqual([
      "onOpTypeDo",
      "onMoPai",
      "onOpTypeDo+onGangScoreChange",
      "onOpTypeDo+onHuScoreChange",
      "onOpTypeDo+onGangScoreChange",
    ]);
    expect(all[2]).toEqual([{ route: "onMoPai", body: { acId: 2, mjids: [8] } }]);
    expect(all[5]?.[1]).toMatchObject({ body: kong(3) });
    // What was paid at the end, for having no ready hand.
    expect(all.at(-1)?.map(({ route }) => route)).toEqual(["onHuScoreChange", "onHuScoreChange", "onRoundEnd"]);
    expect(troubles).toEqual([]);
  });

  it("takes no points for a kong that was robbed, by one or by two", () => {
    const { steps, troubles } = middle({
      do: [act(1, 3, [5]), act(2, 4, [5]), act(3, 4, [5]), act(1, 3, [9]), act(2, 4, [5])],
      gangScoreChanges: [kong(3)],
      huScoreChanges: [win(2), win(3), win(2)],
    });
    expect(steps.slice(0, 4)).toEqual([
      "onOpTypeDo",
      "onOpTypeDo+onHuScoreChange",
      "onOpTypeDo+onHuScoreChange",
      "onOpTypeDo+onGangScoreChange",
    ]);
    expect(troubles).toEqual([]);
  });

  it.each([
    [{ do: [act(1, 3, [4, 5, 6, 7])] }, [{ code: "noKongPoints", step: 1 }], ["onOpTypeDo"]],
    [{ do: [act(1, 4, [4])] }, [{ code: "noWinPoints", step: 1 }], ["onOpTypeDo"]],
    [{ do: [act(1, 4, [4])], huScoreChanges: [win(2, 2)] }, [{ code: "noWinPoints", step: 1 }], ["onOpTypeDo"]],
    [{ do: [], gangScoreChanges: [kong(2)] }, [{ code: "pointsLeft", step: 1 }], []],
    [{ do: [], huScoreChanges: [win(2)] }, [{ code: "pointsLeft", step: 1 }], []],
    [{ do: [act(1, 1, null), act(1, 500, [4])] }, [{ code: "noTile", step: 1 }], ["onMoPai"]],
    [{ do: [act(1, 500, [])] }, [{ code: "noTile", step: 1 }], []],
    [{ do: [{ ...act(1, 1, [4]), uid: [] }] }, [{ code: "noPlayer", step: 1 }], []],
  ] as [Partial<Snapshot>, object[], string[]][])("goes on without what %o lacks", (snapshot, troubles, steps) => {
    expect(middle(snapshot)).toMatchObject({ troubles, steps });
  });

  it("loses no points and never throws, whatever was recorded", () => {
    const actions = fc.record({
      uid: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
      optype: fc.constantFrom(1, 2, 3, 4, 500),
      hutype: fc.constant(0),
      mjs: fc.option(fc.array(fc.integer({ min: 0, max: 107 }), { maxLength: 4 })),
    }) as fc.Arbitrary<Action<RecordedOpType>>;
    const kongs = fc.array(fc.constant(kong(2)), { maxLength: 5 });
    const wins = fc.array(fc.constantFrom(win(1), win(2, 1), win(3, 2)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.option(fc.array(actions)), fc.option(kongs), fc.option(wins), (recorded, gang, hu) => {
        const { steps, troubles } = replayScript(
          snapshotOf({ do: recorded, gangScoreChanges: gang, huScoreChanges: hu }),
        );
        const count = (route: string) => steps.flat().filter((push) => push.route === route).length;
        expect(count("onHuScoreChange")).toBe(hu?.length ?? 0);
        expect(count("onGangScoreChange")).toBeLessThanOrEqual(gang?.length ?? 0);
        expect(count("onRoundEnd")).toBe(1);
        for (const { step } of troubles) expect(steps[step]).toBeDefined();
      }),
    );
  });
});
