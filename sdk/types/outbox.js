import { QueueFullError } from "./errors.js";
/** Nobody may send. */
export const GATE_CLOSED = 0;
/** The `resume` hook may send. */
export const GATE_SESSION = 1;
/** Everyone may send. */
export const GATE_OPEN = 2;
/**
 * Makes an outbox. A notify behind a request that must wait waits too: everything is sent in the order in which it
 * was given.
 *
 * @param transmit sends a message, under this id if it is a request; may throw
 * @param lastId the id before the first one
 */
export function createOutbox(limits, transmit, lastId = 0) {
    const inFlight = new Map();
    let line = [];
    let state = GATE_CLOSED;
    /** Where in the line those from outside the `resume` hook begin; -1 if there is none. */
    const oldest = () => line.findIndex((message) => !message.session);
    const pump = () => {
        for (;;) {
            const message = line[0];
            if (!message || state < (message.session ? GATE_SESSION : GATE_OPEN))
                return;
            let id = 0;
            if (message.answer) {
                if (inFlight.size >= limits.window)
                    return;
                // 1 to 2^31 - 1 and round again: servers of the family cut more, or loop for ever.
                do
                    lastId = (lastId % 0x7fffffff) + 1;
                while (inFlight.has(lastId));
                id = lastId;
                inFlight.set(id, message);
            }
            line.shift();
            try {
                transmit(message, id);
            }
            catch (error) {
                inFlight.delete(id);
                message.fail(error);
            }
        }
    };
    return {
        pump,
        add(message) {
            const { session } = message;
            const ahead = session ? oldest() : -1;
            line.splice(ahead < 0 ? line.length : ahead, 0, message);
            pump();
            // The `resume` hook is not turned away, and turns nobody away.
            if (!session && line.length > limits.limit) {
                const [out] = line.splice(limits.overflow === "oldest" ? oldest() : -1, 1);
                out.fail(new QueueFullError(out.route));
            }
        },
        gate(gate) {
            state = gate;
            pump();
        },
        take(id) {
            const message = inFlight.get(id);
            inFlight.delete(id);
            return message;
        },
        forget(message) {
            inFlight.forEach((other, id) => {
                if (other === message)
                    inFlight.delete(id);
            });
            line = line.filter((other) => other !== message);
            pump();
        },
        drop(keepLine) {
            const kept = (message) => keepLine && !message.session;
            const lost = [...inFlight.values(), ...line.filter((message) => !kept(message))];
            state = GATE_CLOSED;
            inFlight.clear();
            line = line.filter(kept);
            return lost;
        },
    };
}
