import { failureText } from "../app/failure-text";
import { mahjongServer, OWN_CHATS } from "../app/servers";
import { shortName } from "../app/short-name";
import { words } from "../app/words";
import { format, type RootState, texts } from "../shaddock/shaddock.mjs";
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

/** What the first screen shows of a state; `tried` tells whether one has tried to play since it was opened. */
export function homeView(state: RootState, problems: HomeProblems, tried: boolean): HomeView {
  const { settings, account } = state;
  const said = words[settings.language];
  const { chat, mahjong, board } = texts[settings.language];
  const entering = account.status === "entering";
  return {
    tagline: said.tagline,
    language: said.otherLanguage,
    mahjong: {
      title: board.card,
      about: board.cardNote,
      play: entering ? mahjong.entrance.entering : mahjong.lobby.practise,
      enter: board.enterLobby,
      entering,
      note: mahjongNote(state, problems.mahjong, tried),
    },
    chat: {
      title: chat.kinds.chat,
      about: said.chatAbout,
      nicknameHint: said.nicknameHint,
      addressHint: OWN_CHATS[settings.kind],
      kind: said.kinds[settings.kind],
      join: said.join,
      note: { text: problems.chat ? said[problems.chat] : "", failed: true },
    },
  };
}

/** Letters of the name of who one was. */
const NAME = 20;

function mahjongNote({ settings, account }: RootState, problem: HomeProblems["mahjong"], tried: boolean): Note {
  const said = texts[settings.language];
  const { remembered, failure, server, status } = account;
  if (problem) return { text: words[settings.language].mahjongAddressBad, failed: true };
  if (tried && failure) return { text: failureText(failure, said), failed: true };
  const { logInAs, newGuest } = said.mahjong.entrance;
  const known = status === "out" && server?.api === mahjongServer(settings)?.api;
  if (!known) return { text: "", failed: false };
  return { text: remembered ? format(logInAs, { name: shortName(remembered.name, NAME) }) : newGuest, failed: false };
}
