import type { DeskOptions } from "@shaddock/contract/nanoserver";
import { type RecordedEvent, type Recording, readRecording } from "shaddock/recorder";
import { readMessages } from "./log.js";
import type { MatchLog } from "./match-log.js";

/** What the first line of each connection says. */
export interface AboutPlayer {
  readonly [key: string]: unknown;
  readonly options: DeskOptions;
  /** The player's id; one player may have several connections. */
  readonly player: number;
}

/** The connections of a match, in the order in which they were opened, and what happened on all of them in order. */
export interface MatchRecording {
  readonly connections: readonly Recording[];
  readonly events: readonly { readonly connection: number; readonly event: RecordedEvent }[];
}

/** Collects what the recorders of several connections write: their lines, each with the connection's number. */
export interface MatchRecorder {
  /** Where the recorder of one more connection writes to. */
  connection(): (line: string) => void;
  text(): string;
}

/** A recorder of a match. */
export function createMatchRecorder(): MatchRecorder {
  const lines: string[] = [];
  let connections = 0;
  return {
    connection() {
      const connection = connections++;
      return (line) => lines.push(`{"connection":${connection},${line.slice(1)}`);
    },
    text: () => `${lines.join("\n")}\n`,
  };
}

/** Reads what {@link createMatchRecorder} collected. */
export function readMatchRecording(text: string): MatchRecording {
  const lines: string[][] = [];
  const order: number[] = [];
  for (const line of text.trimEnd().split("\n")) {
    const { connection, about } = JSON.parse(line);
    lines[connection] ??= [];
    lines[connection].push(line);
    if (!about) order.push(connection);
  }
  const connections = lines.map((list) => readRecording(list.join("\n")));
  const rest = connections.map(({ events }) => events[Symbol.iterator]());
  const events = order.map((connection) => ({ connection, event: rest[connection]?.next().value as RecordedEvent }));
  return { connections, events };
}

/** What the players of a recorded match sent and got. */
export function logOf({ connections }: MatchRecording): MatchLog {
  const players = new Map<number, MatchLog["players"][number]>();
  for (const connection of connections) {
    const { player } = connection.about as AboutPlayer;
    players.set(player, [...(players.get(player) ?? []), ...readMessages(connection)]);
  }
  const [first] = connections;
  if (!first) throw new Error("Nobody is in the recording");
  return { options: (first.about as AboutPlayer).options, players: [...players.values()] };
}
