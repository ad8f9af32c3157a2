import type { Dial, Transport } from "./transport.js";
/** The server's end of a connection in memory. Set the handlers when it is accepted. */
export interface MemoryPeer extends Transport {
    /** The address that was dialled. */
    readonly url: string;
    /** Bytes from the client. */
    ondata: (bytes: Uint8Array) => void;
    /** The client ended it. */
    onclose: (code: number, reason: string) => void;
}
/**
 * A transport without a network: each connection dialled is given to `accept`. Everything arrives later, in order,
 * in a microtask, so tests need neither ports nor waiting.
 */
export declare function memory(accept: (peer: MemoryPeer) => void): Dial;
