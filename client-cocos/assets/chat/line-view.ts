import { avatarOfName } from "../app/avatar";
import {
  type Art,
  format,
  type LineView,
  memberName,
  type NoticeView,
  type RootState,
  selectLines,
  selectRoom,
  type Texts,
  texts,
} from "../shaddock/shaddock.mjs";

/** A line of a chat as it is drawn. */
export interface ChatLineView {
  /** The same for the same line. */
  readonly id: number;
  readonly kind: "mine" | "theirs" | "notice";
  /** Who says it; empty where the line above says so already. */
  readonly name: string;
  /** The portrait of somebody else who begins to speak. */
  readonly face: Art | null;
  readonly text: string;
  /** What became of one's own message; empty when others have it. */
  readonly status: string;
  /** Whether it can be sent again, or forgotten. */
  readonly unconfirmed: boolean;
  /** Hours and minutes. */
  readonly time: string;
}

/** The longest text of a line that is drawn whole, in UTF-16 code units. */
const LONGEST = 600;

/** The lines of the room, the newest last. */
export function lineViews(state: RootState, clock: (time: number) => string): ChatLineView[] {
  const { named } = selectRoom(state);
  const said = texts[state.settings.language];
  return selectLines(state).map((line) => viewOf(line, said, named, clock(line.time)));
}

function viewOf(line: LineView, said: Texts, named: boolean, time: string): ChatLineView {
  const { id } = line;
  if (line.kind === "notice") {
    const text = `${noticeText(line, said, named)}  ${time}`;
    return { id, time, kind: "notice", name: "", face: null, text, status: "", unconfirmed: false };
  }
  const { mine, leads, name, content, status } = line;
  const { chat } = said;
  return {
    ...{ id, time, kind: mine ? "mine" : "theirs" },
    name: leads ? (mine ? chat.you : name || chat.nobody) : "",
    face: leads && !mine ? avatarOfName(name) : null,
    text: content.length > LONGEST ? `${content.slice(0, LONGEST)}…` : content,
    status: status === "said" ? "" : chat.status[status],
    unconfirmed: status === "unconfirmed",
  };
}

function noticeText({ notice }: NoticeView, said: Texts, named: boolean): string {
  const { notices } = said.chat;
  switch (notice.event) {
    case "joined":
      return format(notices.joined, { name: memberName(notice.name, named, said) });
    case "crowd": {
      const [first, second] = notice.names.map((name) => memberName(name, named, said)) as [string, string];
      return format(notices.crowd, { first, second, count: notice.others });
    }
    case "lost":
      return format(notices.lost, { why: said.connection.closeReasons[notice.code].why });
    case "kicked":
      return notice.reason ? format(notices.kickedFor, { reason: notice.reason }) : notices.kicked;
    default:
      return notices[notice.event];
  }
}

/** Everybody in the room, oneself first. */
export function memberNames(state: RootState): string[] {
  const { members, named, nickname } = selectRoom(state);
  const said = texts[state.settings.language];
  return [`${nickname} (${said.chat.you})`, ...members.map((name) => memberName(name, named, said))];
}
