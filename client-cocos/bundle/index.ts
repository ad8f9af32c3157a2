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
  selectRecords,
  selectReplay,
  selectRetry,
  selectRoom,
  selectSession,
  selectTable,
  selectTalk,
  selectUnread,
  secondsUntilTalk,
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
  Face,
  Failure,
  HandTileView,
  HandView,
  Language,
  LineView,
  Listing,
  LobbyView,
  MatchRecordView,
  MatchResultView,
  MatchSeatView,
  MeldView,
  MessageView,
  MissingSuitPrompt,
  NoticeView,
  Place,
  PlayerView,
  PromptView,
  RecordedPlayer,
  Refusal,
  ReplayView,
  RoomView,
  RootState,
  RoundResultView,
  RoundSeatView,
  RoundSummary,
  RuleView,
  SeatView,
  SettingsState,
  Speed,
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

// Tips
export { keepTips, seenTips, TIPS, type Tip, tipFor } from "@shaddock/game";

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
  MAX_TALK,
  OPTIONAL_RULES,
  type OptionalRule,
  PHRASES,
  PRICES,
  SPEEDS,
  serverAt,
} from "@shaddock/game";
export { type DeskOptions, Mode, NO_CLUB, Rounds, SelfDrawBonus } from "@shaddock/contract/nanoserver";

// Mahjong
export { type Kind, kindOf, type Suit, type Tile, tilesOf } from "@shaddock/mahjong";

// Art
export {
  type Art,
  AVATAR_NAMES,
  type BodyArt,
  EMOJI_ART,
  type EmojiArt,
  type IconArt,
  faceOf,
  type Layer,
  type Script,
  suitBadge,
  type TileLook,
  tileLayers,
} from "@shaddock/art";
