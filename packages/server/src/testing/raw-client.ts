import { decodeMessage, decodeUtf8, encodeMessage, encodePacket, MessageType, PacketDecoder } from "@shaddock/protocol";
import type { Server } from "../create-server.js";
import type { Stream } from "../stream.js";

const NAMES = ["", "handshake", "ack", "heartbeat", "data", "kick"];

/** A client that does nothing by itself, on a stream in memory. Everything arrives at once. */
export interface RawClient {
  /** The frames that came, as they came. */
  readonly frames: Uint8Array[];
  /** Bytes said to wait for the network. */
  waiting: number;
  /** How the server ended it, or undefined. */
  readonly closed: readonly [code: number, reason: string] | undefined;
  /** What came since the last call, for reading: `heartbeat`, `kick {…}`, `response 1 {…}`, `push onX {…}`. */
  take(): string[];
  send(...chunks: readonly Uint8Array[]): void;
  /** Ends it from this side. */
  leave(): void;
  shakeHands(body?: string): void;
  ack(): void;
  request(id: number, route: string, body?: Uint8Array | string): void;
  notify(route: string, body?: Uint8Array | string): void;
}

/** Connects; nothing is sent yet. */
export function dial(server: Server): RawClient {
  const frames: Uint8Array[] = [];
  let taken = 0;
  let closed: RawClient["closed"];
  let waiting: number | undefined;
  const stream: Stream = {
    remoteAddress: "memory",
    buffered: () => waiting ?? 0,
    ondata() {},
    onclose() {},
    send(bytes) {
      if (closed) throw new Error("Sent after close");
      frames.push(bytes);
    },
    close(code, reason) {
      if (closed) throw new Error("Closed twice");
      closed = [code, reason];
    },
  };
  server.accept(stream);
  const send = (...chunks: readonly Uint8Array[]): void => {
    for (const chunk of chunks) stream.ondata(chunk);
  };
  return {
    frames,
    get waiting() {
      return waiting ?? 0;
    },
    set waiting(bytes) {
      waiting = bytes;
    },
    get closed() {
      return closed;
    },
    take() {
      const seen = frames.slice(taken).map(describeFrame);
      taken = frames.length;
      return seen;
    },
    send,
    leave: () => stream.onclose(1006, "left"),
    shakeHands: (body = '{"sys":{}}') => send(encodePacket(1, new TextEncoder().encode(body))),
    ack: () => send(encodePacket(2)),
    request: (id, route, body = "{}") => send(encodeMessage({ type: MessageType.Request, id, route, body })),
    notify: (route, body = "{}") => send(encodeMessage({ type: MessageType.Notify, route, body })),
  };
}

/** Connects, up to the state in which messages flow; what came until then is taken. */
export function open(server: Server): RawClient {
  const client = dial(server);
  client.shakeHands();
  client.ack();
  client.take();
  return client;
}

/** Bytes of hexadecimal digits; blanks do not matter. */
export function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.replaceAll(" ", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function describeFrame(frame: Uint8Array): string {
  const decoder = new PacketDecoder();
  decoder.push(frame);
  const packet = decoder.next();
  if (!packet || decoder.next() || packet.body.length + 4 !== frame.length) throw new Error("Want one packet a frame");
  if (packet.type !== 4) return [NAMES[packet.type], decodeUtf8(packet.body)].filter(Boolean).join(" ");
  const { type, id, route, body } = decodeMessage(packet);
  return `${type === MessageType.Push ? `push ${route}` : `response ${id}`} ${decodeUtf8(body)}`;
}
