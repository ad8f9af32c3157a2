import type { Client } from "../client.js";
import type { LooseContract } from "../contract.js";
import type { ClientOptions, Provided } from "../options.js";
import { type FakeServer, type Script } from "./fake-server.js";
/** A client and its server, and what the client told so far. */
export interface Pair {
    readonly server: FakeServer;
    readonly client: Client;
    /** States, kicks, pushes and errors as text, in the order in which they were told. */
    readonly log: string[];
    /** What the event `error` brought. */
    readonly errors: unknown[];
}
/** Time stands still in every test of the file. After each one its clients are closed and no timer may be left. */
export declare function useFakeTime(): void;
/** Closes a client after the test. */
export declare function closing(client: Client): Client;
/** Lets everything happen that happens without time going by. */
export declare function settle(): Promise<void>;
/** Lets `milliseconds` go by. */
export declare function pass(milliseconds: number): Promise<void>;
/** Makes a client of a server that follows `script`. Its delays are half of the longest. */
export declare function pair(script?: Script, options?: ClientOptions<LooseContract>, url?: Provided<string>): Pair;
/** A {@link pair} whose client is open; its log is empty. */
export declare function openPair(script?: Script, options?: ClientOptions<LooseContract>): Promise<Pair>;
/** A promise's end as text, `pending` while it has none: `{"ok":1}` or `TimeoutError: …`. */
export declare function outcome(promise: Promise<unknown>): {
    readonly text: string;
};
