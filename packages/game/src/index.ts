// Game

// Account
export { selectAccount } from "./account/account-selectors.js";
export { accountActions } from "./account/account-slice.js";
export type { AccountState, Player, RememberedPlayer } from "./account/account-state.js";
export { type MahjongServer, serverAt } from "./account/mahjong-server.js";

// Chat
export {
  type Crowd,
  type LineView,
  type MessageView,
  type NoticeView,
  type RoomView,
  selectCanSay,
  selectLines,
  selectRoom,
  selectUnread,
} from "./chat/chat-selectors.js";
export { chatActions } from "./chat/chat-slice.js";
export type { ChatKind, ChatState, Line, Notice, OutgoingMessage, Room } from "./chat/chat-state.js";
export { cleanContent, cleanNickname, MAX_CONTENT, MAX_NICKNAME } from "./chat/chat-text.js";
// Connection
export { secondsUntilRetry, selectConnection, selectRetry } from "./connection/connection-selectors.js";
export {
  type ClosedFor,
  type ConnectionState,
  connectionActions,
  type TrafficSample,
} from "./connection/connection-slice.js";
export { createGame, type Game, type GameOptions } from "./create-game.js";
// Desk
export { chooseAnswer } from "./desk/choose-answer.js";
export { deskSaga } from "./desk/desk-saga.js";
export { deskActions, deskReducer, type Entering } from "./desk/desk-slice.js";
export { type DeskMemory, type DeskState, noDesk, watchedDesk } from "./desk/desk-state.js";
export type {
  ClosedFor as DeskClosedFor,
  DeskPhase,
  Refusal,
  Trouble,
  TroubleCode,
} from "./desk/desk-words.js";
export type { EventView } from "./desk/event-view.js";
export { DESK_ROUTES, type DeskPush, type DeskRoute, foldPush } from "./desk/fold-push.js";
export { deskMemory, recallMemory } from "./desk/memory.js";
export type { Outgoing } from "./desk/outgoing.js";
export type {
  ChoicePrompt,
  ChoiceView,
  DiscardPrompt,
  DiscardView,
  MissingSuitPrompt,
  PromptView,
  ReadyPrompt,
  SeenPrompt,
} from "./desk/prompt-view.js";
export type { MatchSeatView, MatchResultView, RoundSeatView, RoundResultView } from "./desk/result-view.js";
export { promptId } from "./desk/select-prompt.js";
export { selectTable, type TableOptions, tableView } from "./desk/select-table.js";
export type {
  FanView,
  HandTileView,
  HandView,
  MeldView,
  Place,
  PlayerView,
  RuleView,
  SeatView,
  TableView,
  VoteView,
  WaitView,
  WonView,
} from "./desk/table-view.js";
export type { CreateClient, Environment, GameStorage, Guest, MahjongEnvironment } from "./environment.js";
export { type RootState, rootReducer, rootSaga } from "./root.js";

// Failures
export type { Failure, FailureCode } from "./failure/failure.js";

// Lobby
export {
  FAN_LIMITS,
  INITIAL_OPTIONS,
  isOptional,
  OPTIONAL_RULES,
  type OptionalRule,
  PRICES,
  validOptions,
} from "./lobby/desk-options.js";
export { type LobbyView, selectLobby } from "./lobby/lobby-selectors.js";
export { lobbyActions } from "./lobby/lobby-slice.js";
export type { Errand, LobbyState, MarqueeLine } from "./lobby/lobby-state.js";

// Records
export { type MatchRecordView, type RecordsView, selectRecords } from "./records/records-selectors.js";
export { recordsActions } from "./records/records-slice.js";
export type { Listing, MatchRecord, RecordedPlayer, RecordsState, RoundSummary } from "./records/records-state.js";

// Replay
export { type ReplayView, selectReplay } from "./replay/replay-selectors.js";
export { replayActions } from "./replay/replay-slice.js";
export { type ReplayState, type Speed, SPEEDS } from "./replay/replay-state.js";
export type { ReplayScript, ReplayStep, ReplayTrouble } from "./replay/replay-steps.js";

// Session
export { selectSession } from "./session/session-selectors.js";
export { sessionActions } from "./session/session-slice.js";
export type { PushTrouble, SessionState } from "./session/session-state.js";

// Talk
export { FACES, type Face, MAX_TALK, PHRASES, type Phrase, type Talk } from "./talk/talk-message.js";
export { selectTalk, type TalkView } from "./talk/talk-selectors.js";
export { talkActions } from "./talk/talk-slice.js";
export { secondsUntilTalk, type TalkState } from "./talk/talk-state.js";

// Settings
export {
  DISCARD_WAYS,
  type DiscardWay,
  LANGUAGES,
  type Language,
  type SettingsState,
  settingsActions,
  THEMES,
  type Theme,
} from "./settings/settings-slice.js";

// Tips
export { keepTips, seenTips, TIPS, type Tip, tipFor } from "./tips/tips.js";

// Texts
export type { MahjongTexts } from "./texts/mahjong-texts.js";
export { type Explanation, format, phrase, type Texts, texts } from "./texts/texts.js";
