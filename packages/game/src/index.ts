// Game

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
export type { CreateClient, Environment, GameStorage } from "./environment.js";
export { type RootState, rootReducer, rootSaga } from "./root.js";

// Settings
export {
  LANGUAGES,
  type Language,
  type SettingsState,
  settingsActions,
  THEMES,
  type Theme,
} from "./settings/settings-slice.js";

// Texts
export { type Explanation, format, phrase, type Texts, texts } from "./texts/texts.js";
