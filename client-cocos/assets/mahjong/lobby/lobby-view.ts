import { avatarOf } from "../../app/avatar";
import { failureText } from "../../app/failure-text";
import { shortName } from "../../app/short-name";
import { words } from "../../app/words";
import { type Art, format, type RootState, selectLobby, texts } from "../../shaddock/shaddock.mjs";

/** A large button of the lobby. */
export interface LobbyButtonView {
  readonly title: string;
  /** What it is for; or why it cannot be used now. */
  readonly note: string;
  readonly off: boolean;
}

/** What the lobby says. */
export interface LobbyScreenView {
  readonly name: string;
  readonly id: string;
  /** Null while nobody is known. */
  readonly avatar: Art | null;
  readonly cards: string;
  /** What cards are for, and who sells them. */
  readonly cardsNote: string;
  /** The language that one can change to. */
  readonly language: string;
  /** The newest line that the operator tells everybody. */
  readonly marquee: { readonly id: number; readonly text: string } | null;
  readonly buttons: Readonly<Record<"practise" | "create" | "join", LobbyButtonView>>;
  readonly nav: Readonly<Record<"Clubs" | "Records" | "Rules" | "Settings", string>>;
  /** Why the last thing that was asked for did not happen, and what one can do; empty where all went well. */
  readonly failure: string;
}

/** What the lobby shows of a state; `letters` are how many there is room for of one's own name. */
export function lobbyView(state: RootState, letters: number): LobbyScreenView {
  const said = texts[state.settings.language];
  const { mahjong, board } = said;
  const { player, cards, contacts, marquee, failure } = selectLobby(state);
  return {
    name: shortName(player?.name ?? "", letters),
    id: player ? `ID ${player.uid}` : "",
    avatar: player && avatarOf(player.uid),
    cards: format(mahjong.lobby.cards, { count: cards }),
    cardsNote: [mahjong.lobby.cardsNote, ...contacts].join(" "),
    language: words[state.settings.language].otherLanguage,
    marquee: marquee[marquee.length - 1] ?? null,
    buttons: {
      practise: button(state, "practise", mahjong.lobby.practiseNote),
      create: button(state, "create", board.createNote),
      join: button(state, "join", mahjong.lobby.joinNote),
    },
    nav: {
      Clubs: mahjong.lobby.clubs,
      Records: mahjong.records.title,
      Rules: board.rules.title,
      Settings: board.settings,
    },
    failure: failure ? failureText(failure, said) : "",
  };
}

function button(state: RootState, kind: "practise" | "create" | "join", note: string): LobbyButtonView {
  const { lobby, failures } = texts[state.settings.language].mahjong;
  const { errand, refusals } = selectLobby(state);
  const refusal = refusals[kind];
  const whyNot = errand ? lobby.busy[errand] : refusal && failures[refusal].why;
  return { title: lobby[kind], note: whyNot ?? note, off: whyNot !== null };
}
