import { createSlice, type Draft, type PayloadAction } from "@reduxjs/toolkit";
import type { Club, DeskOptions } from "@shaddock/contract/nanoserver";
import { accountActions } from "../account/account-slice.js";
import { receivedName, receivedText } from "../chat/chat-text.js";
import { connectionActions } from "../connection/connection-slice.js";
import { deskActions } from "../desk/desk-slice.js";
import type { Failure } from "../failure/failure.js";
import {
  type Errand,
  initialLobby,
  type LobbyState,
  MAX_CLUBS,
  MAX_MARQUEE,
  MAX_MARQUEE_LENGTH,
} from "./lobby-state.js";

type Lobby = Draft<LobbyState>;

const slice = createSlice({
  name: "lobby",
  initialState: initialLobby,
  reducers: {
    /** Intent: create a desk and sit down at it; `clubId` is the club that pays, of those one belongs to. */
    createDesk(_state, _action: PayloadAction<{ readonly options: DeskOptions; readonly clubId?: number }>) {},
    /** Intent: create a desk, have bots take the other seats, and begin. */
    practise(_state, _action: PayloadAction<{ readonly options: DeskOptions }>) {},
    /** Intent: sit down at the desk of this number, six digits of which the first may be 0. */
    join(_state, _action: PayloadAction<string>) {},
    /** Intent: ask to become a member of the club of this number, six digits. */
    applyForClub(_state, _action: PayloadAction<string>) {},
    /** Intent: look again which clubs one belongs to. */
    refreshClubs() {},
    /** Intent: what one was told was read. */
    dismiss(state) {
      Object.assign(state, { failure: null, applied: null });
    },

    /** Something is asked of the server. */
    begun(state, { payload: errand }: PayloadAction<Errand>) {
      Object.assign(state, { errand, wish: null, failure: null, applied: null });
    },
    /** It was done. */
    done(state) {
      state.errand = null;
    },
    /** It was not. */
    failed(state, { payload: failure }: PayloadAction<Failure>) {
      Object.assign(state, { errand: null, failure });
    },
    /** A club took one's application. */
    applied(state, { payload: applied }: PayloadAction<number>) {
      Object.assign(state, { errand: null, applied });
    },
    /** The server told how many cards one has. */
    cardsTold(state, { payload: cards }: PayloadAction<number>) {
      Object.assign(state, { cards, cardsTold: true });
    },
    /** The operator tells everybody something. */
    announced(state, { payload }: PayloadAction<string>) {
      addLine(state, payload);
    },
    /** The clubs one belongs to. */
    clubsTold(state, { payload }: PayloadAction<readonly Club[]>) {
      state.clubs = clubsOf(payload);
    },
    /** Whether the server has bots. */
    botsTold(state, { payload }: PayloadAction<boolean>) {
      state.bots = payload;
    },
  },
  extraReducers: (builder) =>
    builder
      .addCase(accountActions.logIn, (state, { payload: wish }) => {
        state.wish = wish ?? null;
      })
      .addCase(deskActions.entered, (state) => {
        state.wish = null;
      })
      .addCase(accountActions.loggedIn, ({ wish }, { payload: { fangka: cards, clubList, messages } }) => {
        const state: Lobby = { ...initialLobby, wish, cards, clubs: clubsOf(clubList), marquee: [] };
        for (const message of messages?.slice(-MAX_MARQUEE) ?? []) addLine(state, message);
        return state;
      })
      .addCase(connectionActions.changed, (state, { payload: { name } }) => {
        if (name === "connecting") state.cardsTold = false;
      }),
});

function addLine(state: Lobby, message: string): void {
  const text = receivedText(message, MAX_MARQUEE_LENGTH);
  if (text.trim()) state.marquee.push({ id: state.nextId++, text });
  state.marquee.splice(0, state.marquee.length - MAX_MARQUEE);
}

function clubsOf(clubs: readonly Club[]): Club[] {
  return clubs.slice(0, MAX_CLUBS).map(({ id, name, desc, member, maxMember }) => ({
    ...{ id, member, maxMember },
    name: receivedName(name),
    desc: receivedText(desc, MAX_MARQUEE_LENGTH),
  }));
}

/** Next lobby state. */
export const lobbyReducer = slice.reducer;
/** What may happen in the lobby. */
export const lobbyActions = slice.actions;
