import { type HandshakeResponse, type Packet } from "@shaddock/protocol";
import type { Settings } from "./options.js";
import { type Outbox } from "./outbox.js";
import { type Stats } from "./stats.js";
/** As much of an AbortSignal as is used; Cocos has no AbortController, so anything of this shape will do. */
export interface AbortSignalLike {
    readonly aborted: boolean;
    readonly reason?: unknown;
    addEventListener(type: "abort", listener: () => void): void;
    removeEventListener(type: "abort", listener: () => void): void;
}
/** What can be said of one request. */
export interface RequestOptions {
    /** Ms until it fails; 0 for never. Default: the client's `requestTimeout`. */
    readonly timeout?: number;
    /** Gives it up. */
    readonly signal?: AbortSignalLike;
}
/** Where a {@link Messenger}'s results go. */
export interface MessengerEvents {
    /** Bytes to send. */
    send(bytes: Uint8Array): void;
    /** A push arrived. */
    pushed(route: string, body: unknown): void;
    /** Something failed that has no promise to reject. */
    failed(error: unknown): void;
}
/** The message layer of a client: bodies to messages and back, and which response belongs to which request. */
export interface Messenger {
    /** What waits to be sent, or for a response. */
    readonly outbox: Outbox;
    /** Takes over what the server and the client agreed on for a new connection. */
    agree(handshake: HandshakeResponse): void;
    /** Sends a request; settles with its response or one error. */
    request(session: boolean, route: string, body?: unknown, options?: RequestOptions): Promise<unknown>;
    /** Sends a notify. Throws what is known at once; what becomes known later is told. */
    notify(session: boolean, route: string, body?: unknown): void;
    /** Takes a data packet in. Gives true when it answered a request. */
    receive(packet: Packet): boolean;
}
/** Makes a messenger that counts in `stats`. */
export declare function createMessenger(settings: Settings, stats: Stats, events: MessengerEvents): Messenger;
