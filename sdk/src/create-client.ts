import type { HandshakeRequest, HandshakeResponse } from "@shaddock/protocol";
import { type Agreement, createAgreements } from "./agreements.js";
import type { Client, ClientState } from "./client.js";
import { CloseCode, type CloseReason } from "./close-reason.js";
import { type Connection, createConnection } from "./connection.js";
import type { LooseContract } from "./contract.js";
import { createEmitter } from "./emitter.js";
import { ConnectionError, messageOf } from "./errors.js";
import { createMessenger } from "./messenger.js";
import { type ClientOptions, type Provided, withDefaults } from "./options.js";
import { GATE_OPEN, GATE_SESSION } from "./outbox.js";
import { newStats } from "./stats.js";

/**
 * Makes a client that does nothing until its `connect` is called.
 *
 * @param url the server's address, or a function asked for it before each connection (gate, then connector)
 * @throws RangeError when an option is out of its range
 */
export function createClient<C = LooseContract>(url: Provided<string>, options: ClientOptions<C> = {}): Client<C> {
  const settings = withDefaults(options);
  const agreements = createAgreements(settings.storage);
  const stats = newStats();
  // A listener for errors that throws is not told of its own error.
  const events = createEmitter((error, name) => (name === "error" ? throwLater : report)(error));
  const pushes = createEmitter((error) => report(error));
  let state: ClientState = { name: "idle" };
  let connection: Connection | undefined;
  let handshake: HandshakeResponse | undefined;
  let clockOffset: number | undefined;
  /** For the next attempt while waiting, for `resume` while connecting. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unhint: (() => void) | undefined;
  const openers: { resolve(): void; fail(error: Error): void }[] = [];
  let closed: Promise<CloseReason>;
  let resolveClosed: (reason: CloseReason) => void;

  const report = (error: unknown): void => {
    if (!events.emit("error", error)) throwLater(error);
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

  const newLife = (): void => {
    closed = new Promise((resolve) => {
      resolveClosed = resolve;
    });
  };

  const setState = (next: ClientState): void => {
    const previous = state;
    state = next;
    events.emit("state", next, previous);
  };

  /** Throws where nothing can be sent, nor wait. */
  const checkOnline = (): void => {
    if (state.name === "open" || (state.name !== "closed" && settings.queue.offline === "wait")) return;
    throw new ConnectionError("reason" in state ? state.reason : { code: CloseCode.Lost, message: "Not connected" });
  };

  const open = (): void => {
    clearTimeout(timer);
    setState({ name: "open" });
    if (state.name !== "open") return;
    outbox.gate(GATE_OPEN);
    for (const opener of openers.splice(0)) opener.resolve();
  };

  /** Enters a state without a connection. What failed by it is taken out before: those told may connect anew. */
  const leave = (next: ClientState & { reason: CloseReason }, pending: { fail(error: Error): void }[]): void => {
    setState(next);
    for (const { fail } of pending) fail(new ConnectionError(next.reason));
  };

  const finish = (reason: CloseReason): void => {
    if (state.name === "closed") return;
    const last = connection;
    const resolve = resolveClosed;
    connection = undefined;
    clearTimeout(timer);
    unhint?.();
    last?.close(reason.code, reason.message);
    leave({ name: "closed", reason }, [...outbox.drop(false), ...openers.splice(0)]);
    resolve(reason);
  };

  const lost = (attempt: number, reason: CloseReason): void => {
    const { reconnect, queue, random } = settings;
    const opened = state.name === "open";
    const next = opened ? 1 : attempt + 1;
    if (!(opened || attempt) || !reconnect || next > reconnect.attempts || !reconnect.retry(reason)) {
      finish(reason);
      return;
    }
    connection = undefined;
    clearTimeout(timer);
    // Full jitter: clients that a server lost together do not come back together.
    const delay = random() * Math.min(reconnect.maxDelay, reconnect.minDelay * 2 ** (next - 1));
    timer = setTimeout(() => connect(next), delay);
    leave(
      { name: "waiting", attempt: next, retryAt: Date.now() + delay, reason },
      outbox.drop(queue.offline === "wait"),
    );
  };

  /** Connects once: the address, the handshake's data, the connection, and `resume` on it. */
  const connect = async (attempt: number): Promise<void> => {
    clearTimeout(timer);
    let address = "";
    let known: Agreement = {};
    let gone: ConnectionError | undefined;
    const fail =
      (code: CloseCode) =>
      (cause: unknown): void =>
        mine.close(code, messageOf(cause), { cause });

    const mine: Connection = createConnection(settings, {
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
        const session = messenger.sender(true, () => {
          if (gone) throw gone;
        });
        timer = setTimeout(() => mine.close(CloseCode.ResumeFailed, "Not resumed in time"), settings.connectTimeout);
        provided(() => resume(session as never, handshake as never)).then(() => {
          if (!gone) open();
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
        if (connection !== mine) return;
        try {
          lost(attempt, reason);
        } catch (error) {
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
        } as HandshakeRequest["sys"],
        user: (await provided(settings.handshake?.user)) ?? {},
      });
    } catch (cause) {
      fail(CloseCode.ConnectFailed)(cause);
    }
  };

  const wake = (): void => {
    if (state.name === "waiting") connect(state.attempt);
    else connection?.check();
  };

  newLife();
  const close = (): Promise<CloseReason> => {
    const ending = closed;
    finish({ code: CloseCode.Closed, message: "Closed" });
    return ending;
  };
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
    events: events.listeners,
    ...pushes.listeners,
    ...messenger.sender(false, checkOnline),
    wake,
    connect() {
      if (state.name === "open") return Promise.resolve();
      const opened = new Promise<void>((resolve, fail) => openers.push({ resolve, fail }));
      if (state.name === "closed") newLife();
      if (state.name === "idle" || state.name === "closed") {
        unhint = settings.hints(wake);
        connect(0);
      }
      return opened;
    },
    close,
    // Where the platform has no such symbol it is one that nobody knows.
    [(Symbol as { asyncDispose?: symbol }).asyncDispose ?? Symbol()]: close,
  };
  return client as unknown as Client<C>;
}

/** As an exception of a listener that nobody called from inside: seen, and in nobody's way. */
function throwLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

async function provided<T>(value: Provided<T>): Promise<T> {
  return typeof value === "function" ? (value as () => T | Promise<T>)() : value;
}
