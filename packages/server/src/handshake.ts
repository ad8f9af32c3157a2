import {
  decodeHandshakeRequest,
  encodeHandshake,
  encodePacket,
  HANDSHAKE_OK,
  type HandshakeRequest,
  PacketType,
} from "@shaddock/protocol";
import { ErrorCode, ServerError } from "./errors.js";
import type { Settings } from "./options.js";

/**
 * A validator for {@link ServerOptions.validate} that demands what Pomelo and Pinus demand: 500 where the handshake is
 * no JSON with an object `sys`, 501 where `isClient` says no.
 */
export function pomeloHandshake(
  isClient: (sys: HandshakeRequest["sys"]) => boolean = () => true,
): (handshake: HandshakeRequest | undefined) => undefined {
  return (handshake) => {
    if (!handshake) throw new ServerError(ErrorCode.Failed, "No handshake");
    if (!isClient(handshake.sys)) throw new ServerError(501, "Not this client");
    return undefined;
  };
}

/** A client's handshake; undefined where it cannot be read. Nano reads nothing of it, so nobody need send one. */
export function readHandshake(body: Uint8Array): HandshakeRequest | undefined {
  try {
    return decodeHandshakeRequest(body);
  } catch {
    return undefined;
  }
}

/** The packet that accepts a handshake. Throws where `user` cannot be said in JSON. */
export function acceptance(settings: Settings, user: unknown): Uint8Array {
  const { heartbeat, codes, nano, now, startedAt } = settings;
  const time = now();
  const sys = nano
    ? // Nano takes its time when it starts and keeps it. [nano: cluster/handler.go, hrd]
      { ...(codes && { dict: sorted(codes) }), heartbeat, servertime: Math.floor(startedAt / 1000) }
    : { heartbeat, servertime: Math.floor(time / 1000), now: time, ...(codes && { dict: codes }) };
  const answer = { code: HANDSHAKE_OK, sys };
  return encodePacket(PacketType.Handshake, encodeHandshake(user === undefined || nano ? answer : { ...answer, user }));
}

/** The packet that refuses a handshake, with the code of a {@link ServerError} or 500. */
export function refusal(error: unknown): Uint8Array {
  const code = error instanceof ServerError ? error.code : ErrorCode.Failed;
  return encodePacket(PacketType.Handshake, encodeHandshake({ code }));
}

/** As Go writes a map: in the order of the keys. */
function sorted(codes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
