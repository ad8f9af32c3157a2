import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Account } from "@shaddock/contract/nanoserver";
import { receivedName } from "../chat/chat-text.js";
import type { Failure } from "../failure/failure.js";
import type { Wish } from "../lobby/lobby-state.js";
import { type AccountState, initialAccount, type RememberedPlayer } from "./account-state.js";
import type { MahjongServer } from "./mahjong-server.js";

const slice = createSlice({
  name: "account",
  initialState: initialAccount,
  reducers: {
    /** Intent: look at a server: who logged in there last, and whether it takes guests. One leaves the other first. */
    visit: (_state, { payload }: PayloadAction<MahjongServer>): AccountState => ({
      ...initialAccount,
      server: payload,
    }),
    /** Intent: log in at that server, as who did so last or else as a new guest; and in the lobby ask for this. */
    logIn(state, _action: PayloadAction<Wish | undefined>) {
      if (state.server && state.status === "out") Object.assign(state, { status: "entering", failure: null });
    },
    /** Intent: leave the server. Who one was is remembered. */
    logOut(state) {
      state.status = "out";
    },

    /** Who logged in there last. */
    recalled(state, { payload }: PayloadAction<RememberedPlayer | null>) {
      state.remembered = payload;
    },
    /** The server told whether it takes guests. */
    guestsTold(state, { payload }: PayloadAction<boolean>) {
      state.guests = payload;
    },
    /** The server let one in; the connection to the game follows. */
    loggedIn(state, { payload }: PayloadAction<Account>) {
      const { uid, headUrl, sex, playerIp: ip, config } = payload;
      const name = receivedName(payload.name);
      Object.assign(state, { status: "in", player: { uid, name, headUrl, sex, ip }, config });
      state.remembered = { uid, name };
    },
    /** It did not, or could not be reached. */
    failed(state, { payload }: PayloadAction<Failure>) {
      Object.assign(state, { status: "out", failure: payload });
    },
  },
});

/** Next account state. */
export const accountReducer = slice.reducer;
/** What may happen to an account. */
export const accountActions = slice.actions;
