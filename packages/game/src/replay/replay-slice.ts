import { createSlice, type Draft, type PayloadAction } from "@reduxjs/toolkit";
import type { Snapshot } from "@shaddock/contract/nanoserver";
import type { Failure } from "../failure/failure.js";
import { initialReplay, type ReplayState, SPEEDS, type Speed } from "./replay-state.js";
import { replayScript } from "./replay-steps.js";

type Replay = Draft<ReplayState>;

const slice = createSlice({
  name: "replay",
  initialState: initialReplay,
  reducers: {
    /** Intent: load a round from the server one is at, and play it. The settings of the last replay are kept. */
    load: (state, { payload: id }: PayloadAction<number>): ReplayState => ({
      ...initialReplay,
      ...settingsOf(state),
      ...{ status: "loading", id },
    }),
    /** Intent: stop, and forget the round. */
    close: (state): ReplayState => ({ ...initialReplay, ...settingsOf(state) }),
    /** Intent: let it run; from the beginning when it is over. */
    play(state) {
      if (!state.script) return;
      if (state.position >= state.script.steps.length) state.position = 1;
      state.playing = true;
    },
    /** Intent: hold it. */
    hold(state) {
      state.playing = false;
    },
    /** Intent: so many steps on, or back when it is negative. Holds it. */
    step(state, { payload: steps }: PayloadAction<number>) {
      state.playing = false;
      moveTo(state, state.position + steps);
    },
    /** Intent: go where so many steps have happened. It goes on running if it ran. */
    seek(state, { payload: position }: PayloadAction<number>) {
      moveTo(state, position);
    },
    /** Intent: so fast. */
    setSpeed(state, { payload }: PayloadAction<Speed>) {
      if (SPEEDS.includes(payload)) state.speed = payload;
    },
    /** Intent: look at it from the seat of this uid. */
    watchFrom(state, { payload: uid }: PayloadAction<number>) {
      if (uidsOf(state).includes(uid)) state.viewer = uid;
    },
    /** Intent: open everybody's hand, or the viewer's only. */
    setOpenHands(state, { payload }: PayloadAction<boolean>) {
      state.openHands = payload;
    },

    /** A round was loaded. It runs; one looks at it from `viewer`'s seat, or else from the first one. */
    loaded(state, { payload }: PayloadAction<{ readonly snapshot: Snapshot; readonly viewer: number }>) {
      const script = replayScript(payload.snapshot) as Draft<ReplayState["script"]>;
      Object.assign(state, { status: "loaded", failure: null, script, position: 1, playing: true });
      const uids = uidsOf(state);
      state.viewer = uids.includes(payload.viewer) ? payload.viewer : (uids[0] ?? 0);
    },
    /** It could not be loaded. */
    failed: (state, { payload: failure }: PayloadAction<Failure>): ReplayState => ({
      ...initialReplay,
      ...settingsOf(state),
      ...{ status: "failed", id: state.id, failure },
    }),
    /** It was time for the next step. */
    advanced(state) {
      moveTo(state, state.position + 1);
      if (state.position >= (state.script?.steps.length ?? 0)) state.playing = false;
    },
  },
});

function settingsOf({ speed, openHands }: ReplayState): Pick<ReplayState, "speed" | "openHands"> {
  return { speed, openHands };
}

function moveTo(state: Replay, position: number): void {
  if (!state.script || !Number.isInteger(position)) return;
  state.position = Math.min(Math.max(1, position), state.script.steps.length);
}

/** Who sits at the recorded table, in the order of the seats. */
function uidsOf({ script }: ReplayState): readonly number[] {
  const enter = script?.steps[0]?.find(({ route }) => route === "onPlayerEnter");
  return enter?.route === "onPlayerEnter" ? enter.body.data.map(({ acId }) => acId) : [];
}

/** Next replay state. */
export const replayReducer = slice.reducer;
/** What may happen to a replay. */
export const replayActions = slice.actions;
