import { createSelector } from "@reduxjs/toolkit";
import type { RootState } from "../root.js";
import {
  type ChatState,
  type Line,
  MAX_OUTGOING,
  type Notice,
  type NoticeLine,
  type OutgoingMessage,
} from "./chat-state.js";

/** Messages of one person within this many ms stand together under one name. */
const TOGETHER = 180_000;
/** So many people in a row have a line each when they join. More of them share one. */
const MAX_JOINED = 3;

/** One line as it is shown. */
export type LineView = MessageView | NoticeView;

/** A message as it is shown. */
export interface MessageView {
  readonly kind: "message";
  readonly id: number;
  /** Unix ms. */
  readonly time: number;
  readonly name: string;
  readonly content: string;
  readonly mine: boolean;
  readonly status: "said" | OutgoingMessage["status"];
  /** Whether name and time are shown: the line before is not by the same person at about the same time. */
  readonly leads: boolean;
}

/** A system line as it is shown. */
export interface NoticeView {
  readonly kind: "notice";
  /** The first one's, where several are shown as one. */
  readonly id: number;
  /** Unix ms; the last one's, where several are shown as one. */
  readonly time: number;
  readonly notice: Notice | Crowd;
}

/** Many joined, one right after the other. */
export interface Crowd {
  readonly event: "crowd";
  /** The first two. */
  readonly names: readonly [string, string];
  /** How many joined beside them: two or more. */
  readonly others: number;
}

/** A room and who is in it. */
export interface RoomView {
  readonly inside: boolean;
  readonly kind: "chat" | "cluster" | null;
  readonly address: string;
  readonly nickname: string;
  readonly members: readonly string[];
  /** Whether members have names; they are numbers otherwise. */
  readonly named: boolean;
  /** Where the server keeps one. */
  readonly balance: number | null;
}

const selectChat = (state: RootState): ChatState => state.chat;

/** The lines as they are shown, those on their way last. The same objects as long as nothing changed. */
export const selectLines: (state: RootState) => readonly LineView[] = createSelector(
  (state: RootState) => state.chat.lines,
  (state: RootState) => state.chat.outgoing,
  (lines, outgoing) => {
    const views: LineView[] = [];
    let run: JoinedLine[] = [];
    for (const line of lines) {
      if (isJoined(line)) run.push(line);
      else run = [];
      const crowd = crowdOf(run);
      // It takes the place of the lines, or of the smaller crowd, that it was until now.
      if (crowd) views.splice(run.length - 1 > MAX_JOINED ? -1 : -MAX_JOINED);
      views.push(crowd ?? viewOf(line, views.at(-1)));
    }
    for (const { id, time, name, content, status } of outgoing) {
      const view = { kind: "message", id, time, name, content, mine: true, status } as const;
      views.push({ ...view, leads: !isTogether(view, views.at(-1)) });
    }
    return views;
  },
);

/** The room and its members. */
export const selectRoom: (state: RootState) => RoomView = createSelector(
  selectChat,
  ({ inside, room, nickname, members, balance }) => ({
    inside,
    kind: room?.kind ?? null,
    address: room?.address ?? "",
    nickname,
    members,
    named: room?.kind === "cluster",
    balance: balance ? Number(balance) : null,
  }),
);

/** Messages of others that one has not seen: how many, and the first one, which is kept while one reads on. */
export const selectUnread: (state: RootState) => { readonly count: number; readonly from: number | null } =
  createSelector(
    (state: RootState) => state.chat.unread,
    (state: RootState) => state.chat.unreadFrom,
    (count, from) => ({ count, from }),
  );

/** Whether one may say something: whatever the connection is like, it is sent when it can be, but not without end. */
export const selectCanSay = ({ chat }: RootState): boolean => chat.inside && chat.outgoing.length < MAX_OUTGOING;

// Lines never change, and neither does what leads up to them but for the oldest ones.
const known = new WeakMap<Line, MessageView>();
const knownCrowds = new WeakMap<Line, NoticeView>();

function viewOf(line: Line, before: LineView | undefined): LineView {
  if (line.kind === "notice") return line;
  const leads = !isTogether(line, before);
  const last = known.get(line);
  if (last?.leads === leads) return last;
  const view: MessageView = { ...line, status: "said", leads };
  known.set(line, view);
  return view;
}

type JoinedLine = NoticeLine & { readonly notice: { readonly event: "joined" } };

function isJoined(line: Line): line is JoinedLine {
  return line.kind === "notice" && line.notice.event === "joined";
}

function crowdOf(run: readonly JoinedLine[]): NoticeView | undefined {
  const [first, second] = run;
  const last = run.at(-1);
  if (!first || !second || !last || run.length <= MAX_JOINED) return undefined;
  const before = knownCrowds.get(last);
  if (before?.id === first.id) return before;
  const names = [first.notice.name, second.notice.name] as const;
  const notice = { event: "crowd", names, others: run.length - names.length } as const;
  const view: NoticeView = { kind: "notice", id: first.id, time: last.time, notice };
  knownCrowds.set(last, view);
  return view;
}

function isTogether(
  { name, mine, time }: Pick<MessageView, "name" | "mine" | "time">,
  before: LineView | undefined,
): boolean {
  return before?.kind === "message" && before.mine === mine && before.name === name && time - before.time < TOGETHER;
}
