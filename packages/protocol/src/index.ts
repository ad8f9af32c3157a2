// Packets
export { encodePacket, MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH, type Packet, PacketType } from "./packet.js";
export { PacketDecoder } from "./packet-decoder.js";

// Messages
export {
  decodeMessage,
  encodeMessage,
  MAX_ROUTE_LENGTH,
  type Message,
  MessageType,
  type OutgoingMessage,
  writeVarint,
} from "./message.js";
export { RouteDictionary } from "./route-dictionary.js";

// Handshake and kick
export {
  decodeHandshakeRequest,
  decodeHandshakeResponse,
  decodeKick,
  encodeHandshake,
  HANDSHAKE_OK,
  type HandshakeProtos,
  type HandshakeRequest,
  type HandshakeResponse,
  type HandshakeSystem,
  type JsonObject,
} from "./handshake.js";

// Text
export { decodeJson, type Integers, stringifyLossless } from "./lossless-json.js";
export { decodeUtf8, encodeUtf8 } from "./utf8.js";

// Errors
export { ProtocolError, type ProtocolErrorCode } from "./protocol-error.js";
