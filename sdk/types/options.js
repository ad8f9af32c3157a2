import { MAX_BODY_LENGTH, NANO_MAX_BODY_LENGTH } from "@shaddock/protocol";
import { isTerminal } from "./close-reason.js";
import { browserHints } from "./hints.js";
import { json } from "./json.js";
import { webSocket } from "./web-socket.js";
/** Fills in the defaults. Throws RangeError where an option is out of its range. */
export function withDefaults(options) {
    const { window = 8, reconnect = {}, pipeline = {} } = options;
    if (!(window >= 1 && window <= 16))
        throw new RangeError(`Cannot have a window of ${window}: give 1 to 16`);
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
