import { decryptBody, type ScoreChange } from "@shaddock/contract/nanoserver";
import { decodeMessage, decodeUtf8, MessageType, type Packet, PacketDecoder, PacketType } from "@shaddock/protocol";
import type { Chance } from "@shaddock/server";
import type { ClientOptions, LooseContract } from "shaddock";
import type { RecordedEvent } from "shaddock/recorder";
import { within } from "../conformance/check.js";
import { openWire, type Wire, type WirePacket } from "../conformance/wire.js";
import { type MatchLog, type RoundLog, roundsOf, wallOf } from "./match-log.js";
import type { MatchRecording } from "./match-recording.js";

/** What chance gave in a recorded match, to be given once more. */
export function chanceOf(log: MatchLog): Chance {
  const { rounds } = roundsOf(log);
  const deals = rounds.map(({ deal }) => deal);
  const walls = rounds.map(wallOf);
  const dice = deals.map(({ dice1, dice2 }) => [dice1, dice2] as const);
  const winners = rounds.map(winnersOf);
  const give = <T>(list: T[], what: string): T => {
    const next = list.shift();
    if (next === undefined) throw new Error(`No more ${what} in the recording`);
    return next;
  };
  let dealt = 0;
  return {
    wall() {
      dealt++;
      return give(walls, "walls");
    },
    dice: () => give(dice, "dice"),
    banker: () => deals[0]?.accountInfo.findIndex(({ acId }) => acId === deals[0]?.markerId) ?? 0,
    // Those who did not win in the end keep nobody waiting.
    order(seats) {
      const told = winners[dealt - 1] ?? [];
      const place = (seat: number): number => (told.includes(seat) ? told.indexOf(seat) : told.length);
      return [...seats].sort((a, b) => place(a) - place(b));
    },
    deskNumber: () => numberOf(log),
  };
}

function numberOf({ players }: MatchLog): string {
  for (const message of players.flat()) {
    if (message.kind === "response" && message.route === "DeskManager.CreateDesk") return message.body.tableInfo.deskId;
  }
  throw new Error("No desk was created in the recording");
}

/** The seats that won, and then those that got cha-jiao, in the order in which they were told. */
function winnersOf({ deal, pushes }: RoundLog): number[] {
  return pushes.flatMap(({ route, body }) =>
    route === "onHuScoreChange" ? [deal.accountInfo.findIndex(({ acId }) => acId === body.acId)] : [],
  );
}

/** What a server said on one connection when it was recorded, and what another one says to the same bytes. */
export interface Imitated {
  readonly recorded: readonly string[];
  readonly replayed: readonly string[];
}

/** Lets a server in memory do all that follows from what it got. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Plays all clients of a match to another server in memory, packet by packet in the order in which they were recorded,
 * each when all is done that follows from the one before. Of several winners of a discard the real server tells the
 * first one before it has heard of the next, so nothing waits for what it told.
 */
export async function imitate(
  { events, connections }: MatchRecording,
  url: string,
  options: ClientOptions<LooseContract>,
): Promise<readonly Imitated[]> {
  const wires = new Map<number, Wire>();
  const decoders = connections.map(() => new PacketDecoder());
  const recorded: string[][] = connections.map(() => []);
  for (const { connection, event } of events) {
    if (event.kind === "open") wires.set(connection, await openWire(url, options));
    else if (event.kind === "close") wires.get(connection)?.close();
    else if (event.kind === "in") {
      recorded[connection]?.push(...[...packetsOf(decoders[connection] as PacketDecoder, event)].map(textOf));
    } else if (event.bytes[0] !== PacketType.Heartbeat) wires.get(connection)?.send(event.bytes);
    if (event.kind !== "in") await settled();
  }
  return Promise.all(
    recorded.map(async (texts, connection) => {
      const replayed: string[] = [];
      for (const text of texts) replayed.push(await nextText(wires.get(connection), text));
      return { recorded: texts, replayed };
    }),
  );
}

/** What a server has said next; an error in words where it has said no more. */
async function nextText(wire: Wire | undefined, recorded: string): Promise<string> {
  const packet = wire?.packet() ?? Promise.reject(new Error("There is no connection"));
  return within(packet, recorded, 1000).then(textOf, (error) => `${error}`);
}

function* packetsOf(decoder: PacketDecoder, { bytes }: Extract<RecordedEvent, { kind: "in" }>): Iterable<Packet> {
  decoder.push(bytes);
  for (let packet = decoder.next(); packet; packet = decoder.next()) {
    if (packet.type !== PacketType.Heartbeat) yield packet;
  }
}

/** A packet as text, decrypted. */
function textOf({ type, body }: WirePacket): string {
  if (type !== PacketType.Data) return `packet ${type}`;
  const message = decodeMessage({ bytes: body, start: 0, end: body.length });
  const content = JSON.parse(decodeUtf8(decryptBody(message.body, message.route)) || "null", steady);
  // Chance suggests one of the suits with fewer tiles than bamboo.
  if (message.route === "onDingQueHint") content.que = 0;
  // Who pays cha-jiao comes in any order.
  if (message.route === "onHuScoreChange")
    content.scoreChange.sort((a: ScoreChange, b: ScoreChange) => a.acId - b.acId);
  const kind = message.type === MessageType.Response ? `response ${message.id}` : message.route;
  return `${kind} ${JSON.stringify(content)}`;
}

/** The value of a key in one order of its own keys; without times, and `tings`, which come in any order, sorted. */
function steady(key: string, value: unknown): unknown {
  if (key === "createdAt") return 0;
  if (key === "tings" && Array.isArray(value)) return value.map((each) => JSON.stringify(each)).sort();
  // The suggestion, as above.
  if (key === "que" && (value as number) < 0) return -1;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
