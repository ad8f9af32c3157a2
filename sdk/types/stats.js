/** All zero. */
export function newStats() {
    return { bytesIn: 0, bytesOut: 0, messagesIn: 0, messagesOut: 0, dropped: 0, latency: undefined };
}
/** The latency after one more measurement. [RFC 6298: smoothed round-trip time] */
export function smoothed(latency, measured) {
    return latency === undefined ? measured : latency + (measured - latency) / 8;
}
