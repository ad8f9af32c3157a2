import type { CloseReason } from "./close-reason.js";
/** What every error of the client is. */
export declare class ShaddockError extends Error {
    /** What was thrown before, where this error stands for it. */
    readonly cause?: unknown;
    constructor(name: string, message: string, fields?: object);
}
/** There is no connection: it could not be made, was lost, or was closed. */
export declare class ConnectionError extends ShaddockError {
    /** Why there is none. */
    readonly reason: CloseReason;
    constructor(reason: CloseReason);
}
/** No response within the time-out. Nano answers nothing at all to an unknown route or a failing handler. */
export declare class TimeoutError extends ShaddockError {
    constructor(route: string, milliseconds: number);
}
/** The request was given up through its signal, whose reason is the cause. */
export declare class AbortError extends ShaddockError {
    constructor(route: string, cause: unknown);
}
/** Too many messages wait to be sent. */
export declare class QueueFullError extends ShaddockError {
    constructor(route: string);
}
/** The server refused a request (Pitaya's error responses). */
export declare class RequestError extends ShaddockError {
    /** The server's code, such as `PIT-404`. */
    readonly code: string;
    /** What the server added. */
    readonly metadata: {
        readonly [key: string]: string;
    };
    constructor(code: string, message: string, metadata?: {
        readonly [key: string]: string;
    });
}
/** A body that could not be read or written; the cause tells more. Only its own message is lost. */
export declare class BodyError extends ShaddockError {
    /** The route of the message. */
    readonly route: string;
    constructor(route: string, cause: unknown);
}
/** What is to be said of something thrown. */
export declare function messageOf(cause: unknown): string;
