import { MAX_BODY_LENGTH, PACKET_HEADER_LENGTH, type Packet, PacketType, writeHeader } from "./packet.js";
import { ProtocolError } from "./protocol-error.js";
import type { RouteDictionary } from "./route-dictionary.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

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
/** Where a message's head is made: flag, id of eight bytes at the most, and length or code of the route. */
const head = new Uint8Array(1 + 8 + 2);
/** Stands where it will be. */
const BLANK = "\0".repeat(PACKET_HEADER_LENGTH + head.length);
const ASCII = /^[\0-\x7f]*$/;
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
  let flag = (type << 1) | (message.deflated ? DEFLATED : 0) | (message.error ? ERROR : 0);
  let size = 1;
  let text = "";
  if (hasId(type)) {
    if (!Number.isSafeInteger(id) || id < 0) throw new ProtocolError("message-id", id);
    size = writeVarint(head, size, id);
  }
  if (type !== MessageType.Response) {
    const code = route ? dictionary?.codes.get(route) : undefined;
    if (code === undefined) {
      text = route;
      let { length } = route;
      if (!ASCII.test(route)) {
        const utf8 = encodeUtf8(route);
        length = utf8.length;
        // Half a surrogate pair at its end must not meet the other half in the body.
        text = decodeUtf8(utf8);
      }
      if (!length || length > MAX_ROUTE_LENGTH) throw new ProtocolError("route-length", length);
      head[size++] = length;
    } else {
      flag |= ROUTE_COMPRESSED;
      head[size++] = code >> 8;
      head[size++] = code;
    }
  }

  head[0] = flag;
  // Behind blanks, into which the head goes then: so one call makes the buffer that leaves.
  text = BLANK.slice(0, PACKET_HEADER_LENGTH + size) + text;
  let bytes: Uint8Array;
  if (typeof body === "string") {
    bytes = encodeUtf8(text + body);
  } else {
    const front = encodeUtf8(text);
    bytes = new Uint8Array(front.length + body.length);
    bytes.set(front);
    bytes.set(body, front.length);
  }
  for (let i = 0; i < size; i++) bytes[PACKET_HEADER_LENGTH + i] = head[i] as number;
  return writeHeader(bytes, PacketType.Data, maxBodyLength);
}

/** Requests and responses, whose numbers are the even ones. */
function hasId(type: number): boolean {
  return type % 2 === 0;
}

/** Writes a whole number from 0 to 2^53 - 1: seven bits a byte, the lowest first. Gives where it ends. */
export function writeVarint(output: { [offset: number]: number }, start: number, value: number): number {
  let end = start;
  let rest = value;
  // Division, because shifts work on 32 bits only.
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) output[end++] = (rest % 0x80) | 0x80;
  output[end++] = rest;
  return end;
}

/**
 * Decodes the message of a data packet. Takes all four types, so that a server can use it too; unknown flag bits are
 * ignored, and so is a compressed-route bit on a response, which Nano sets when its dictionary holds `""`.
 *
 * @throws ProtocolError `message-type`, `message-id`, `route-length` or `route-code`; only this message is lost
 */
export function decodeMessage(
  { bytes, start, end }: Omit<Packet, "type" | "body">,
  dictionary?: RouteDictionary,
): Message {
  const flag = start < end ? (bytes[start] as number) : 0;
  const type = ((flag >> 1) & 0x07) as MessageType;
  if (type > MessageType.Push) throw new ProtocolError("message-type", type);

  let offset = start + 1;
  let id = 0;
  if (hasId(type)) {
    const last = Math.min(end, offset + MAX_VARINT_LENGTH);
    let factor = 1;
    let byte: number;
    do {
      if (offset >= last) throw new ProtocolError("message-id", "no end", 1);
      byte = bytes[offset++] as number;
      id += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
  }

  let route: string | undefined = "";
  if (type !== MessageType.Response) {
    const isCode = flag & ROUTE_COMPRESSED;
    const at = offset - start;
    const first = bytes[offset++] as number;
    const routeStart = offset;
    offset += isCode ? 1 : first;
    // Not so too where there is no first byte.
    if (!(offset <= end)) throw new ProtocolError("route-length", "past the end", at);
    if (isCode) {
      const code = (first << 8) | (bytes[routeStart] as number);
      route = dictionary?.routes.get(code);
      if (route === undefined) throw new ProtocolError("route-code", code, at);
    } else {
      // Most routes are short and ASCII, for which the platform's decoder takes longer than this.
      let i = routeStart;
      for (; i < offset && (bytes[i] as number) < 0x80; i++) route += String.fromCharCode(bytes[i] as number);
      if (i < offset) route = decodeUtf8(bytes.subarray(routeStart, offset));
    }
  }
  const deflated = !!(flag & DEFLATED);
  return { type, id, route, body: bytes.subarray(offset, end), deflated, error: !!(flag & ERROR) };
}
