import { MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH } from "@shaddock/protocol";
import { isTerminal } from "./close-reason.js";
import { LONGEST_TIMEOUT } from "./heartbeat.js";
import { browserHints } from "./hints.js";
import { json } from "./json.js";
import { webSocket } from "./web-socket.js";
/** How much these may be at the most; the least is 1. */
const MOST = {
    connectTimeout: LONGEST_TIMEOUT,
    window: 16,
    maxSendLength: MAX_BODY_LENGTH,
    maxReceiveLength: MAX_BODY_LENGTH,
};
/** Fills in the defaults. Throws RangeError where an option is out of its range. */
export function withDefaults(options) {
    const { window = 8, reconnect = {}, pipeline = {} } = options;
    for (const [name, most] of Object.entries(MOST)) {
        const value = options[name] ?? 1;
        if (!(value >= 1 && value <= most))
            throw new RangeError(`Cannot have a ${name} of ${value}: give 1 to ${most}`);
    }
    return {
        transport: webSocket(),
        connectTimeout: 10_000,
        requestTimeout: 10_000,
        serializer: json(),
        maxSendLength: NANO_MAX_BODY_LENGTH,
        maxReceiveLength: MAX_BODY_LENGTH,
        serverTime: ({ sys }) => sys.now,
        hints: browserHints,
        random: Math.random,
        ...options,
        inbound: pipeline.inbound ?? [],
        outbound: pipeline.outbound ?? [],
        queue: { limit: 256, offline: "reject", overflow: "newest", ...options.queue, window },
        reconnect: reconnect && {
            minDelay: 500,
            maxDelay: 20_000,
            attempts: Number.POSITIVE_INFINITY,
            retry: (reason) => !isTerminal(reason),
            ...reconnect,
        },
    };
}
