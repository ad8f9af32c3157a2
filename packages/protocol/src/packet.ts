import { ProtocolError } from "./protocol-error.js";

/** The five packet types. [pomelo: package layer] */
export const PacketType = {
  /** Handshake, either way: a JSON body. */
  Handshake: 1,
  /** Handshake ack, client to server: no body. */
  HandshakeAck: 2,
  /** Heartbeat, either way: no body. */
  Heartbeat: 3,
  /** Data, either way: one message. */
  Data: 4,
  /** Kick, server to client: no body, or JSON with a reason. */
  Kick: 5,
} as const;

/** One of {@link PacketType}. */
export type PacketType = (typeof PacketType)[keyof typeof PacketType];

/** The outer unit on the wire: a type and a body, behind a header of four bytes. */
export class Packet {
  readonly type: PacketType;
  /** What arrived: the body is in it, from `start` to `end`. */
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;

  constructor(type: PacketType, bytes: Uint8Array, start: number, end: number) {
    this.type = type;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** 0 to 16 777 215 bytes: a view of what arrived, not a copy. Made when asked for: it takes as long as decoding. */
  get body(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }
}

/** Bytes before a body: the type, then the body's length as an unsigned 24-bit big-endian number. */
export const PACKET_HEADER_LENGTH = 4;

/** The largest body that the 24-bit length can say: 16 777 215 bytes. */
export const MAX_BODY_LENGTH = 0xffffff;

/** The largest body that Nano accepts: 65 536 bytes. [nano: codec.MaxPacketSize] */
export const NANO_MAX_BODY_LENGTH = 65_536;

/**
 * Encodes one packet.
 *
 * @param maxBodyLength the longest body that may be sent, in bytes; never more than 16 777 215
 * @throws ProtocolError `packet-length` when the body is longer
 */
export function encodePacket(
  type: PacketType,
  body: Uint8Array = new Uint8Array(0),
  maxBodyLength: number = MAX_BODY_LENGTH,
): Uint8Array {
  const bytes = new Uint8Array(PACKET_HEADER_LENGTH + body.length);
  bytes.set(body, PACKET_HEADER_LENGTH);
  return writeHeader(bytes, type, maxBodyLength);
}

/** Writes the header of the packet that fills `bytes`. */
export function writeHeader(bytes: Uint8Array, type: PacketType, maxBodyLength: number): Uint8Array {
  const length = bytes.length - PACKET_HEADER_LENGTH;
  const limit = Math.min(maxBodyLength, MAX_BODY_LENGTH);
  if (!(length <= limit)) {
    throw new ProtocolError("packet-length", `${length} > ${limit}`);
  }
  bytes[0] = type;
  bytes[1] = length >>> 16;
  bytes[2] = length >>> 8;
  bytes[3] = length;
  return bytes;
}
