/** What every error of the client is. */
export class ShaddockError extends Error {
    constructor(name, message, fields) {
        super(message);
        // The name is given and not the class's, which minifiers change.
        Object.assign(this, { name }, fields);
    }
}
/** There is no connection: it could not be made, was lost, or was closed. */
export class ConnectionError extends ShaddockError {
    constructor(reason) {
        super("ConnectionError", reason.message, { reason, cause: reason.cause });
    }
}
/** No response within the time-out. Nano answers nothing at all to an unknown route or a failing handler. */
export class TimeoutError extends ShaddockError {
    constructor(route, milliseconds) {
        super("TimeoutError", `No response to ${route} in ${milliseconds} ms`);
    }
}
/** The request was given up through its signal, whose reason is the cause. */
export class AbortError extends ShaddockError {
    constructor(route, cause) {
        super("AbortError", `Gave up ${route}`, { cause });
    }
}
/** Too many messages wait to be sent. */
export class QueueFullError extends ShaddockError {
    constructor(route) {
        super("QueueFullError", `No room for ${route}`);
    }
}
/** The server refused a request (Pitaya's error responses). */
export class RequestError extends ShaddockError {
    constructor(code, message, metadata = {}) {
        super("RequestError", message || code, { code, metadata });
    }
}
/** A body that could not be read or written; the cause tells more. Only its own message is lost. */
export class BodyError extends ShaddockError {
    constructor(route, cause) {
        super("BodyError", `Body of ${route}: ${messageOf(cause)}`, { route, cause });
    }
}
/** What is to be said of something thrown. */
export function messageOf(cause) {
    return String(cause?.message ?? cause);
}
