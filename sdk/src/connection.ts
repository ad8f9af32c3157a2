import {
  decodeHandshakeResponse,
  decodeKick,
  encodeHandshake,
  encodePacket,
  HANDSHAKE_OK,
  type HandshakeRequest,
  type HandshakeResponse,
  type Packet,
  PacketDecoder,
  PacketType,
} from "@shaddock/protocol";
import { CloseCode, type CloseReason } from "./close-reason.js";
import { messageOf } from "./errors.js";
import { type Heartbeat, NEVER, now, startHeartbeat } from "./heartbeat.js";
import { inflated } from "./inflated.js";
import type { Settings } from "./options.js";
import type { Transport } from "./transport.js";

/** Data packets kept until the handshake is answered: as many as Nano queues for a session. */
const MAX_EARLY = 16;
/** A zlib stream begins with this byte, JSON with a brace. [pitaya: handshake compression] */
const ZLIB = 0x78;
/** Code units of a close reason that are at most 123 bytes in UTF-8. */
const MAX_REASON = 41;

const DIALLING = 0;
const HANDSHAKING = 1;
const READY = 2;
const ENDED = 3;

/** What a connection tells. After `ended` it tells nothing more. */
export interface ConnectionEvents {
  /** The server accepted, and was acknowledged: messages can be sent. */
  ready(handshake: HandshakeResponse): void;
  /** A data packet that arrived at `time`. Gives true when it answered a request. */
  message(packet: Packet, time: number): boolean;
  /** The server kicked; `ended` follows. */
  kicked(reason: string | null): void;
  /** Bytes went in or out. */
  frame(direction: "in" | "out", bytes: Uint8Array): void;
  /** It is over, for this reason; told once. */
  ended(reason: CloseReason): void;
}

/** One connection from the dialling to its end: handshake, heartbeat, packets. A new attempt is a new connection. */
export interface Connection {
  /** Dials, and says `request` as soon as it can. May throw. */
  start(url: string, request: HandshakeRequest): void;
  /** Sends one packet. */
  send(bytes: Uint8Array): void;
  /** Looks at the clocks at once. */
  check(): void;
  /** Ends it from this side. */
  close(code: CloseCode, message: string, more?: Partial<CloseReason>): void;
}

/** Makes a connection. The connect time-out runs from here on. */
export function createConnection(settings: Settings, events: ConnectionEvents): Connection {
  const decoder = new PacketDecoder(settings.maxReceiveLength);
  let phase = DIALLING;
  let transport: Transport | undefined;
  let heartbeat: Heartbeat | undefined;
  let early: Packet[] = [];
  let receivedAt = 0;
  /** What arrived and was not dealt with yet, in its order: bytes, and the end. */
  let inbox: (Uint8Array | (() => void))[] = [];

  const timer = setTimeout(
    () => close(phase ? CloseCode.HandshakeTimeout : CloseCode.ConnectTimeout, "No connection in time"),
    settings.connectTimeout,
  );

  const close = (code: CloseCode, message: string, more?: Partial<CloseReason>): void => {
    if (phase === ENDED) return;
    phase = ENDED;
    clearTimeout(timer);
    heartbeat?.stop();
    try {
      // Also where it ended by itself: after an error some sockets stay half open.
      transport?.close(code ? 4000 + code : 1000, message.slice(0, MAX_REASON));
    } catch {
      // A socket that cannot even be closed: nothing is expected of it any more.
    }
    events.ended({ code, message, ...more });
  };

  const send = (bytes: Uint8Array): void => {
    events.frame("out", bytes);
    if (phase === ENDED) return;
    try {
      transport?.send(bytes);
    } catch (cause) {
      close(CloseCode.Lost, "Cannot send", { cause });
    }
  };

  const shakeHands = (body: Uint8Array): void => {
    const handshake = decodeHandshakeResponse(body[0] === ZLIB ? inflated(body, settings) : body);
    const { code: status, sys } = handshake;
    if (status !== HANDSHAKE_OK) {
      close(CloseCode.HandshakeRefused, `Handshake refused (${status})`, { status });
      return;
    }
    phase = READY;
    clearTimeout(timer);
    send(encodePacket(PacketType.HandshakeAck));
    // It could not be sent, or who saw it closed.
    if (phase !== READY) return;
    const { heartbeat: seconds = 0 } = sys;
    if (seconds > 0 && seconds < NEVER) {
      heartbeat = startHeartbeat(
        seconds,
        () => send(encodePacket(PacketType.Heartbeat)),
        () => close(CloseCode.HeartbeatTimeout, "Heartbeat timeout"),
      );
    }
    events.ready(handshake);
    for (const packet of early) handle(packet);
    early = [];
  };

  const handle = (packet: Packet): boolean => {
    const { type } = packet;
    if (type === PacketType.Data) {
      if (phase === READY) return events.message(packet, receivedAt);
      if (early.length < MAX_EARLY) early.push(packet);
    } else if (type === PacketType.Handshake && phase === HANDSHAKING) {
      shakeHands(packet.body);
    } else if (type === PacketType.Kick) {
      const reason = decodeKick(packet.body);
      events.kicked(reason);
      close(CloseCode.Kicked, reason ?? "Kicked");
    }
    return false;
  };

  const arrived = async (event: Uint8Array | (() => void)): Promise<void> => {
    if (inbox.push(event) > 1) return;
    try {
      for (const next of inbox) {
        if (typeof next === "function") {
          next();
          continue;
        }
        decoder.push(next);
        for (let packet = decoder.next(); packet && phase !== ENDED; packet = decoder.next()) {
          // Who awaits the response goes on before the next packet is looked at: wire order is user order.
          if (handle(packet)) await undefined;
        }
      }
    } catch (cause) {
      close(CloseCode.ProtocolError, messageOf(cause), { cause });
    }
    inbox = [];
  };

  return {
    send,
    close,
    check() {
      heartbeat?.check();
    },
    start(url, request) {
      if (phase === ENDED) return;
      // Made here, where it may throw.
      const hello = encodePacket(PacketType.Handshake, encodeHandshake(request), settings.maxSendLength);
      transport = settings.transport(url, {
        open() {
          if (phase !== DIALLING) return;
          phase = HANDSHAKING;
          send(hello);
        },
        data(bytes) {
          if (phase === ENDED) return;
          if (typeof bytes === "string") {
            close(CloseCode.ProtocolError, "A text frame");
            return;
          }
          receivedAt = now();
          heartbeat?.received(receivedAt);
          events.frame("in", bytes);
          arrived(bytes);
        },
        close(socketCode, text) {
          const code = phase ? CloseCode.Lost : CloseCode.ConnectFailed;
          arrived(() => close(code, text || `Connection closed (${socketCode})`, { socketCode }));
        },
      });
    },
  };
}
