import { encodeHandshake, encodePacket, encodeUtf8, PacketDecoder, PacketType } from "@shaddock/protocol";
import type { ClientOptions, LooseContract } from "shaddock";
import { webSocket } from "shaddock";
import { within } from "./check.js";

/** A packet that the server sent. */
export interface WirePacket {
  readonly type: number;
  readonly body: Uint8Array;
}

/** A connection without a client on it, for what a client would never send. */
export interface Wire {
  /** Sends these bytes, in one frame where there are frames. */
  send(...parts: Uint8Array[]): void;
  /** The next packet of the server, heartbeats apart. Rejects when the connection closes first. */
  packet(): Promise<WirePacket>;
  /** Shakes hands and acknowledges. */
  open(): Promise<void>;
  /** Resolves with the close code when the server closes. */
  readonly closed: Promise<number>;
  /** Ends it. */
  close(): void;
}

/** Opens a connection the way a client with these options would. */
export async function openWire(url: string, { transport = webSocket() }: ClientOptions<LooseContract>): Promise<Wire> {
  const decoder = new PacketDecoder();
  const packets: WirePacket[] = [];
  let arrived: () => void = () => {};
  let isClosed = false;
  let opened: () => void = () => {};
  let ended: (code: number) => void = () => {};
  const whenOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const closed = new Promise<number>((resolve) => {
    ended = resolve;
  });
  const connection = transport(url, {
    open: () => opened(),
    data(bytes) {
      decoder.push(typeof bytes === "string" ? encodeUtf8(bytes) : bytes);
      for (let packet = decoder.next(); packet; packet = decoder.next()) {
        if (packet.type !== PacketType.Heartbeat) packets.push({ type: packet.type, body: packet.body });
      }
      arrived();
    },
    close(code) {
      isClosed = true;
      ended(code);
      arrived();
    },
  });
  await within(Promise.race([whenOpen, closed]), "connection");

  const packet = async (): Promise<WirePacket> => {
    for (;;) {
      const next = packets.shift();
      if (next) return next;
      if (isClosed) throw new Error("The connection closed instead of a packet");
      await within(
        new Promise<void>((resolve) => {
          arrived = resolve;
        }),
        "packet",
      );
    }
  };
  return {
    packet,
    closed,
    send(...parts) {
      const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
      let offset = 0;
      for (const part of parts) {
        bytes.set(part, offset);
        offset += part.length;
      }
      connection.send(bytes);
    },
    async open() {
      connection.send(HANDSHAKE);
      await packet();
      connection.send(ACK);
    },
    close: () => connection.close(1000, ""),
  };
}

/** A handshake that all servers accept. */
export const HANDSHAKE: Uint8Array = encodePacket(
  PacketType.Handshake,
  encodeHandshake({ sys: { type: "wire", version: "1" }, user: {} }),
);

/** The acknowledgement of a handshake. */
export const ACK: Uint8Array = encodePacket(PacketType.HandshakeAck);

/** Bytes from hex digits; spaces play no part. */
export function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.replace(/\s/g, "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The packet of a request with a plain route, which may be empty; `id` below 128. */
export function requestBytes(id: number, route: string, body: string): Uint8Array {
  const name = encodeUtf8(route);
  return encodePacket(PacketType.Data, Uint8Array.from([0, id, name.length, ...name, ...encodeUtf8(body)]));
}
