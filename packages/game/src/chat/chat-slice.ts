import { createSlice, type Draft, type PayloadAction } from "@reduxjs/toolkit";
import { type ConnectionChange, connectionActions } from "../connection/connection-slice.js";
import {
  type ChatState,
  initialChat,
  type Line,
  MAX_LINES,
  MAX_MEMBERS,
  MAX_OUTGOING,
  type Notice,
  type Room,
} from "./chat-state.js";

/** The close code of a kick. [shaddock: CloseCode.Kicked] */
const KICKED = 8;

type Chat = Draft<ChatState>;
type ById = PayloadAction<{ readonly id: number }>;

const slice = createSlice({
  name: "chat",
  initialState: initialChat,
  reducers: {
    /** Intent: go into a room under this name. The history of the same room is kept. */
    enter(state, { payload }: PayloadAction<{ readonly room: Room; readonly nickname: string }>): ChatState {
      const { room, nickname } = payload;
      const same = state.room?.kind === room.kind && state.room.address === room.address;
      const { lines, outgoing, nextId } = same ? state : initialChat;
      return {
        ...initialChat,
        ...{ room, nickname, inside: true, lines, nextId },
        outgoing: outgoing.map((message) => ({ ...message, name: nickname })),
      };
    },
    /** Intent: go out. */
    leave(state) {
      state.inside = false;
      giveUp(state);
    },
    /** Intent: say this to everybody. */
    say(_state, _action: PayloadAction<string>) {},
    /** Intent: send an unconfirmed message again. */
    sendAgain(state, { payload }: ById) {
      const index = state.outgoing.findIndex(({ id }) => id === payload.id);
      const [message] = index < 0 ? [] : state.outgoing.splice(index, 1);
      // Under a new id: what was to become of the old one is over.
      if (message) state.outgoing.push({ ...message, id: state.nextId++, name: state.nickname, status: "waiting" });
    },
    /** Intent: forget an unconfirmed message. */
    discard(state, { payload }: ById) {
      state.outgoing = state.outgoing.filter(({ id }) => id !== payload.id);
    },
    /** Intent: the newest line came into sight, or went out of it. */
    watch(state, { payload }: PayloadAction<boolean>) {
      if (state.watching && !payload) state.unreadFrom = null;
      if (payload) state.unread = 0;
      state.watching = payload;
    },

    /** Something was said here, and goes out as soon as it can. */
    said(state, { payload }: PayloadAction<{ readonly content: string; readonly time: number }>) {
      if (state.outgoing.length >= MAX_OUTGOING) return;
      const { nickname: name, session } = state;
      state.outgoing.push({ id: state.nextId++, ...payload, name, status: "waiting", session });
      if (state.watching) state.unreadFrom = null;
    },
    /** It went out. */
    sent(state, { payload }: ById) {
      for (const message of state.outgoing) {
        if (message.id === payload.id) Object.assign(message, { status: "sending", session: state.session });
      }
    },
    /** It was not handed out in time, or could not be sent. */
    overdue(state, { payload }: ById) {
      for (const message of state.outgoing) {
        if (message.id === payload.id) message.status = "unconfirmed";
      }
    },

    /** The server handed a message out: somebody's, or one's own. */
    heard(
      state,
      { payload }: PayloadAction<{ readonly name: string; readonly content: string; readonly time: number }>,
    ) {
      const { name, content, time } = payload;
      // The server names nobody but by nickname, so it is one's own when it is the oldest such one under way.
      const index = state.outgoing.findIndex(
        (own) =>
          own.status !== "waiting" && own.session === state.session && own.name === name && own.content === content,
      );
      const [own] = index < 0 ? [] : state.outgoing.splice(index, 1);
      const id = own?.id ?? state.nextId++;
      addLine(state, { kind: "message", id, time, name, content, mine: !!own });
      if (own || state.watching) return;
      state.unread++;
      state.unreadFrom ??= id;
    },
    /** The server told who was there before. */
    membersListed(state, { payload }: PayloadAction<{ readonly members: readonly string[] }>) {
      state.members = payload.members.slice(0, MAX_MEMBERS);
    },
    /** The server told of a newcomer. */
    memberJoined(state, { payload }: PayloadAction<{ readonly name: string; readonly time: number }>) {
      const { name, time } = payload;
      if (state.members.length < MAX_MEMBERS) state.members.push(name);
      addNotice(state, time, { event: "joined", name });
    },
    /** The server told what is left. */
    balanceTold(state, { payload }: PayloadAction<string>) {
      state.balance = payload;
    },
  },
  extraReducers: (builder) =>
    builder
      .addCase(connectionActions.changed, (state, { payload }) => {
        if (payload.name === "open") {
          addNotice(state, payload.time, { event: state.session++ ? "reconnected" : "entered" });
        } else if (payload.name === "waiting" || payload.name === "closed") {
          lose(state, payload);
        }
      })
      .addCase(connectionActions.kicked, (state, { payload: { reason, time } }) => {
        addNotice(state, time, { event: "kicked", reason });
      }),
});

function lose(state: Chat, { attempt = 0, reason, time }: ConnectionChange): void {
  giveUp(state);
  // Attempts that fail after the first one are told by the connection's state alone, and a kick told itself.
  if (attempt > 1 || !state.session || !reason || reason.code === KICKED) return;
  addNotice(state, time, { event: "lost", code: reason.code });
}

/** What went out is not heard of any more. */
function giveUp(state: Chat): void {
  for (const message of state.outgoing) {
    if (message.status === "sending") message.status = "unconfirmed";
  }
}

function addNotice(state: Chat, time: number, notice: Notice): void {
  addLine(state, { kind: "notice", id: state.nextId++, time, notice });
}

function addLine(state: Chat, line: Line): void {
  state.lines.push(line);
  state.lines.splice(0, state.lines.length - MAX_LINES);
}

/** Next chat state. */
export const chatReducer = slice.reducer;
/** What may happen in a chat. */
export const chatActions = slice.actions;
