import { type Dial } from "./transport.js";
/** As much of a WebSocket as is used: browsers, Cocos, `ws` and Node have it. */
export interface WebSocketLike {
    binaryType?: string;
    onopen: ((event: never) => void) | null;
    onmessage: ((event: never) => void) | null;
    onerror: ((event: never) => void) | null;
    onclose: ((event: never) => void) | null;
    send(data: ArrayBuffer): void;
    close(code?: number, reason?: string): void;
}
/** How {@link webSocket} makes its sockets. */
export interface WebSocketOptions {
    /** The class, where the platform has none: Node before 22 needs the one of the package `ws`. */
    readonly WebSocket?: new (url: string, ...rest: never[]) => WebSocketLike;
    /** Subprotocols; by default none, because no server of the family picks one and browsers then refuse. */
    readonly protocols?: string | string[];
    /** Cocos on Android and iOS: the file of the certificate authority for `wss:`. */
    readonly caPath?: string;
}
/** The transport over WebSocket: the default one. */
export declare function webSocket(options?: WebSocketOptions): Dial;
