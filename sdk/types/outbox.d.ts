/** A request or notify on its way out. */
export interface Outgoing {
    readonly route: string;
    readonly body: unknown;
    /** From the `resume` hook: goes ahead of the others, and over this connection only. */
    readonly session: boolean;
    /** It goes no further. Called at most once, and not after `answer`. */
    readonly fail: (error: unknown) => void;
    /** Requests: its response. */
    readonly answer?: (body: unknown) => void;
    /** When it was sent, on the clock that does not jump; ms. */
    sentAt?: number;
}
/** Nobody may send. */
export declare const GATE_CLOSED = 0;
/** The `resume` hook may send. */
export declare const GATE_SESSION = 1;
/** Everyone may send. */
export declare const GATE_OPEN = 2;
/** {@link createOutbox}'s limits. */
export interface OutboxLimits {
    /** Requests without a response at the most. */
    readonly window: number;
    /** Messages that wait at the most. */
    readonly limit: number;
    /** What gives way when the line is full. */
    readonly overflow: "newest" | "oldest";
}
/** The line of messages to be sent, and the requests that wait for their response. */
export interface Outbox {
    /** Sends it, now or in its turn. */
    add(message: Outgoing): void;
    /** Sets who may send from now on. */
    gate(gate: number): void;
    /** The request with this id, which it forgets. */
    take(id: number): Outgoing | undefined;
    /** Forgets a request, wherever it is. */
    forget(message: Outgoing): void;
    /** The connection is gone: takes out what waits for a response, and the line too unless it is kept. */
    drop(keepLine: boolean): Outgoing[];
    /** Sends what may be sent now. */
    pump(): void;
}
/**
 * Makes an outbox. A notify behind a request that must wait waits too: everything is sent in the order in which it
 * was given.
 *
 * @param transmit sends a message, under this id if it is a request; may throw
 * @param lastId the id before the first one
 */
export declare function createOutbox(limits: OutboxLimits, transmit: (message: Outgoing, id: number) => void, lastId?: number): Outbox;
