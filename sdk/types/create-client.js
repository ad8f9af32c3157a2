import { EventEmitter } from "eventemitter3";
import { createAgreements } from "./agreements.js";
import { CloseCode } from "./close-reason.js";
import { createConnection } from "./connection.js";
import { listen } from "./emitter.js";
import { ConnectionError, messageOf } from "./errors.js";
import { createMessenger } from "./messenger.js";
import { withDefaults } from "./options.js";
import { GATE_OPEN, GATE_SESSION } from "./outbox.js";
import { newStats } from "./stats.js";
/**
 * Makes a client that does nothing until its `connect` is called.
 *
 * @param url the server's address, or a function asked for it before each connection (gate, then connector)
 * @throws RangeError when an option is out of its range
 */
export function createClient(url, options = {}) {
    const settings = withDefaults(options);
    const agreements = createAgreements(settings.storage);
    const stats = newStats();
    const pushes = new EventEmitter();
    const events = new EventEmitter();
    let state = { name: "idle" };
    let connection;
    let handshake;
    let clockOffset;
    let timer;
    let unhint;
    const openers = [];
    let closed;
    let resolveClosed;
    const report = (error) => {
        if (!events.emit("error", error))
            throwLater(error);
    };
    const messenger = createMessenger(settings, stats, {
        send: (bytes) => connection?.send(bytes),
        pushed(route, body) {
            pushes.emit(route, body);
            events.emit("push", route, body);
        },
        failed: (error) => events.emit("error", error),
    });
    const { outbox } = messenger;
    const newLife = () => {
        closed = new Promise((resolve) => {
            resolveClosed = resolve;
        });
    };
    const setState = (next) => {
        const previous = state;
        state = next;
        events.emit("state", next, previous);
    };
    /** Why nothing can be sent, or undefined if it can, or may wait. */
    const offline = () => state.name === "open" || (state.name !== "closed" && settings.queue.offline === "wait")
        ? undefined
        : new ConnectionError("reason" in state ? state.reason : { code: CloseCode.Lost, message: "Not connected" });
    /** What sends, as long as nothing is in the way. */
    const sender = (session, obstacle) => ({
        request(route, body, requestOptions) {
            const error = obstacle();
            return error ? Promise.reject(error) : messenger.request(session, route, body, requestOptions);
        },
        notify(route, body) {
            const error = obstacle();
            if (error)
                throw error;
            messenger.notify(session, route, body);
        },
    });
    const open = () => {
        setState({ name: "open" });
        if (state.name !== "open")
            return;
        outbox.gate(GATE_OPEN);
        for (const opener of openers.splice(0))
            opener.resolve();
    };
    /** Enters a state without a connection. What failed by it is taken out before: those told may connect anew. */
    const leave = (next, pending) => {
        setState(next);
        for (const { fail } of pending)
            fail(new ConnectionError(next.reason));
    };
    const finish = (reason) => {
        if (state.name === "closed")
            return;
        const last = connection;
        const resolve = resolveClosed;
        connection = undefined;
        clearTimeout(timer);
        unhint?.();
        last?.close(reason);
        leave({ name: "closed", reason }, [...outbox.drop(false), ...openers.splice(0)]);
        resolve(reason);
    };
    const lost = (attempt, reason) => {
        const { reconnect, queue, random } = settings;
        const opened = state.name === "open";
        const next = opened ? 1 : attempt + 1;
        if (!(opened || attempt) || !reconnect || next > reconnect.attempts || !reconnect.retry(reason)) {
            finish(reason);
            return;
        }
        connection = undefined;
        // Full jitter: clients that a server lost together do not come back together.
        const delay = random() * Math.min(reconnect.maxDelay, reconnect.minDelay * 2 ** (next - 1));
        timer = setTimeout(() => connect(next), delay);
        leave({ name: "waiting", attempt: next, retryAt: Date.now() + delay, reason }, outbox.drop(queue.offline === "wait"));
    };
    /** Connects once: the address, the handshake's data, the connection, and `resume` on it. */
    const connect = async (attempt) => {
        clearTimeout(timer);
        let address = "";
        let known = {};
        let gone;
        const isCurrent = () => connection === mine;
        const fail = (code) => (cause) => mine.close({ code, message: messageOf(cause), cause });
        const mine = createConnection(settings, {
            ready(answer) {
                handshake = agreements.complete(address, known, answer);
                const time = settings.serverTime(handshake);
                clockOffset = typeof time === "number" ? time - Date.now() : undefined;
                messenger.agree(handshake);
                const { resume } = settings;
                if (!resume) {
                    open();
                    return;
                }
                outbox.gate(GATE_SESSION);
                const session = sender(true, () => gone);
                provided(() => resume(session, handshake)).then(() => {
                    if (isCurrent())
                        open();
                }, fail(CloseCode.ResumeFailed));
            },
            message: messenger.receive,
            kicked: (reason) => events.emit("kick", reason),
            frame(direction, bytes) {
                stats[direction === "in" ? "bytesIn" : "bytesOut"] += bytes.length;
                events.emit("frame", direction, bytes);
            },
            ended(reason) {
                gone = new ConnectionError(reason);
                if (!isCurrent())
                    return;
                try {
                    lost(attempt, reason);
                }
                catch (error) {
                    // One of the options is at fault.
                    report(error);
                    finish(reason);
                }
            },
        });
        connection = mine;
        setState({ name: "connecting", attempt });
        try {
            address = await provided(url);
            known = agreements.recall(address);
            mine.start(address, {
                sys: {
                    type: "shaddock",
                    version: "1",
                    dictVersion: known.dictVersion,
                    protoVersion: known.protos?.version,
                    ...settings.handshake?.sys,
                },
                user: (await provided(settings.handshake?.user)) ?? {},
            });
        }
        catch (cause) {
            fail(CloseCode.ConnectFailed)(cause);
        }
    };
    const wake = () => {
        if (state.name === "waiting")
            connect(state.attempt);
        else
            connection?.check();
    };
    const on = (emitter, once = false) => (name, listener) => 
    // A listener for errors that throws is not told of its own error.
    listen(emitter, name, listener, once, emitter === events && name === "error" ? throwLater : report);
    newLife();
    const client = {
        get state() {
            return state;
        },
        get handshake() {
            return handshake;
        },
        get stats() {
            return { ...stats };
        },
        get serverTime() {
            return clockOffset === undefined ? undefined : Date.now() + clockOffset;
        },
        get closed() {
            return closed;
        },
        events: { on: on(events), once: on(events, true) },
        on: on(pushes),
        once: on(pushes, true),
        wake,
        connect() {
            if (state.name === "open")
                return Promise.resolve();
            const opened = new Promise((resolve, fail) => openers.push({ resolve, fail }));
            if (state.name === "closed")
                newLife();
            if (state.name === "idle" || state.name === "closed") {
                unhint = settings.hints(wake);
                connect(0);
            }
            return opened;
        },
        close() {
            const ending = closed;
            finish({ code: CloseCode.Closed, message: "Closed" });
            return ending;
        },
        ...sender(false, offline),
    };
    const { asyncDispose } = Symbol;
    return (asyncDispose ? Object.assign(client, { [asyncDispose]: client.close }) : client);
}
/** As an exception of a listener that nobody called from inside: seen, and in nobody's way. */
function throwLater(error) {
    setTimeout(() => {
        throw error;
    });
}
async function provided(value) {
    return typeof value === "function" ? value() : value;
}
