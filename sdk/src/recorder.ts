import { PacketType } from "@shaddock/protocol";
import { formatBase64, parseBase64 } from "./base64.js";
import type { Client } from "./client.js";
import { ABNORMAL_CLOSE, type Dial } from "./transport.js";

/** One line of a recording: what happened `time` ms after its beginning. */
export type RecordedEvent =
  /** A connection was begun. */
  | { readonly time: number; readonly kind: "open" }
  /** Bytes came from the server. */
  | { readonly time: number; readonly kind: "in"; readonly bytes: Uint8Array }
  /** Bytes went to the server. */
  | { readonly time: number; readonly kind: "out"; readonly bytes: Uint8Array }
  /** The connection ended, with the WebSocket close code of the other side; 0 when it was this side. */
  | { readonly time: number; readonly kind: "close"; readonly code: number };

/** A recorded session. */
export interface Recording {
  /** What was said about it when it was made, such as server, version and date. */
  readonly about: { readonly [key: string]: unknown };
  readonly events: readonly RecordedEvent[];
}

/** As much of a client as is recorded. */
export type Recorded = Pick<Client, "events">;

/**
 * Records everything a client sends and receives, from now on: one line of JSON each.
 *
 * @param write takes a line, without its end
 * @param about goes into the first line
 * @param now gives ms
 * @returns a function that ends it
 */
export function record(
  client: Recorded,
  write: (line: string) => void,
  about: Recording["about"] = {},
  now: () => number = Date.now,
): () => void {
  const start = now();
  const line = (fields: object): void => write(JSON.stringify({ time: Math.round(now() - start), ...fields }));
  write(JSON.stringify({ about }));
  const ends = [
    client.events.on("frame", (kind, bytes) => line({ kind, bytes: formatBase64(bytes) })),
    client.events.on("state", (state) => {
      if (state.name === "connecting") line({ kind: "open" });
      else if ("reason" in state) line({ kind: "close", code: state.reason.socketCode ?? 0 });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/**
 * Reads the lines of a recording.
 *
 * @throws SyntaxError with the number of the line that is none
 */
export function readRecording(text: string): Recording {
  let about: Recording["about"] = {};
  const events: RecordedEvent[] = [];
  text.split("\n").forEach((line, index) => {
    if (!line.trim()) return;
    try {
      const value = JSON.parse(line);
      if (index === 0) about = Object(value.about);
      else events.push(asEvent(value));
    } catch (cause) {
      throw new SyntaxError(`Cannot read line ${index + 1} of the recording: ${(cause as Error).message}`);
    }
  });
  return { about, events };
}

/**
 * A transport that plays the server of a recording. What the server said comes when the client has sent as many
 * packets as it had sent before in the recording, heartbeats apart; time plays no part. Each connection of the
 * client is the next one of the recording.
 *
 * @param sent is told of each packet that the client sends, heartbeats apart, with the one it sent when recorded
 */
export function playback(
  recording: Recording,
  sent: (bytes: Uint8Array, recorded: Uint8Array | undefined) => void = () => {},
): Dial {
  const connections: RecordedEvent[][] = [];
  for (const event of recording.events) {
    if (event.kind === "open") connections.push([]);
    else if (!(event.kind === "out" && isHeartbeat(event.bytes))) connections[connections.length - 1]?.push(event);
  }
  return (_url, events) => {
    const script = connections.shift() ?? [{ time: 0, kind: "close", code: ABNORMAL_CLOSE }];
    let open = true;
    const play = (): void => {
      while (open) {
        const event = script[0];
        if (!event || event.kind === "out" || event.kind === "open") return;
        // This side's own end: it comes from the client again, or from its timers.
        if (event.kind === "close" && event.code === 0) return;
        script.shift();
        if (event.kind === "in") {
          events.data(event.bytes);
        } else {
          open = false;
          events.close(event.code, "");
        }
      }
    };
    Promise.resolve().then(() => {
      if (!open) return;
      events.open();
      play();
    });
    return {
      send(bytes) {
        if (isHeartbeat(bytes)) return;
        const next = script[0];
        sent(bytes, next?.kind === "out" ? next.bytes : undefined);
        if (next?.kind === "out") script.shift();
        Promise.resolve().then(play);
      },
      close() {
        open = false;
      },
    };
  };
}

function asEvent(value: { time?: unknown; kind?: unknown; bytes?: unknown; code?: unknown }): RecordedEvent {
  const { time, kind, bytes, code } = value;
  if (typeof time !== "number") throw new TypeError("no time");
  if (kind === "open") return { time, kind };
  if (kind === "close" && typeof code === "number") return { time, kind, code };
  if ((kind === "in" || kind === "out") && typeof bytes === "string") return { time, kind, bytes: parseBase64(bytes) };
  throw new TypeError(`unknown kind ${kind}`);
}

function isHeartbeat(bytes: Uint8Array): boolean {
  return bytes[0] === PacketType.Heartbeat;
}
