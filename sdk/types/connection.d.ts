import { type HandshakeRequest, type HandshakeResponse, type Packet } from "@shaddock/protocol";
import { type CloseReason } from "./close-reason.js";
import type { Settings } from "./options.js";
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
export declare function createConnection(settings: Settings, events: ConnectionEvents): Connection;
