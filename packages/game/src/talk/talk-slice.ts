import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { deskActions } from "../desk/desk-slice.js";
import type { Talk } from "./talk-message.js";
import { initialTalk, MAX_TALK_LINES, SAY_LIMIT, TALK_LIFE } from "./talk-state.js";

const slice = createSlice({
  name: "talk",
  initialState: initialTalk,
  reducers: {
    /** Intent: say this to everybody at the table. It has no effect while one has said too much. */
    say(_state, _action: PayloadAction<Talk>) {},

    /** It went out. */
    said(state, { payload: time }: PayloadAction<number>) {
      state.said = [...state.said.slice(1 - SAY_LIMIT.count), time];
    },
    /** Somebody at the table said something, maybe oneself. */
    heard(state, { payload }: PayloadAction<{ readonly uid: number; readonly talk: Talk; readonly time: number }>) {
      const { uid, talk, time } = payload;
      const lines = state.lines.filter((line) => isFresh(line.time, time));
      state.lines = [...lines, { id: state.nextId++, time, uid, talk }].slice(-MAX_TALK_LINES);
    },
    /** It is so late: what is older than a line's life is forgotten. */
    elapsed(state, { payload: now }: PayloadAction<number>) {
      state.lines = state.lines.filter(({ time }) => isFresh(time, now));
    },
    /** One has left the server. */
    forgotten: () => initialTalk,
  },
  extraReducers: (builder) =>
    builder.addCase(deskActions.entered, (state, { payload: { again } }) => {
      // What was said at another table is not for this one.
      if (!again) state.lines = [];
    }),
});

function isFresh(time: number, now: number): boolean {
  return now - time < TALK_LIFE;
}

/** Next state of the talk. */
export const talkReducer = slice.reducer;
/** What may happen in talk. */
export const talkActions = slice.actions;
