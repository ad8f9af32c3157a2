/**
 * What is wrong with the bytes:
 *
 * - `packet-type`: a packet type other than 1 to 5
 * - `packet-length`: a body longer than the configured maximum
 * - `message-type`: a message type other than 0 to 3
 * - `message-id`: an id that is cut off, or longer than ten bytes
 * - `route-length`: a route that runs past the end, or is too long to send
 * - `route-code`: a compressed route whose code is not in the dictionary
 * - `dictionary`: a dictionary that is no map from route to uint16
 * - `handshake`: a handshake that is not the JSON it should be
 */
export type ProtocolErrorCode =
  | "packet-type"
  | "packet-length"
  | "message-type"
  | "message-id"
  | "route-length"
  | "route-code"
  | "dictionary"
  | "handshake";

/** Bytes that break the protocol, or values that cannot be put into it. The only error this package throws. */
export class ProtocolError extends Error {
  /** What is wrong. */
  readonly code: ProtocolErrorCode;
  /** Where it is wrong: bytes from the start of the packet or of the message; 0 when encoding. */
  readonly offset: number;

  /** @param detail the value that is wrong, or a word about it */
  constructor(code: ProtocolErrorCode, detail: string | number, offset = 0) {
    super(`Bad ${code.replace("-", " ")}: ${detail}`);
    this.name = "ProtocolError";
    this.code = code;
    this.offset = offset;
  }
}
