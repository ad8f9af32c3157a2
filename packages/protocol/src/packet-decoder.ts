import { MAX_BODY_LENGTH, PACKET_HEADER_LENGTH, Packet, PacketType } from "./packet.js";
import { ProtocolError } from "./protocol-error.js";

/**
 * Turns a byte stream into packets, however the bytes were split or merged on the way.
 *
 * Give it bytes with {@link push}, then take packets with {@link next} until there are none. Packets refer to the
 * bytes given, which must not be changed afterwards; only what arrives in pieces is copied together.
 * After an error the stream is lost: {@link next} throws it again.
 */
export class PacketDecoder {
  private readonly maxBodyLength: number;
  /** What is not taken yet: `bytes` from `start` to `end`. Behind `end` there may be room for more. */
  private bytes: Uint8Array = new Uint8Array(0);
  private start = 0;
  private end = 0;

  /** @param maxBodyLength the longest body accepted, in bytes; the header cannot say more than 16 777 215 */
  constructor(maxBodyLength: number = MAX_BODY_LENGTH) {
    this.maxBodyLength = maxBodyLength;
  }

  /** Adds the next bytes of the stream. */
  push(chunk: Uint8Array): void {
    const { start, end } = this;
    if (start === end) {
      this.bytes = chunk;
      this.start = this.end = 0;
    } else {
      if (end + chunk.length > this.bytes.length) {
        const rest = this.bytes.subarray(start, end);
        // Twice what is needed: a packet that arrives byte by byte is not copied once a byte.
        this.bytes = new Uint8Array(2 * (rest.length + chunk.length));
        this.bytes.set(rest);
        this.start = 0;
        this.end = rest.length;
      }
      this.bytes.set(chunk, this.end);
    }
    this.end += chunk.length;
  }

  /**
   * The next complete packet, or undefined until more bytes come.
   *
   * @throws ProtocolError `packet-type` or `packet-length`, as soon as the header shows it
   */
  next(): Packet | undefined {
    const { bytes, start, end } = this;
    if (start === end) return undefined;
    const type = bytes[start] as PacketType;
    if (type < PacketType.Handshake || type > PacketType.Kick) throw new ProtocolError("packet-type", type);
    const bodyStart = start + PACKET_HEADER_LENGTH;
    if (bodyStart > end) return undefined;
    const length =
      ((bytes[start + 1] as number) << 16) | ((bytes[start + 2] as number) << 8) | (bytes[start + 3] as number);
    if (length > this.maxBodyLength) throw new ProtocolError("packet-length", length, 1);
    if (bodyStart + length > end) return undefined;
    this.start = bodyStart + length;
    return new Packet(type, bytes, bodyStart, this.start);
  }
}
