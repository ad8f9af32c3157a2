// Client
export { ProtocolError } from "@shaddock/protocol";
// Errors
export { CloseCode, isTerminal } from "./close-reason.js";
export { connect } from "./connect.js";
export { createClient } from "./create-client.js";
export { AbortError, BodyError, ConnectionError, QueueFullError, RequestError, ShaddockError, TimeoutError, } from "./errors.js";
export { browserHints } from "./hints.js";
// Serializers
export { json } from "./json.js";
export { raw } from "./raw.js";
export { webSocket } from "./web-socket.js";
