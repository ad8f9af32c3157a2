// Game
export { createGame, type Game, type GameOptions } from "./create-game.js";
export type { CreateClient, Environment, GameStorage, Guest, MahjongEnvironment } from "./environment.js";
export { type RootState, rootReducer, rootSaga } from "./root.js";

// Account
export { selectAccount, selectRequiredVersion } from "./account/account-selectors.js";
export { accountActions } from "./account/account-slice.js";
export type { AccountState, Player, RememberedPlayer } from "./account/account-state.js";
export { type MahjongServer, serverAt } from "./account/mahjong-server.js";
export { type Locks, playerOfTab } from "./account/player-of-tab.js";

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
export { memberName } from "./chat/member-name.js";
export { numberOfName } from "./chat/number-of-name.js";

// Connection
export { selectConnection, selectRetry } from "./connection/connection-selectors.js";
export {
  type ClosedFor,
  type ConnectionState,
  connectionActions,
  type TrafficSample,
} from "./connection/connection-slice.js";
export { formatBytes } from "./connection/format-bytes.js";
export { selectDisturbance } from "./connection/disturbance.js";
export { outageText } from "./connection/outage.js";

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
export { type FloatView, floatsOf } from "./desk/floats.js";
export { type FourthTile, fourthTile } from "./desk/fourth-tile.js";
export { DESK_ROUTES, type DeskPush, type DeskRoute, foldPush } from "./desk/fold-push.js";
export { deskMemory, recallMemory } from "./desk/memory.js";
export type { Outgoing } from "./desk/outgoing.js";
export { canDrag, type HandRules, isDrag, isThrow, tapTile } from "./desk/hand-touch.js";
export { isCalled, soundsAfter, type TableSound, ticks } from "./desk/heard.js";
export { freshNotices, type NoticeLine, noticesOf } from "./desk/notices.js";
export { DEAL_PAUSE, msUntilResult } from "./desk/pauses.js";
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
export { honourOf, kongPoints, MATCH_COUNTS, worthOf } from "./desk/result-words.js";
export { rulesLine, SELF_DRAW_RULES } from "./desk/rules.js";
export { promptId } from "./desk/select-prompt.js";
export { selectTable, type TableOptions, tableView } from "./desk/select-table.js";
export { shownNote } from "./desk/shown-note.js";
export { remainingOf, shownWaits, waitWorth } from "./desk/shown-waits.js";
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
export { LAST_SECONDS, msUntilNextSecond, TURN_SECONDS, turnSecondsLeft } from "./desk/turn-clock.js";
export { secondsUntil } from "./seconds-until.js";

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
export {
  type Invitation,
  type InvitingPage,
  invitationLink,
  isInvitationAnswered,
  parseInvitation,
  withoutInvitation,
} from "./lobby/invitation.js";
export { type LobbyView, selectLobby } from "./lobby/lobby-selectors.js";
export { lobbyActions } from "./lobby/lobby-slice.js";
export type { Errand, LobbyState, MarqueeLine, Wish } from "./lobby/lobby-state.js";
export { DIGITS, typedInto } from "./lobby/six-digits.js";

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
export { newestTalk, talkText } from "./talk/talk-shown.js";
export { talkActions } from "./talk/talk-slice.js";
export { secondsUntilTalk, type TalkState } from "./talk/talk-state.js";

// Settings
export {
  DISCARD_WAYS,
  type DiscardWay,
  LANGUAGES,
  type Language,
  type SettingsState,
  SWITCHES,
  settingsActions,
  THEMES,
  type Theme,
} from "./settings/settings-slice.js";

// Tips
export { selectTip } from "./tips/tips-selectors.js";
export { TIPS, type Tip, tipsActions } from "./tips/tips-slice.js";

// Texts
export type { MahjongTexts } from "./texts/mahjong-texts.js";
export { type Gain, gainOf, signed } from "./texts/signed.js";
export { type Explanation, format, phrase, type Texts, texts } from "./texts/texts.js";
