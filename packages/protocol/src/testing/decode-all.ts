import type { Packet } from "../packet.js";
import { PacketDecoder } from "../packet-decoder.js";
import { toHex } from "./bytes.js";

/**
 * The packets in a stream that comes in pieces, each as its type and its body in hex: `4:000109`. The bodies are
 * looked at when all have come, so that a later one that writes over an earlier one shows.
 */
export function decodeAll(chunks: readonly Uint8Array[], decoder: PacketDecoder = new PacketDecoder()): string[] {
  const packets: Packet[] = [];
  for (const chunk of chunks) {
    decoder.push(chunk);
    for (let packet = decoder.next(); packet; packet = decoder.next()) {
      packets.push(packet);
    }
  }
  return packets.map(({ type, body }) => `${type}:${toHex(body)}`);
}

/** Every way to cut bytes in two, either half maybe empty. */
export function cutsInTwo(bytes: Uint8Array): [Uint8Array, Uint8Array][] {
  return Array.from({ length: bytes.length + 1 }, (_, at) => [bytes.slice(0, at), bytes.slice(at)]);
}

/** Bytes one by one. */
export function singles(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}
