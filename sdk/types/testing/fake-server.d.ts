import { type HandshakeRequest, type HandshakeResponse, type Message, type RouteDictionary } from "@shaddock/protocol";
import type { Dial } from "../transport.js";
/** What a {@link FakeServer} does by itself. */
export interface Script {
    /**
     * Answers a handshake: with these keys over `{ code: 200, sys: {} }`, with this body, or not at all if it gives
     * undefined.
     */
    readonly handshake?: (request: HandshakeRequest, connection: FakeConnection) => unknown;
    /** Answers a request with what it gives; not at all, as Nano does, if that is undefined. */
    readonly answer?: (message: Message, connection: FakeConnection) => unknown;
    /** Routes that go as a code. */
    readonly dictionary?: RouteDictionary;
}
/** One connection, seen from the server. */
export interface FakeConnection {
    readonly url: string;
    /** What the client sent, frame by frame. */
    readonly frames: Uint8Array[];
    /** What the client sent, packet by packet: `1`, `2`, `3` and `5` by type, data as `request 1 a.b {}`. */
    readonly received: string[];
    /** The client's handshakes. */
    readonly handshakes: HandshakeRequest[];
    /** The messages in what it sent. */
    readonly messages: Message[];
    /** How the client ended it. */
    readonly closed: {
        readonly code: number;
        readonly reason: string;
    } | undefined;
    /** Sends bytes: one frame. */
    send(...parts: Uint8Array[]): void;
    /** Ends it from the server's side. */
    close(code?: number, reason?: string): void;
}
/** A server in memory that follows a script and writes down what it gets. */
export interface FakeServer {
    /** The transport to it. */
    readonly dial: Dial;
    /** All connections so far, the newest last. */
    readonly connections: FakeConnection[];
    /** The newest connection. Throws when there was none. */
    readonly last: FakeConnection;
    /** Those that neither side has closed. */
    readonly open: FakeConnection[];
}
/** Starts a server in memory. */
export declare function fakeServer(script?: Script): FakeServer;
/** The packet of a handshake response: these keys over `{ code: 200, sys: {} }`. */
export declare function handshakeBytes(response?: Partial<HandshakeResponse>): Uint8Array;
/** The packet of a response. */
export declare function responseBytes(id: number, body: unknown): Uint8Array;
/** The packet of a push. */
export declare function pushBytes(route: string, body: unknown, dictionary?: RouteDictionary): Uint8Array;
/** The packet of a kick. */
export declare function kickBytes(body?: string): Uint8Array;
/** The packet of a heartbeat. */
export declare const HEARTBEAT: Uint8Array;
/** A data packet around the bytes of a message. */
export declare function dataBytes(message: Uint8Array): Uint8Array;
/** The bytes that hexadecimal digits say. */
export declare function hex(digits: string): Uint8Array;
/** Bytes one after the other. */
export declare function joined(parts: readonly Uint8Array[]): Uint8Array;
