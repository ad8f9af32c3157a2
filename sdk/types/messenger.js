import { decodeMessage, encodeMessage, encodeUtf8, MessageType, RouteDictionary, } from "@shaddock/protocol";
import { AbortError, BodyError, RequestError, TimeoutError } from "./errors.js";
import { LONGEST_TIMEOUT, now } from "./heartbeat.js";
import { inflated } from "./inflated.js";
import { createOutbox } from "./outbox.js";
import { smoothed } from "./stats.js";
/** Makes a messenger that counts in `stats`. */
export function createMessenger(settings, stats, events) {
    let serializer;
    let dictionary;
    const drop = (error) => {
        stats.dropped++;
        events.failed(error);
        return false;
    };
    const outbox = createOutbox(settings.queue, (message, id) => {
        const { route } = message;
        let body;
        try {
            body = serializer.encode(message.body, route);
            for (const transform of settings.outbound) {
                body = transform(typeof body === "string" ? encodeUtf8(body) : body, route);
            }
        }
        catch (error) {
            throw new BodyError(route, error);
        }
        const type = message.answer ? MessageType.Request : MessageType.Notify;
        const bytes = encodeMessage({ type, id, route, body }, dictionary, settings.maxSendLength);
        message.sentAt = now();
        stats.messagesOut++;
        events.send(bytes);
    });
    const decode = (message, route, kind) => {
        let { body } = message;
        if (message.deflated)
            body = inflated(body, settings);
        for (const transform of settings.inbound)
            body = transform(body, route);
        return serializer.decode(body, route, kind);
    };
    const respond = (message) => {
        const request = outbox.take(message.id);
        // Normal: it is too late, or Nano answered another request under this id.
        if (!request)
            return !++stats.dropped;
        const { route } = request;
        stats.latency = smoothed(stats.latency, now() - request.sentAt);
        try {
            if (message.error) {
                const { code, msg, metadata } = decode(message, route, "error");
                request.fail(new RequestError(`${code}`, msg ?? "", metadata));
            }
            else {
                request.answer?.(decode(message, route, "response"));
            }
        }
        catch (error) {
            request.fail(new BodyError(route, error));
        }
        outbox.pump();
        return true;
    };
    return {
        outbox,
        agree(handshake) {
            const { serializer: given } = settings;
            dictionary = new RouteDictionary(handshake.sys.dict ?? {});
            serializer = typeof given === "function" ? given(handshake) : given;
        },
        request(session, route, body, { timeout = settings.requestTimeout, signal } = {}) {
            return new Promise((resolve, reject) => {
                let timer;
                const settle = (how) => (value) => {
                    clearTimeout(timer);
                    signal?.removeEventListener("abort", abort);
                    how(value);
                };
                const message = { route, body, session, fail: settle(reject), answer: settle(resolve) };
                const giveUp = (error) => {
                    outbox.forget(message);
                    message.fail(error);
                };
                const abort = () => giveUp(new AbortError(route, signal?.reason));
                if (signal?.aborted) {
                    abort();
                    return;
                }
                signal?.addEventListener("abort", abort);
                if (timeout > 0) {
                    timer = setTimeout(() => giveUp(new TimeoutError(route, timeout)), Math.min(timeout, LONGEST_TIMEOUT));
                }
                outbox.add(message);
            });
        },
        notify(session, route, body) {
            const failures = [];
            let fail = (error) => {
                failures.push(error);
            };
            outbox.add({ route, body, session, fail: (error) => fail(error) });
            fail = events.failed;
            if (failures.length)
                throw failures[0];
        },
        receive(packet) {
            stats.messagesIn++;
            let route = "";
            let body;
            try {
                const message = decodeMessage(packet, dictionary);
                if (message.type === MessageType.Response)
                    return respond(message);
                route = message.route;
                if (message.type !== MessageType.Push)
                    throw new Error("not for a client");
                body = decode(message, route, "push");
            }
            catch (error) {
                return drop(route ? new BodyError(route, error) : error);
            }
            events.pushed(route, body);
            return false;
        },
    };
}
