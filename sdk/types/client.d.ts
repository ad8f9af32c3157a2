import type { HandshakeResponse } from "@shaddock/protocol";
import type { CloseReason } from "./close-reason.js";
import type { BodyArguments, LooseContract, NotifyBody, NotifyRoute, PushBody, PushRoute, RequestBody, RequestRoute, ResponseBody } from "./contract.js";
import type { RequestOptions } from "./messenger.js";
import type { Stats } from "./stats.js";
/** Where a client is in its life. */
export type ClientState = 
/** `connect` was not called yet. */
{
    readonly name: "idle";
}
/** Connecting, shaking hands, resuming; `attempt` 0 is the first one, the others follow a connection lost. */
 | {
    readonly name: "connecting";
    readonly attempt: number;
}
/** Everything can be sent. */
 | {
    readonly name: "open";
}
/** The connection was lost for this reason; attempt number `attempt` starts at `retryAt` (Unix ms). */
 | {
    readonly name: "waiting";
    readonly attempt: number;
    readonly retryAt: number;
    readonly reason: CloseReason;
}
/** Over, for this reason. `connect` starts anew. */
 | {
    readonly name: "closed";
    readonly reason: CloseReason;
};
/** What a client tells about itself. Pushes are apart from it: a push named `close` is just a push. */
export interface ClientEvents {
    /** The state changed. */
    state: (state: ClientState, previous: ClientState) => void;
    /** The server kicked, for this reason; the state changes next. */
    kick: (reason: string | null) => void;
    /** Every push, whether or not anyone listens to its route. */
    push: (route: string, body: unknown) => void;
    /** Something failed that has no promise to reject: a listener threw, a push could not be read, a notify was lost. */
    error: (error: unknown) => void;
    /** Bytes as they go in and out, for tools. Not to be changed. */
    frame: (direction: "in" | "out", bytes: Uint8Array) => void;
}
/** What sends, typed by a contract. */
export interface Session<C> {
    /**
     * Sends a request and resolves with the body of its response. The body given is read when it is sent.
     *
     * @throws (as a rejection) TimeoutError, AbortError, RequestError, BodyError, QueueFullError, ConnectionError,
     *   ProtocolError
     */
    request<Route extends RequestRoute<C>>(route: Route, ...rest: BodyArguments<RequestBody<C, Route>, RequestOptions>): Promise<ResponseBody<C, Route>>;
    /**
     * Sends a notify, which no server answers. What fails later than this call is told by the event `error`.
     *
     * @throws ConnectionError, QueueFullError, BodyError, ProtocolError
     */
    notify<Route extends NotifyRoute<C>>(route: Route, ...rest: BodyArguments<NotifyBody<C, Route>, never>): void;
}
/**
 * One client of one server, across all its connections.
 *
 * Nothing throws out of it but misuse, and no promise of it stays unsettled.
 */
export interface Client<C = LooseContract> extends Session<C>, Disposable {
    /** Where the client is in its life. */
    readonly state: ClientState;
    /** What the server answered to the newest handshake. */
    readonly handshake: HandshakeResponse | undefined;
    /** Traffic and latency so far. */
    readonly stats: Readonly<Stats>;
    /** The server's clock, Unix ms, or undefined: most servers of the family tell none. */
    readonly serverTime: number | undefined;
    /** Resolves, and never rejects, with the reason when the client is closed for good. */
    readonly closed: Promise<CloseReason>;
    /** Life-cycle events: `client.events.on("state", (state) => …)`. The function returned removes the listener. */
    readonly events: {
        on<Name extends keyof ClientEvents>(name: Name, listener: ClientEvents[Name]): () => void;
        once<Name extends keyof ClientEvents>(name: Name, listener: ClientEvents[Name]): () => void;
    };
    /** Listens to a push; the function returned ends it. */
    on<Route extends PushRoute<C>>(route: Route, listener: (body: PushBody<C, Route>) => void): () => void;
    /** Listens to the next push of a route only; the function returned ends it before. */
    once<Route extends PushRoute<C>>(route: Route, listener: (body: PushBody<C, Route>) => void): () => void;
    /**
     * Connects. Resolves when the client is open; also when it is open already, or connecting.
     *
     * @throws ConnectionError (as a rejection) with the reason when the first connection does not come about
     */
    connect(): Promise<void>;
    /** Ends it for good: everything pending fails, nothing is made anew. Resolves when it is done. */
    close(): Promise<CloseReason>;
    /**
     * Looks after the connection at once: tries again if it was waiting to, finds out whether timers stood still if
     * it is open. Call it when the app comes to the foreground, where `hints` cannot.
     */
    wake(): void;
}
/** `await using client = await connect(…)`, where the platform and its types have it. */
export type Disposable = {
    readonly [Key in typeof Symbol extends {
        readonly asyncDispose: infer Dispose extends symbol;
    } ? Dispose : never]: () => Promise<void>;
};
