import "./platform-javascript.js";

// Game
export { type Intent, type Intents, intents } from "./intents.js";
export { type Platform, playerHere, type RunningGame, startGame } from "./start-game.js";

// Selectors
export {
  secondsUntil,
  selectCanSay,
  selectConnection,
  selectDisturbance,
  selectLines,
  selectLobby,
  selectRecords,
  selectReplay,
  selectRequiredVersion,
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
  FloatView,
  Gain,
  HandTileView,
  HandView,
  Invitation,
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
  NoticeLine,
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
  Wish,
  WonView,
} from "@shaddock/game";

// Clock
export {
  DEAL_PAUSE,
  LAST_SECONDS,
  msUntilNextSecond,
  msUntilResult,
  TURN_SECONDS,
  turnSecondsLeft,
} from "@shaddock/game";

// Invitations
export { invitationLink, isInvitationAnswered, parseInvitation, withoutInvitation } from "@shaddock/game";

// Connection
export { formatBytes, outageText } from "@shaddock/game";

// Table
export { canDrag, type HandRules, isDrag, isThrow, tapTile } from "@shaddock/game";
export { isCalled, soundsAfter, type TableSound, ticks } from "@shaddock/game";
export {
  floatsOf,
  fourthTile,
  freshNotices,
  newestTalk,
  noticesOf,
  remainingOf,
  rulesLine,
  shownNote,
  shownWaits,
  talkText,
  waitWorth,
} from "@shaddock/game";

// Words
export {
  format,
  gainOf,
  honourOf,
  kongPoints,
  LANGUAGES,
  MATCH_COUNTS,
  memberName,
  numberOfName,
  signed,
  texts,
  worthOf,
} from "@shaddock/game";

// Tips
export { selectTip } from "@shaddock/game";

// Choices
export {
  cleanNickname,
  DIGITS,
  DISCARD_WAYS,
  FACES,
  FAN_LIMITS,
  INITIAL_OPTIONS,
  isOptional,
  MAX_TALK,
  OPTIONAL_RULES,
  type OptionalRule,
  PHRASES,
  SELF_DRAW_RULES,
  SPEEDS,
  SWITCHES,
  serverAt,
  typedInto,
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
