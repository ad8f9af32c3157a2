import type { Snapshot } from "@shaddock/contract/nanoserver";
import fc from "fast-check";
import { expect, it } from "vitest";
import { failure } from "../failure/failure.js";
import { snapshotOf } from "../testing/snapshot.js";
import { replayActions, replayReducer } from "./replay-slice.js";
import { initialReplay, type ReplayState, SPEEDS } from "./replay-state.js";

const { advanced, close, failed, hold, load, loaded, play, seek, setOpenHands, setSpeed, step, watchFrom } =
  replayActions;

const numbers = fc.oneof(fc.integer({ min: -20, max: 40 }), fc.double(), fc.constant(Number.NaN));
const snapshots = fc
  .array(fc.record({ uid: fc.tuple(fc.integer()), optype: fc.constantFrom(1, 4, 500), hutype: fc.constant(0) }), {
    maxLength: 20,
  })
  .map((actions) => snapshotOf({ do: actions.map((action) => ({ ...action, mjs: [5] })) as Snapshot["do"] }));

const actions = fc.oneof(
  fc.constantFrom(advanced(), close(), hold(), play(), load(3), failed(failure("unreachable"))),
  fc.record({ snapshot: snapshots, viewer: fc.integer({ min: 0, max: 5 }) }).map(loaded),
  numbers.map(seek),
  numbers.map(step),
  numbers.map((speed) => setSpeed(speed as never)),
  fc.integer({ min: 0, max: 5 }).map(watchFrom),
  fc.boolean().map(setOpenHands),
);

it("replayReducer() stays inside of the round, whatever is asked for", () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 40 }), (happened) => {
      let state: ReplayState = initialReplay;
      for (const action of happened) {
        state = replayReducer(state, action);
        const steps = state.script?.steps.length ?? 0;
        expect(Number.isInteger(state.position)).toBe(true);
        expect(state.position).toBeGreaterThanOrEqual(state.script ? 1 : 0);
        expect(state.position).toBeLessThanOrEqual(steps);
        expect(state.status === "loaded").toBe(state.script !== null);
        expect(SPEEDS).toContain(state.speed);
        if (state.playing) expect(state.script).not.toBeNull();
      }
    }),
  );
});
