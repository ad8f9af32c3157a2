import type { DeskOptions } from "@shaddock/contract/nanoserver";
import {
  accountActions,
  type ChoiceView,
  chatActions,
  connectionActions,
  deskActions,
  lobbyActions,
  type MahjongServer,
  type Room,
  recordsActions,
  replayActions,
  type SettingsState,
  type Speed,
  sessionActions,
  settingsActions,
  type Talk,
  type Tip,
  talkActions,
  tipsActions,
  type Wish,
} from "@shaddock/game";
import type { Suit, Tile } from "@shaddock/mahjong";

/** Something that a person wants: made by {@link intents}, to be dispatched. */
export interface Intent {
  readonly type: string;
}

type Ask = () => Intent;
type AskFor<T> = (what: T) => Intent;

/** All that a view can ask for. What each does is said where the game declares it. */
export interface Intents {
  readonly account: {
    readonly visit: AskFor<MahjongServer>;
    readonly logIn: (wish?: Wish) => Intent;
    readonly logOut: Ask;
  };
  readonly chat: {
    readonly enter: AskFor<{ readonly room: Room; readonly nickname: string }>;
    readonly leave: Ask;
    readonly say: AskFor<string>;
    readonly sendAgain: AskFor<{ readonly id: number }>;
    readonly discard: AskFor<{ readonly id: number }>;
    readonly watch: AskFor<boolean>;
  };
  readonly connection: { readonly retry: Ask };
  readonly desk: {
    readonly shown: Ask;
    readonly dealSeen: Ask;
    readonly chooseMissing: AskFor<{ readonly prompt: number; readonly suit: Suit }>;
    readonly discard: AskFor<{ readonly prompt: number; readonly tile: Tile }>;
    readonly answer: AskFor<Pick<ChoiceView, "type" | "tile"> & { readonly prompt: number }>;
    readonly ready: Ask;
    readonly leave: Ask;
    readonly proposeDissolve: Ask;
    readonly vote: AskFor<boolean>;
    readonly setAutoPlay: AskFor<boolean>;
    readonly forgotten: Ask;
  };
  readonly lobby: {
    readonly createDesk: AskFor<{ readonly options: DeskOptions; readonly clubId?: number }>;
    readonly practise: AskFor<{ readonly options: DeskOptions }>;
    readonly join: AskFor<string>;
    readonly applyForClub: AskFor<string>;
    readonly refreshClubs: Ask;
    readonly dismiss: Ask;
  };
  readonly records: {
    readonly listMatches: Ask;
    readonly openMatch: AskFor<number>;
    readonly closeMatch: Ask;
  };
  readonly replay: {
    readonly load: AskFor<number>;
    readonly close: Ask;
    readonly play: Ask;
    readonly hold: Ask;
    readonly step: AskFor<number>;
    readonly seek: AskFor<number>;
    readonly setSpeed: AskFor<Speed>;
    readonly watchFrom: AskFor<number>;
    readonly setOpenHands: AskFor<boolean>;
  };
  readonly session: { readonly hidden: Ask; readonly shown: Ask; readonly dismiss: Ask };
  readonly settings: { readonly set: AskFor<Partial<SettingsState>> };
  readonly talk: { readonly say: AskFor<Talk> };
  readonly tips: { readonly tell: AskFor<Tip | null> };
}

/** The game's own action creators, with types that need no library. */
export const intents: Intents = {
  account: accountActions,
  chat: chatActions,
  connection: connectionActions,
  desk: deskActions,
  lobby: lobbyActions,
  records: recordsActions,
  replay: replayActions,
  session: sessionActions,
  settings: settingsActions,
  talk: talkActions,
  tips: tipsActions,
};
