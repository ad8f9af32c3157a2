import "./platform-javascript.js";

// Game
export { type Intent, type Intents, intents } from "./intents.js";
export { type Platform, type RunningGame, startGame } from "./start-game.js";

// Selectors
export {
  secondsUntilRetry,
  selectAccount,
  selectCanSay,
  selectConnection,
  selectLines,
  selectLobby,
  selectRetry,
  selectRoom,
  selectSession,
  selectTable,
  selectTalk,
  selectUnread,
} from "@shaddock/game";

// Views
export type {
  AccountState,
  ChoicePrompt,
  ChoiceView,
  ClosedFor,
  ConnectionState,
  DiscardPrompt,
  DiscardView,
  DiscardWay,
  EventView,
  Failure,
  HandTileView,
  HandView,
  Language,
  LineView,
  LobbyView,
  MatchResultView,
  MatchSeatView,
  MeldView,
  MessageView,
  MissingSuitPrompt,
  NoticeView,
  Place,
  PlayerView,
  PromptView,
  Refusal,
  RoomView,
  RootState,
  RoundResultView,
  RoundSeatView,
  RuleView,
  SeatView,
  SettingsState,
  TableView,
  Talk,
  TalkView,
  Texts,
  VoteView,
  WaitView,
  WonView,
} from "@shaddock/game";

// Words
export { format, LANGUAGES, phrase, texts } from "@shaddock/game";

// Choices
export {
  cleanNickname,
  DISCARD_WAYS,
  FACES,
  FAN_LIMITS,
  INITIAL_OPTIONS,
  isOptional,
  MAX_CONTENT,
  MAX_NICKNAME,
  OPTIONAL_RULES,
  type OptionalRule,
  PHRASES,
  PRICES,
  serverAt,
} from "@shaddock/game";
export { type DeskOptions, Mode, Rounds, SelfDrawBonus } from "@shaddock/contract/nanoserver";

// Mahjong
export { type Kind, kindOf, type Suit, type Tile, tilesOf } from "@shaddock/mahjong";

// Art
export {
  type Art,
  AVATAR_NAMES,
  type BodyArt,
  type IconArt,
  faceOf,
  type Layer,
  type Script,
  suitBadge,
  type TileLook,
  tileLayers,
} from "@shaddock/art";
