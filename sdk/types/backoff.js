/**
 * Ms to wait before an attempt, with full jitter: anything from nothing to a bound that doubles up to a maximum, so
 * that clients a server lost together do not come back together.
 *
 * @param attempt 1 for the first one
 * @param random 0 to 1
 */
export function backoff(attempt, minDelay, maxDelay, random) {
    return random * Math.min(maxDelay, minDelay * 2 ** (attempt - 1));
}
