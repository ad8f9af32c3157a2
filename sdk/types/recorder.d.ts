import type { Client } from "./client.js";
import { type Dial } from "./transport.js";
/** One line of a recording: what happened `time` ms after its beginning. */
export type RecordedEvent = 
/** A connection was begun. */
{
    readonly time: number;
    readonly kind: "open";
}
/** Bytes came from the server. */
 | {
    readonly time: number;
    readonly kind: "in";
    readonly bytes: Uint8Array;
}
/** Bytes went to the server. */
 | {
    readonly time: number;
    readonly kind: "out";
    readonly bytes: Uint8Array;
}
/** The connection ended, with the WebSocket close code of the other side; 1000 when it was this side. */
 | {
    readonly time: number;
    readonly kind: "close";
    readonly code: number;
};
/** A recorded session. */
export interface Recording {
    /** What was said about it when it was made, such as server, version and date. */
    readonly about: {
        readonly [key: string]: unknown;
    };
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
export declare function record(client: Recorded, write: (line: string) => void, about?: Recording["about"], now?: () => number): () => void;
/**
 * Reads the lines of a recording.
 *
 * @throws SyntaxError with the number of the line that is none
 */
export declare function readRecording(text: string): Recording;
/**
 * A transport that plays the server of a recording. What the server said comes when the client has sent as many
 * packets as it had sent before in the recording, heartbeats apart; time plays no part. Each connection of the
 * client is the next one of the recording.
 *
 * @param sent is told of each packet that the client sends, heartbeats apart, with the one it sent when recorded
 */
export declare function playback(recording: Recording, sent?: (bytes: Uint8Array, recorded: Uint8Array | undefined) => void): Dial;
