import { MAX_BODY_LENGTH, PACKET_HEADER_LENGTH, type Packet, PacketType, writeHeader } from "./packet.js";
import { ProtocolError } from "./protocol-error.js";
import type { RouteDictionary } from "./route-dictionary.js";
import { byteUnits, decodeUtf8, encodeUtf8 } from "./utf8.js";

/** The four message types. [pomelo: message layer] */
export const MessageType = {
  /** Client to server, wants a response: has an id and a route. */
  Request: 0,
  /** Client to server, wants none: has a route. */
  Notify: 1,
  /** Server to client, the answer to a request: has its id and no route. */
  Response: 2,
  /** Server to client, unasked: has a route. */
  Push: 3,
} as const;

/** One of {@link MessageType}. */
export type MessageType = (typeof MessageType)[keyof typeof MessageType];

/** What a data packet carries. */
export interface Message {
  readonly type: MessageType;
  /**
   * Ties a response to its request: 1 and up; 0 on notify and push. An id above 2^53 - 1 arrives rounded, so it
   * equals no id that was sent.
   */
  readonly id: number;
  /** Where it goes or what it is; the empty string on a response. */
  readonly route: string;
  /** The serialized body: a view of the received bytes, not a copy. */
  readonly body: Uint8Array;
  /** Pitaya: the body is a zlib stream (RFC 1950). */
  readonly deflated: boolean;
  /** Pitaya: the body of this response is an error. */
  readonly error: boolean;
}

/** A message to send. A text body is written as UTF-8, straight into the packet. */
export interface OutgoingMessage {
  readonly type: MessageType;
  readonly id?: number;
  readonly route?: string;
  readonly body: Uint8Array | string;
  readonly deflated?: boolean;
  readonly error?: boolean;
}

/** The longest route, in UTF-8 bytes: its length is one byte. */
export const MAX_ROUTE_LENGTH = 255;

const ROUTE_COMPRESSED = 0x01;
const DEFLATED = 0x10;
const ERROR = 0x20;
/** Stands in front of a text body where the head is written afterwards. */
const BLANK = "\0".repeat(PACKET_HEADER_LENGTH + 1 + 10 + 1 + 255);
/** A 64-bit number takes ten bytes at the most. [go: binary.MaxVarintLen64] */
const MAX_VARINT_LENGTH = 10;

/**
 * Encodes a message together with the data packet around it: the bytes that leave, in the one buffer they leave in.
 *
 * @param dictionary routes in it go as a code
 * @param maxBodyLength the longest packet body that may be sent, in bytes
 * @throws ProtocolError `route-length` (empty, or above 255 bytes), `message-id` (no whole number from 0 to 2^53 - 1)
 *   or `packet-length`
 */
export function encodeMessage(
  message: OutgoingMessage,
  dictionary?: RouteDictionary,
  maxBodyLength: number = MAX_BODY_LENGTH,
): Uint8Array {
  const { type, body, id = 0, route = "" } = message;
  const flag = (type << 1) | (message.deflated ? DEFLATED : 0) | (message.error ? ERROR : 0);
  const head = [flag];
  let units = "";
  if (type === MessageType.Request || type === MessageType.Response) {
    if (!Number.isSafeInteger(id) || id < 0) throw new ProtocolError("message-id", id);
    writeVarint(head, id);
  }
  if (type !== MessageType.Response) {
    const code = route ? dictionary?.codeOf(route) : undefined;
    if (code === undefined) {
      units = byteUnits(route);
      const { length } = units;
      if (length === 0 || length > MAX_ROUTE_LENGTH) {
        throw new ProtocolError("route-length", `${length} bytes, want 1 to ${MAX_ROUTE_LENGTH}`);
      }
      head.push(length);
    } else {
      head[0] = flag | ROUTE_COMPRESSED;
      head.push(code >> 8, code);
    }
  }

  const routeStart = PACKET_HEADER_LENGTH + head.length;
  const bodyStart = routeStart + units.length;
  let bytes: Uint8Array;
  if (typeof body === "string") {
    // Behind blanks, so that one call encodes it into the buffer that leaves.
    bytes = encodeUtf8(BLANK.slice(0, bodyStart) + body);
  } else {
    bytes = new Uint8Array(bodyStart + body.length);
    bytes.set(body, bodyStart);
  }
  for (let i = 0; i < head.length; i++) bytes[PACKET_HEADER_LENGTH + i] = head[i] as number;
  for (let i = 0; i < units.length; i++) bytes[routeStart + i] = units.charCodeAt(i);
  return writeHeader(bytes, PacketType.Data, maxBodyLength);
}

/** Adds a whole number from 0 to 2^53 - 1: seven bits a byte, the lowest first. */
export function writeVarint(output: number[], value: number): void {
  let rest = value;
  // Division, because shifts work on 32 bits only.
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) output.push((rest % 0x80) | 0x80);
  output.push(rest);
}

/**
 * Decodes the message of a data packet. Takes all four types, so that a server can use it too; unknown flag bits are
 * ignored, and so is a compressed-route bit on a response, which Nano sets when its dictionary holds `""`.
 *
 * @throws ProtocolError `message-type`, `message-id`, `route-length` or `route-code`; only this message is lost
 */
export function decodeMessage(packet: Packet, dictionary?: RouteDictionary): Message {
  const { bytes, start, end } = packet;
  if (start === end) throw new ProtocolError("message-type", "none");
  const flag = bytes[start] as number;
  const type = (flag >> 1) & 0x07;
  if (type > MessageType.Push) throw new ProtocolError("message-type", type);

  let offset = start + 1;
  let id = 0;
  if (type === MessageType.Request || type === MessageType.Response) {
    let factor = 1;
    let byte = 0;
    do {
      if (offset === end || offset > start + MAX_VARINT_LENGTH) {
        throw new ProtocolError("message-id", "no end", 1);
      }
      byte = bytes[offset++] as number;
      id += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
  }

  let route = "";
  if (type !== MessageType.Response) {
    const compressed = (flag & ROUTE_COMPRESSED) !== 0;
    const first = bytes[offset] as number;
    const routeEnd = offset + (compressed ? 2 : 1 + first);
    if (offset === end || routeEnd > end) {
      throw new ProtocolError("route-length", "past the end", offset - start);
    }
    if (compressed) {
      const code = (first << 8) | (bytes[offset + 1] as number);
      const known = dictionary?.routeOf(code);
      if (known === undefined) throw new ProtocolError("route-code", code, offset - start);
      route = known;
    } else {
      route = decodeUtf8(bytes, offset + 1, routeEnd);
    }
    offset = routeEnd;
  }
  return {
    type: type as MessageType,
    id,
    route,
    body: bytes.subarray(offset, end),
    deflated: (flag & DEFLATED) !== 0,
    error: (flag & ERROR) !== 0,
  };
}
