// Client

// Handshake
export type {
  HandshakeProtos,
  HandshakeRequest,
  HandshakeResponse,
  HandshakeSystem,
  JsonObject,
} from "@shaddock/protocol";
export { ProtocolError, type ProtocolErrorCode } from "@shaddock/protocol";
export type { Storage } from "./agreements.js";
export type { Client, ClientEvents, ClientState, Disposable, Session } from "./client.js";
// Errors
export { CloseCode, type CloseReason, isTerminal } from "./close-reason.js";
export { connect } from "./connect.js";
// Contract
export type {
  BodyArguments,
  Contract,
  Empty,
  LooseContract,
  NotifyBody,
  NotifyRoute,
  PushBody,
  PushRoute,
  RequestBody,
  RequestRoute,
  ResponseBody,
} from "./contract.js";
export { createClient } from "./create-client.js";
export {
  AbortError,
  BodyError,
  ConnectionError,
  QueueFullError,
  RequestError,
  ShaddockError,
  TimeoutError,
} from "./errors.js";
export { browserHints, type Hints } from "./hints.js";
// Serializers
export { type JsonOptions, json } from "./json.js";
export type { AbortSignalLike, RequestOptions } from "./messenger.js";
export type { BodyTransform, ClientOptions, Provided, QueueOptions, ReconnectOptions } from "./options.js";
export { raw } from "./raw.js";
export type { BodyKind, Serializer } from "./serializer.js";
export type { Stats } from "./stats.js";
// Transport
export type { Dial, Transport, TransportEvents } from "./transport.js";
export { type WebSocketLike, type WebSocketOptions, webSocket } from "./web-socket.js";
