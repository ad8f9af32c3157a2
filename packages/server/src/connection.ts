import { encodePacket, encodeUtf8, type Packet, PacketDecoder, PacketType, ProtocolError } from "@shaddock/protocol";
import { type Caller, type Dispatch, isPromise } from "./dispatch.js";
import type { Encoder } from "./encoder.js";
import { ServerError } from "./errors.js";
import { acceptance, readHandshake, refusal } from "./handshake.js";
import { type Heartbeat, startHeartbeat, startNanoHeartbeat } from "./heartbeat.js";
import { createBucket } from "./limits.js";
import type { Settings } from "./options.js";
import { createOutlet } from "./outlet.js";
import type { CloseListener, Session, SessionId } from "./session.js";
import { CloseCode, type Stream } from "./stream.js";

/** Nothing is agreed yet. */
const NEW = 0;
/** The handshake is answered; the ack is to come. */
const ANSWERED = 1;
/** Messages flow. */
const WORKING = 2;
const ENDED = 3;

/** Code units of a close reason that are at most 123 bytes in UTF-8. */
const MAX_REASON = 41;

const HEARTBEAT = encodePacket(PacketType.Heartbeat);

/** What a connection needs of its server. */
export interface Surroundings {
  readonly settings: Settings;
  readonly encoder: Encoder;
  readonly dispatch: Dispatch;
  /** Is told that a connection ended, before the listeners of its session are. */
  ended(connection: Connection): void;
}

/** What a server knows of one stream. */
export interface Connection {
  readonly session: Session;
  /** Ends it, and says why. */
  close(code: CloseCode, reason: string): void;
}

/** Serves one stream from here to its end: packets, handshake, heartbeat. */
export function openConnection(stream: Stream, id: SessionId, surroundings: Surroundings): Connection {
  const { settings, encoder, dispatch } = surroundings;
  const { nano, limits, report } = settings;
  const decoder = new PacketDecoder(limits.body);
  const bucket = createBucket(limits.rate, limits.burst);
  const listeners = new Set<CloseListener>();
  const place = `session ${id}`;
  let phase: number = NEW;
  let heartbeat: Heartbeat | undefined;
  let end: { readonly code: number; readonly reason: string } | undefined;
  /** Whether the handshake is being checked, and how many bytes came meanwhile. */
  let checking = false;
  let held = 0;
  /** Handlers that have not ended. */
  let pending = 0;

  const tell = (listener: CloseListener, code: number, reason: string): void => {
    try {
      listener(code, reason);
    } catch (error) {
      report(error, `a close listener of ${place}`);
    }
  };

  const finish = (code: number, reason: string): void => {
    phase = ENDED;
    session.closed = true;
    end = { code, reason };
    clearTimeout(timer);
    heartbeat?.stop();
    surroundings.ended(connection);
    for (const listener of listeners) tell(listener, code, reason);
    listeners.clear();
  };

  const close = (code: CloseCode, text: string): void => {
    if (phase === ENDED) return;
    const reason = text.slice(0, MAX_REASON);
    finish(code, reason);
    closeStream(stream, code, reason, settings);
  };

  const timer = setTimeout(() => close(CloseCode.HandshakeTimeout, "No handshake in time"), limits.handshakeTime);
  const outlet = createOutlet(
    stream,
    settings,
    () => close(CloseCode.TooSlow, "Too much waits to be read"),
    (error) => close(CloseCode.Broken, `Cannot send: ${error}`),
  );
  const beat = (): void => {
    outlet.send(HEARTBEAT, "control");
  };
  const gone = (): void => close(CloseCode.HeartbeatTimeout, "Heartbeat timeout");

  const accept = (user: unknown): void => {
    if (phase === ENDED) return;
    outlet.send(acceptance(settings, user), "control");
    if (phase !== ENDED) phase = ANSWERED;
  };

  const refuse = (error: unknown): void => {
    if (phase === ENDED) return;
    if (!(error instanceof ServerError)) report(error, `the handshake of ${place}`);
    if (!nano) outlet.send(refusal(error), "control");
    close(CloseCode.Normal, "Handshake refused");
  };

  const shakeHands = (body: Uint8Array): void => {
    // A second handshake changes nothing; in Nano everything begins anew.
    if (phase !== NEW && !nano) return;
    try {
      const checked = settings.validate?.(readHandshake(body), session);
      if (!isPromise(checked)) {
        accept(checked);
        return;
      }
      checking = true;
      Promise.resolve(checked)
        .then(accept)
        .catch(refuse)
        .then(() => {
          checking = false;
          held = 0;
          drain();
        });
    } catch (error) {
      refuse(error);
    }
  };

  const acknowledge = (): void => {
    if (phase === NEW && !nano) {
      close(CloseCode.ProtocolError, "An ack before the handshake");
    } else if (phase !== WORKING) {
      phase = WORKING;
      clearTimeout(timer);
      heartbeat ??= startHeartbeat(settings.heartbeat * 1000, beat, gone);
      outlet.open();
    }
  };

  const handle = (packet: Packet): void => {
    // Heartbeats are signs of life and no more, and so are the kicks that only servers send.
    if (packet.type === PacketType.Handshake) shakeHands(packet.body);
    else if (packet.type === PacketType.HandshakeAck) acknowledge();
    else if (packet.type !== PacketType.Data) return;
    else if (phase === WORKING) dispatch(caller, packet);
    else close(CloseCode.ProtocolError, "Data before the ack");
  };

  const drain = (): void => {
    try {
      while (phase !== ENDED && !checking) {
        const packet = decoder.next();
        if (!packet) return;
        heartbeat?.heard();
        if (!bucket.take(packet.body.length, performance.now())) {
          close(CloseCode.TooFast, "Too many packets");
          return;
        }
        handle(packet);
      }
    } catch (error) {
      if (error instanceof ProtocolError) {
        close(CloseCode.ProtocolError, error.message);
      } else {
        report(error, place);
        close(CloseCode.ServerFault, "The server failed");
      }
    }
  };

  stream.ondata = (bytes) => {
    if (phase === ENDED) return;
    if (nano && !heartbeat) {
      // Nano has no session before the first bytes; from then on only the heartbeat limits the handshake.
      clearTimeout(timer);
      heartbeat = startNanoHeartbeat(settings.heartbeat * 1000, settings.now, beat, gone);
    }
    if (checking) {
      held += bytes.length;
      if (held > limits.body) {
        close(CloseCode.TooFast, "Too many packets");
        return;
      }
    }
    decoder.push(bytes);
    drain();
  };
  stream.onclose = (code, reason) => {
    if (phase !== ENDED) finish(code, reason);
  };

  // No getters in what every push comes by: an object literal with one is a slow dictionary to the engine.
  const session: { -readonly [Key in keyof Session]: Session[Key] } = {
    id,
    data: new Map(),
    remoteAddress: stream.remoteAddress,
    closed: false,
    encodePush: encoder.push,
    push: (route, body) => session.send(encoder.push(route, body)),
    send: (packet) => phase !== ENDED && outlet.send(packet, "push"),
    kick(reason = "kick") {
      if (phase === ENDED) return;
      if (!nano) outlet.send(encodePacket(PacketType.Kick, encodeUtf8(JSON.stringify({ reason }))), "control");
      close(CloseCode.Normal, reason);
    },
    close: (reason = "") => close(CloseCode.Normal, reason),
    onClosed(listener) {
      if (end) tell(listener, end.code, end.reason);
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  const caller: Caller = {
    session,
    answer(packet) {
      if (phase !== ENDED) outlet.send(packet, "answer");
    },
    begin() {
      if (pending < limits.pending) {
        pending++;
        return true;
      }
      close(CloseCode.TooFast, "Too many requests at once");
      return false;
    },
    done() {
      pending--;
    },
  };
  const connection: Connection = { session, close };
  return connection;
}

/** Closes a stream; Nano never says why: all of its clients see 1006. */
export function closeStream(stream: Stream, code: CloseCode, reason: string, { nano, report }: Settings): void {
  try {
    stream.close(nano ? CloseCode.Broken : code, nano ? "" : reason);
  } catch (error) {
    report(error, "closing a stream");
  }
}
