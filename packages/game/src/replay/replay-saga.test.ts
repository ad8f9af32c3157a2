import type { RoundRecord } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import type { FakeAnswer } from "../testing/fake-api.js";
import { mahjongGame } from "../testing/mahjong-game.js";
import { snapshotOf } from "../testing/snapshot.js";
import { STEP_TIME } from "./replay-saga.js";
import { replayActions } from "./replay-slice.js";

const { close, hold, load, loaded, play, seek, setOpenHands, setSpeed, step, watchFrom } = replayActions;

const names = { player_name0: "G1", player_name1: "G2", player_name2: "G3", player_name3: "G4" };
const scores = { score_change0: 0, score_change1: 0, score_change2: 0, score_change3: 0 };
const round: RoundRecord = {
  ...{ ...names, ...scores, id: 2, desk_id: 1, mode: 4, begin_at: 100, begin_at_str: "", end_at: 160 },
};
/** A round in which players 1 and 2 draw and discard: 6 steps. */
const snapshot = snapshotOf({
  do: [
    { uid: [1], optype: 1, hutype: 0, mjs: [0] },
    { uid: [2], optype: 500, hutype: 0, mjs: [60] },
    { uid: [2], optype: 1, hutype: 0, mjs: [60] },
    { uid: [3], optype: 500, hutype: 0, mjs: [61] },
  ],
});
const history = { code: 0, data: { ...round, snapshot: JSON.stringify(snapshot) } };

function setUp() {
  const game = mahjongGame();
  game.api.answers["/v1/history/2"] = { body: history };
  return {
    ...game,
    replay: () => game.state().replay,
    /** Position, and whether it runs: `3` or `3 >`. */
    at: () => `${game.state().replay.position}${game.state().replay.playing ? " >" : ""}`,
    do: (...actions: { readonly type: string }[]) => {
      for (const action of actions) game.store.dispatch(action);
    },
  };
}

describe("loading a round", () => {
  it("plays it from one's own seat", async () => {
    const { api, replay, logIn, settle, do: dispatch } = setUp();
    const second = { ...snapshot, enter: { data: [...snapshot.enter.data] } };
    const [first] = second.enter.data;
    second.enter.data[2] = { ...(first as NonNullable<typeof first>), deskPos: 2, acId: 7 };
    api.answers["/v1/history/2"] = { body: { data: { ...round, snapshot: JSON.stringify(second) } } };
    await logIn();
    dispatch(load(2));
    expect(replay()).toMatchObject({ status: "loading", id: 2, script: null });
    await settle();
    expect(replay()).toMatchObject({ status: "loaded", position: 1, playing: true, viewer: 7, failure: null });
  });

  it.each([
    [{ error: "order not found" }, { code: "refused", detail: "order not found" }],
    [
      { body: { data: { ...round, snapshot: JSON.stringify({ ...snapshot, end: undefined }) } } },
      { code: "shape", detail: "Cannot read the answer: $.data.snapshot.end is missing, not an object" },
    ],
    [{ body: { data: { ...round, snapshot: "{" } } }, { code: "shape" }],
  ] as [FakeAnswer, object][])("answered %o fails, and a later one does not", async (answer, failure) => {
    const { api, replay, logIn, settle, do: dispatch } = setUp();
    await logIn();
    api.answers["/v1/history/2"] = answer;
    dispatch(load(2));
    await settle();
    expect(replay()).toMatchObject({ status: "failed", script: null, failure });
    api.answers["/v1/history/2"] = { body: history };
    dispatch(load(2));
    await settle();
    expect(replay()).toMatchObject({ status: "loaded", failure: null });
  });

  it("that was closed meanwhile comes to nothing", async () => {
    const { replay, logIn, settle, do: dispatch } = setUp();
    await logIn();
    dispatch(load(2), close());
    await settle();
    expect(replay()).toMatchObject({ status: "none", script: null });
  });

  it("is not needed where the round is at hand: nobody has to be anywhere", () => {
    const { replay, do: dispatch } = setUp();
    dispatch(loaded({ snapshot, viewer: 3 }));
    expect(replay()).toMatchObject({ status: "loaded", viewer: 3, playing: true });
    dispatch(loaded({ snapshot: { ...snapshot, enter: { data: [] } }, viewer: 3 }));
    expect(replay()).toMatchObject({ status: "loaded", viewer: 0 });
  });
});

describe("playing a round", () => {
  it("runs to its end and stops; played again it begins anew", async () => {
    const { at, elapse, do: dispatch } = setUp();
    dispatch(play());
    expect(at()).toBe("0");
    dispatch(loaded({ snapshot, viewer: 1 }));
    await elapse(STEP_TIME - 1);
    expect(at()).toBe("1 >");
    await elapse(1);
    expect(at()).toBe("2 >");
    await elapse(3 * STEP_TIME);
    expect(at()).toBe("5 >");
    await elapse(STEP_TIME);
    expect(at()).toBe("6");
    await elapse(10 * STEP_TIME);
    expect(at()).toBe("6");
    dispatch(play());
    expect(at()).toBe("1 >");
    await elapse(STEP_TIME);
    expect(at()).toBe("2 >");
  });

  it("is held, and goes step by step in both directions", async () => {
    const { at, elapse, do: dispatch } = setUp();
    dispatch(loaded({ snapshot, viewer: 1 }), hold());
    await elapse(10 * STEP_TIME);
    expect(at()).toBe("1");
    dispatch(step(1), step(1));
    expect(at()).toBe("3");
    dispatch(step(-1));
    expect(at()).toBe("2");
    dispatch(step(-5));
    expect(at()).toBe("1");
    dispatch(play(), step(1));
    expect(at()).toBe("2");
  });

  it("goes anywhere, and on from there", async () => {
    const { at, elapse, do: dispatch } = setUp();
    dispatch(seek(3));
    expect(at()).toBe("0");
    dispatch(loaded({ snapshot, viewer: 1 }), seek(4));
    expect(at()).toBe("4 >");
    await elapse(STEP_TIME);
    expect(at()).toBe("5 >");
    dispatch(seek(-1));
    expect(at()).toBe("1 >");
    dispatch(seek(99), seek(Number.NaN), seek(1.5));
    expect(at()).toBe("6 >");
    await elapse(STEP_TIME);
    expect(at()).toBe("6");
  });

  it("runs as fast as it is told to", async () => {
    const { at, elapse, replay, do: dispatch } = setUp();
    dispatch(loaded({ snapshot, viewer: 1 }), setSpeed(4));
    await elapse(STEP_TIME / 2);
    expect(at()).toBe("3 >");
    dispatch(setSpeed(0.5));
    await elapse(STEP_TIME);
    expect(at()).toBe("3 >");
    await elapse(STEP_TIME);
    expect(at()).toBe("4 >");
    dispatch(setSpeed(0 as never));
    expect(replay().speed).toBe(0.5);
    dispatch(close());
    expect(replay()).toMatchObject({ status: "none", speed: 0.5, playing: false });
  });

  it("is looked at from any seat of the table", () => {
    const { replay, do: dispatch } = setUp();
    dispatch(watchFrom(3));
    expect(replay().viewer).toBe(0);
    dispatch(loaded({ snapshot, viewer: 1 }), watchFrom(3), watchFrom(99), setOpenHands(false));
    expect(replay()).toMatchObject({ viewer: 3, openHands: false });
  });
});
