import { decodeUtf8, type Packet, PacketDecoder, PacketType } from "@shaddock/protocol";
import type { ClientOptions, LooseContract } from "shaddock";
import type { RecordedEvent, Recording } from "shaddock/recorder";
import { within } from "../conformance/check.js";
import { openWire, type Wire, type WirePacket } from "../conformance/wire.js";

/** A packet of a server as the comparison sees it: its type and its body, ids and times aside. */
export type Comparable = string;

/** What a server said when recorded, and what another one says to the same bytes. */
export interface Replayed {
  readonly recorded: readonly Comparable[];
  readonly replayed: readonly Comparable[];
}

/**
 * Plays the client of a recording to another server: each packet when the server has said as much as it had said
 * before it in the recording. Heartbeats play no part.
 */
export async function replay(recording: Recording, url: string, options: ClientOptions<LooseContract>): Promise<Replayed> {
  const recorded: Comparable[] = [];
  const replayed: Comparable[] = [];
  let wire: Wire | undefined;
  let decoder = new PacketDecoder();
  for (const event of recording.events) {
    if (event.kind === "open") {
      wire = await openWire(url, options);
      decoder = new PacketDecoder();
    } else if (event.kind === "out") {
      if (event.bytes[0] !== PacketType.Heartbeat) wire?.send(event.bytes);
    } else if (event.kind === "in") {
      for (const packet of packets(decoder, event)) {
        recorded.push(comparable(packet));
        replayed.push(wire ? comparable(await wire.packet()) : "nothing");
      }
    } else if (event.code === 0) {
      wire?.close();
    } else {
      recorded.push(`close ${event.code}`);
      replayed.push(`close ${wire && (await within(wire.closed, "close"))}`);
    }
  }
  return { recorded, replayed };
}

function* packets(decoder: PacketDecoder, { bytes }: Extract<RecordedEvent, { kind: "in" }>): Iterable<Packet> {
  decoder.push(bytes);
  for (let packet = decoder.next(); packet; packet = decoder.next()) {
    if (packet.type !== PacketType.Heartbeat) yield packet;
  }
}

/** Text where it is text: the head of a message is bytes below 0x80 in all recordings, save route codes. */
function comparable({ type, body }: WirePacket): Comparable {
  const hex = Array.from(body, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const text = decodeUtf8(body);
  const steady = text.replace(/"servertime":\d+/, '"servertime":0').replace(/\d{16,}/g, "<id>");
  return `${type} ${steady === text ? hex : steady}`;
}
