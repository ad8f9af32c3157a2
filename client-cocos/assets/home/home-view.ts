import { failureText } from "../app/failure-text";
import { chosenServer, OWN_CHATS } from "../app/servers";
import { shortName } from "../app/short-name";
import { words } from "../app/words";
import {
  format,
  type Invitation,
  type RootState,
  selectRequiredVersion,
  type Texts,
  texts,
} from "../shaddock/shaddock.mjs";
import type { Note } from "../window/note";

/** What the first screen says. */
export interface HomeView {
  readonly tagline: string;
  readonly language: string;
  readonly mahjong: {
    readonly title: string;
    readonly about: string;
    readonly play: string;
    readonly enter: string;
    readonly entering: boolean;
    /** Whether one chooses the server: a link has chosen it. */
    readonly hasAddress: boolean;
    /** Who one is there; or what went wrong, and what one can do. */
    readonly note: Note;
  };
  readonly chat: {
    readonly title: string;
    readonly about: string;
    readonly nicknameHint: string;
    readonly addressHint: string;
    readonly kind: string;
    readonly join: string;
    readonly note: Note;
  };
}

/** What was typed wrong, by card; null where nothing was. */
export interface HomeProblems {
  readonly mahjong: "addressBad" | null;
  readonly chat: "nicknameMissing" | "addressBad" | null;
}

/** What brought one to the first screen, and what one has done there. */
export interface Visit {
  /** What a link invites to; null without one. */
  readonly invited: Invitation | null;
  /** Whether one has tried to play. */
  readonly tried: boolean;
}

/** What the first screen shows of a state. */
export function homeView(state: RootState, problems: HomeProblems, { invited, tried }: Visit): HomeView {
  const { settings, account } = state;
  const { chat, home, mahjong, board } = texts[settings.language];
  const entering = account.status === "entering";
  const play = invited ? format(board.joinNumber, { number: invited.number }) : mahjong.lobby.practise;
  return {
    tagline: home.tagline,
    language: words[settings.language].otherLanguage,
    mahjong: {
      title: board.card,
      about: invited ? invitationText(invited, board) : board.cardNote,
      play: entering ? mahjong.entrance.entering : play,
      enter: board.enterLobby,
      entering,
      hasAddress: invited === null,
      note: mahjongNote(state, problems.mahjong, { invited, tried }),
    },
    chat: {
      title: chat.kinds.chat,
      about: home.chatAbout,
      nicknameHint: home.nicknameHint,
      addressHint: OWN_CHATS[settings.kind],
      kind: home.kinds[settings.kind],
      join: home.join,
      note: { text: problems.chat ? home[problems.chat] : "", failed: true },
    },
  };
}

/** Whoever made the link, one sees where it leads before one follows it. */
function invitationText({ number, server }: Invitation, board: Texts["board"]): string {
  const desk = format(board.invited, { number });
  return server === null ? desk : `${desk} ${format(board.invitedElsewhere, { server })}`;
}

/** Letters of the name of who one was. */
const NAME = 20;

function mahjongNote(state: RootState, problem: HomeProblems["mahjong"], { invited, tried }: Visit): Note {
  const { settings, account } = state;
  const said = texts[settings.language];
  const { remembered, failure, server, status } = account;
  if (problem) return { text: words[settings.language].mahjongAddressBad, failed: true };
  if (tried && failure) return { text: failureText(failure, said), failed: true };
  const { logInAs, newGuest, version } = said.mahjong.entrance;
  const known = status === "out" && server !== null && server.api === chosenServer(invited, settings)?.api;
  if (!known) return { text: "", failed: false };
  const who = remembered ? format(logInAs, { name: shortName(remembered.name, NAME) }) : newGuest;
  const required = selectRequiredVersion(state);
  return { text: required === null ? who : `${who} · ${format(version, { version: required })}`, failed: false };
}
