// Server
export { createServer, type Server } from "./create-server.js";
export { pomeloHandshake } from "./handshake.js";
export { DEFAULT_LIMITS, type Limits } from "./limits.js";
export type { InboundTransform, OutboundTransform, ServerOptions } from "./options.js";

// Components
export type { AnyComponent, AnyHandler, Component, Handler, Incoming, RawHandler } from "./component.js";
export type { LooseContract, PushBody, PushRoute } from "./contract.js";
export { type ErrorBody, ErrorCode, ServerError } from "./errors.js";
export { countField, type Fields, fieldsOf, textField } from "./fields.js";
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
