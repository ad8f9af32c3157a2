// Server
export { createServer, type Server } from "./create-server.js";
export { pomeloHandshake } from "./handshake.js";
export { DEFAULT_LIMITS, type Limits } from "./limits.js";
export type { InboundTransform, OutboundTransform, ServerOptions } from "./options.js";

// Components
export type { AnyComponent, AnyHandler, Component, Handler, Incoming, RawHandler } from "./component.js";
export type { LooseContract, PushBody, PushRoute } from "./contract.js";
export { type ErrorBody, ErrorCode, ServerError } from "./errors.js";
export { countField, type Fields, fieldsOf, flagField, integerField, textField } from "./fields.js";
export { createGroup, type Group } from "./group.js";
export type { CloseListener, Session, SessionId } from "./session.js";

// Serializers
export { type JsonOptions, json } from "./json.js";
export type { Serializer } from "./serializer.js";

// Streams
export type { Listener, ListenOptions } from "./listener.js";
export { CloseCode, type Stream } from "./stream.js";
export { listenTcp } from "./tcp.js";
export { listenWebSocket, type WebSocketListenOptions } from "./web-socket.js";

// Services
export { chatService } from "./services/chat.js";
export { clusterChatService } from "./services/cluster-chat.js";
export { type Chance, createChance, secureRandom } from "./services/nanoserver/chance.js";
export type { Clock } from "./services/nanoserver/clock.js";
export {
  type CreateNanoServerOptions,
  createNanoServer,
  type NanoServer,
  type NanoServerAdmin,
} from "./services/nanoserver/create-nano-server.js";
export { createHttpApi, type HttpApiOptions, type HttpHandler } from "./services/nanoserver/http-api.js";
export type { NanoServerLimits, NanoServerOptions, Practice } from "./services/nanoserver/options.js";
export { type NanoServerService, nanoServerService } from "./services/nanoserver/service.js";
export { Violation, type Violations } from "./services/nanoserver/violations.js";
export { createSqlStore, type SqlStoreOptions } from "./services/nanoserver/sql-store.js";
export type { Store, StoredAccount, StoredClub, StoredMatch, StoredRound } from "./services/nanoserver/store.js";
