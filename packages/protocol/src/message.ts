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
/** Stands in front of a text body where the head is written afterwards. */
const BLANK = "\0".repeat(PACKET_HEADER_LENGTH + 1 + 10 + 1 + 255);
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
  const flag = (type << 1) | (message.deflated ? DEFLATED : 0) | (message.error ? ERROR : 0);
  const head = [flag];
  if (hasId(type)) {
    if (!Number.isSafeInteger(id) || id < 0) throw new ProtocolError("message-id", id);
    writeVarint(head, id);
  }
  if (type !== MessageType.Response) {
    const code = route ? dictionary?.codes.get(route) : undefined;
    if (code === undefined) {
      // Most routes are ASCII, for which a buffer of their own would cost more than all the rest here.
      const units = ASCII.test(route)
        ? route
        : String.fromCharCode(...encodeUtf8(route.slice(0, MAX_ROUTE_LENGTH + 1)));
      if (!units || units.length > MAX_ROUTE_LENGTH) throw new ProtocolError("route-length", units.length);
      head.push(units.length);
      for (let i = 0; i < units.length; i++) head.push(units.charCodeAt(i));
    } else {
      head[0] = flag | ROUTE_COMPRESSED;
      head.push(code >> 8, code);
    }
  }

  const bodyStart = PACKET_HEADER_LENGTH + head.length;
  let bytes: Uint8Array;
  if (typeof body === "string") {
    // Behind blanks, so that one call encodes it into the buffer that leaves.
    bytes = encodeUtf8(BLANK.slice(0, bodyStart) + body);
  } else {
    bytes = new Uint8Array(bodyStart + body.length);
    bytes.set(body, bodyStart);
  }
  for (let i = 0; i < head.length; i++) bytes[PACKET_HEADER_LENGTH + i] = head[i] as number;
  return writeHeader(bytes, PacketType.Data, maxBodyLength);
}

/** Requests and responses, whose numbers are the even ones. */
function hasId(type: number): boolean {
  return type % 2 === 0;
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
export function decodeMessage({ body }: Pick<Packet, "body">, dictionary?: RouteDictionary): Message {
  const flag = body[0] as number;
  const type = ((flag >> 1) & 0x07) as MessageType;
  if (type > MessageType.Push) throw new ProtocolError("message-type", type);

  let offset = 1;
  let id = 0;
  if (hasId(type)) {
    let factor = 1;
    let byte: number | undefined;
    do {
      byte = body[offset++];
      if (byte === undefined || offset > 1 + MAX_VARINT_LENGTH) throw new ProtocolError("message-id", "no end", 1);
      id += (byte & 0x7f) * factor;
      factor *= 0x80;
    } while (byte >= 0x80);
  }

  let route: string | undefined = "";
  if (type !== MessageType.Response) {
    const isCode = flag & ROUTE_COMPRESSED;
    const start = offset + 1;
    const first = body[offset] as number;
    offset = start + (isCode ? 1 : first);
    // Not so too where there is no first byte.
    if (!(offset <= body.length)) throw new ProtocolError("route-length", "past the end", start - 1);
    if (isCode) {
      const code = (first << 8) | (body[start] as number);
      route = dictionary?.routes.get(code);
      if (route === undefined) throw new ProtocolError("route-code", code, start - 1);
    } else {
      route = decodeUtf8(body.subarray(start, offset));
    }
  }
  const deflated = !!(flag & DEFLATED);
  return { type, id, route, body: body.subarray(offset), deflated, error: !!(flag & ERROR) };
}
