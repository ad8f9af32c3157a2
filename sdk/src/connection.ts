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
import { type Heartbeat, startHeartbeat } from "./heartbeat.js";
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
  /** A data packet. Gives true when it answered a request. */
  message(packet: Packet): boolean;
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
  close(reason: CloseReason): void;
}

/** Makes a connection. The connect time-out runs from here on. */
export function createConnection(settings: Settings, events: ConnectionEvents): Connection {
  const decoder = new PacketDecoder(settings.maxReceiveLength);
  let phase = DIALLING;
  let transport: Transport | undefined;
  let heartbeat: Heartbeat | undefined;
  let early: Packet[] = [];
  let paused = false;
  let endedMeanwhile: CloseReason | undefined;

  const timer = setTimeout(
    () =>
      close({ code: phase ? CloseCode.HandshakeTimeout : CloseCode.ConnectTimeout, message: "No connection in time" }),
    settings.connectTimeout,
  );

  const close = (reason: CloseReason): void => {
    if (phase === ENDED) return;
    phase = ENDED;
    clearTimeout(timer);
    heartbeat?.stop();
    try {
      // Also where it ended by itself: after an error some sockets stay half open.
      transport?.close(reason.code ? 4000 + reason.code : 1000, reason.message.slice(0, MAX_REASON));
    } catch {
      // A socket that cannot even be closed: nothing is expected of it any more.
    }
    events.ended(reason);
  };

  const send = (bytes: Uint8Array): void => {
    events.frame("out", bytes);
    if (phase === ENDED) return;
    try {
      transport?.send(bytes);
    } catch (cause) {
      close({ code: CloseCode.Lost, message: "Cannot send", cause });
    }
  };

  const shakeHands = (body: Uint8Array): void => {
    const handshake = decodeHandshakeResponse(body[0] === ZLIB ? inflated(body, settings) : body);
    const { code: status, sys } = handshake;
    if (status !== HANDSHAKE_OK) {
      close({ code: CloseCode.HandshakeRefused, message: `Handshake refused (${status})`, status });
      return;
    }
    phase = READY;
    clearTimeout(timer);
    send(encodePacket(PacketType.HandshakeAck));
    // It could not be sent, or who saw it closed.
    if (phase !== READY) return;
    const { heartbeat: seconds = 0 } = sys;
    if (seconds > 0 && seconds < Number.POSITIVE_INFINITY) {
      heartbeat = startHeartbeat(
        seconds,
        () => send(encodePacket(PacketType.Heartbeat)),
        () => close({ code: CloseCode.HeartbeatTimeout, message: "Heartbeat timeout" }),
      );
    }
    events.ready(handshake);
    early.forEach(handle);
    early = [];
  };

  const handle = (packet: Packet): boolean => {
    const { type } = packet;
    if (type === PacketType.Data) {
      if (phase === READY) return events.message(packet);
      if (early.length < MAX_EARLY) early.push(packet);
    } else if (type === PacketType.Handshake && phase === HANDSHAKING) {
      shakeHands(packet.body);
    } else if (type === PacketType.Kick) {
      const reason = decodeKick(packet.body);
      events.kicked(reason);
      close({ code: CloseCode.Kicked, message: reason ?? "Kicked" });
    }
    return false;
  };

  const drain = (): void => {
    paused = false;
    try {
      while (phase !== ENDED) {
        const packet = decoder.next();
        if (!packet) break;
        if (handle(packet)) {
          // Who awaits the response goes on before the next packet is looked at: wire order is user order.
          paused = true;
          Promise.resolve().then(drain);
          return;
        }
      }
    } catch (cause) {
      close({ code: CloseCode.ProtocolError, message: messageOf(cause), cause });
    }
    if (endedMeanwhile) close(endedMeanwhile);
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
            close({ code: CloseCode.ProtocolError, message: "A text frame" });
            return;
          }
          heartbeat?.received();
          events.frame("in", bytes);
          decoder.push(bytes);
          if (!paused) drain();
        },
        close(socketCode, text) {
          endedMeanwhile = {
            code: phase ? CloseCode.Lost : CloseCode.ConnectFailed,
            socketCode,
            message: text || `Connection closed (${socketCode})`,
          };
          if (!paused) close(endedMeanwhile);
        },
      });
    },
  };
}
