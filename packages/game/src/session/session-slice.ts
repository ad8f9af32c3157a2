import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { TableInfo } from "@shaddock/contract/nanoserver";
import { accountActions } from "../account/account-slice.js";
import { connectionActions } from "../connection/connection-slice.js";
import { initialSession, MAX_SHORT_LIVES, type PushTrouble, SHORT_LIFE } from "./session-state.js";

const slice = createSlice({
  name: "session",
  initialState: initialSession,
  reducers: {
    /** Intent: the app went out of sight. */
    hidden() {},
    /** Intent: the app is in sight again. */
    shown() {},
    /** Intent: what one was told of a push was read. */
    dismiss(state) {
      state.trouble = null;
    },

    /** The server let a new connection in, and told at which desk one sits; null for none. */
    resumed(_state, _action: PayloadAction<{ readonly table: TableInfo | null; readonly time: number }>) {},
    /** A push could not be read. */
    malformed(state, { payload }: PayloadAction<PushTrouble>) {
      state.trouble = payload;
    },
  },
  extraReducers: (builder) =>
    builder
      .addCase(accountActions.loggedIn, () => initialSession)
      .addCase(connectionActions.retry, (state) => {
        Object.assign(state, { shortLives: 0, elsewhere: false });
      })
      .addCase(connectionActions.changed, (state, { payload: { name, time } }) => {
        if (name === "open") {
          state.openSince = time;
        } else if (state.openSince !== null) {
          state.shortLives = time - state.openSince < SHORT_LIFE ? state.shortLives + 1 : 0;
          state.openSince = null;
          state.elsewhere = state.shortLives >= MAX_SHORT_LIVES;
        }
      }),
});

/** Next session state. */
export const sessionReducer = slice.reducer;
/** What may happen to a session. */
export const sessionActions = slice.actions;
