/**
 * Ms to wait before an attempt, with full jitter: anything from nothing to a bound that doubles up to a maximum, so
 * that clients a server lost together do not come back together.
 *
 * @param attempt 1 for the first one
 * @param random 0 to 1
 */
export declare function backoff(attempt: number, minDelay: number, maxDelay: number, random: number): number;
