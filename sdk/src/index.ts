// Client
export type { Client, ClientEvents, ClientState, Disposable, Session } from "./client.js";
export { connect } from "./connect.js";
export { createClient } from "./create-client.js";
export type { AbortSignalLike, RequestOptions } from "./messenger.js";
export type { Stats } from "./stats.js";

// Options
export type { Storage } from "./agreements.js";
export { browserHints, type Hints } from "./hints.js";
export type { BodyTransform, ClientOptions, Provided, QueueOptions, ReconnectOptions } from "./options.js";

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
  Section,
} from "./contract.js";

// Errors
export { CloseCode, type CloseReason, isTerminal } from "./close-reason.js";
export {
  AbortError,
  BodyError,
  ConnectionError,
  QueueFullError,
  RequestError,
  ShaddockError,
  TimeoutError,
} from "./errors.js";
export { ProtocolError, type ProtocolErrorCode } from "@shaddock/protocol";

// Serializers
export { type JsonOptions, json } from "./json.js";
export { raw } from "./raw.js";
export type { BodyKind, Serializer } from "./serializer.js";

// Transport
export type { Dial, Transport, TransportEvents } from "./transport.js";
export { type WebSocketLike, type WebSocketOptions, webSocket } from "./web-socket.js";

// Handshake
export type {
  HandshakeProtos,
  HandshakeRequest,
  HandshakeResponse,
  HandshakeSystem,
  JsonObject,
} from "@shaddock/protocol";
