/** The longest time-out in ms: setTimeout takes a signed 32-bit number. */
export declare const LONGEST_TIMEOUT: number;
/** Milliseconds on a clock that does not jump, where the platform has one. */
export declare function now(): number;
/** Keeps one connection alive. */
export interface Heartbeat {
    /** Something arrived. */
    received(): void;
    /** Looks at the clocks at once: timers may have stood still. */
    check(): void;
    /** No timer is left afterwards. */
    stop(): void;
}
/**
 * Keeps one connection alive and notices when it is dead. Works with all servers of the family: it sends a
 * heartbeat every interval whatever else is sent (Pomelo counts nothing else), and never answers one.
 *
 * @param seconds the interval that the server asked for
 * @param send sends a heartbeat
 * @param dead is told once that the connection is dead
 */
export declare function startHeartbeat(seconds: number, send: () => void, dead: () => void): Heartbeat;
