import { QueueFullError, TimeoutError } from "./errors.js";
import { LONGEST_TIMEOUT, NEVER, now } from "./heartbeat.js";

/** A request or notify on its way out. */
export interface Outgoing {
  readonly route: string;
  readonly body: unknown;
  /** From the `resume` hook: goes ahead of the others, and over this connection only. */
  readonly session: boolean;
  /** Ms until it fails; 0 for never. */
  readonly timeout: number;
  /** It goes no further. Of `fail` and `answer` the first call counts. */
  readonly fail: (error: unknown) => void;
  /** Requests: its response. */
  readonly answer?: (body: unknown) => void;
  /** Requests: what the response will be known by; 0 before it is sent. */
  id: number;
  /** When it was given to be sent, then when it was; ms on the clock that does not jump. */
  time: number;
  /** When it fails, on the same clock. */
  readonly expiresAt: number;
  /** Lets go of what could still end it: it has left. */
  release?: () => void;
}

/** Nobody may send. */
const GATE_CLOSED = 0;
/** The `resume` hook may send. */
export const GATE_SESSION = 1;
/** Everyone may send. */
export const GATE_OPEN = 2;

/** {@link createOutbox}'s limits. */
export interface OutboxLimits {
  /** Requests without a response at the most. */
  readonly window: number;
  /** Messages that wait at the most. */
  readonly limit: number;
  /** What gives way when the line is full. */
  readonly overflow: "newest" | "oldest";
}

/** The line of messages to be sent, and the requests that wait for their response. */
export interface Outbox {
  /** Sends it, now or in its turn. */
  add(message: Outgoing): void;
  /** Sets who may send from now on. */
  gate(gate: number): void;
  /** The request with this id, which it forgets: its response arrived at `time`. */
  take(id: number, time: number): Outgoing | undefined;
  /** Forgets a message, wherever it is, and fails it. */
  fail(message: Outgoing, error: Error): void;
  /** The connection is gone: takes out what waits for a response, and the line too unless it is kept. */
  drop(keepLine: boolean): Outgoing[];
}

/**
 * Makes an outbox. A notify behind a request that must wait waits too: everything is sent in the order in which it
 * was given.
 *
 * @param transmit sends a message, under its id if it is a request; may throw
 * @param lastId the id before the first one
 */
export function createOutbox(
  { window, limit, overflow }: OutboxLimits,
  transmit: (message: Outgoing) => void,
  lastId = 0,
): Outbox {
  const inFlight = new Map<number, Outgoing>();
  /** What the `resume` hook sends, which goes first. */
  let sessionLine: Outgoing[] = [];
  /** What everyone sends. */
  let line: Outgoing[] = [];
  let state = GATE_CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer rings: when the first request may end. One timer serves all, and an answer does not touch it. */
  let ringsAt = NEVER;

  /** Takes out of the flight what will not come back. */
  const land = (message: Outgoing): void => {
    inFlight.delete(message.id);
    message.release?.();
  };

  const fail = (message: Outgoing, error: unknown): void => {
    const stays = (other: Outgoing): boolean => other !== message;
    sessionLine = sessionLine.filter(stays);
    line = line.filter(stays);
    land(message);
    message.fail(error);
  };

  const pump = (time: number): void => {
    for (;;) {
      const next = sessionLine.length ? sessionLine : line;
      const message = next[0];
      if (!message || state < (message.session ? GATE_SESSION : GATE_OPEN)) return;
      if (message.answer) {
        if (inFlight.size >= window) return;
        // 1 to 2^31 - 1 and round again: servers of the family cut more, or loop for ever.
        do lastId = (lastId % 0x7fffffff) + 1;
        while (inFlight.has(lastId));
        message.id = lastId;
        inFlight.set(lastId, message);
      }
      next.shift();
      message.time = time;
      try {
        transmit(message);
      } catch (error) {
        fail(message, error);
      }
    }
  };

  /** Fails those whose time is over, and sets the timer for the next one. */
  const watch = (): void => {
    clearTimeout(timer);
    ringsAt = NEVER;
    const time = now();
    for (const message of [...inFlight.values(), ...sessionLine, ...line]) {
      if (message.expiresAt > time) ringsAt = Math.min(ringsAt, message.expiresAt);
      else fail(message, new TimeoutError(message.route, message.timeout));
    }
    if (ringsAt < NEVER) timer = setTimeout(watch, Math.min(ringsAt - time, LONGEST_TIMEOUT));
    pump(time);
  };
  return {
    add(message) {
      (message.session ? sessionLine : line).push(message);
      pump(message.time);
      // The `resume` hook is not turned away, and turns nobody away.
      if (line.length > limit) {
        const out = overflow === "oldest" ? (line[0] as Outgoing) : message;
        fail(out, new QueueFullError(out.route));
      }
      if (message.expiresAt < ringsAt) watch();
    },
    gate(gate) {
      state = gate;
      pump(now());
    },
    take(id, time) {
      const message = inFlight.get(id);
      if (message) land(message);
      pump(time);
      return message;
    },
    fail(message, error) {
      fail(message, error);
      pump(now());
    },
    drop(keepLine) {
      const lost = [...inFlight.values(), ...sessionLine, ...(keepLine ? [] : line)];
      sessionLine = [];
      if (!keepLine) line = [];
      state = GATE_CLOSED;
      lost.forEach(land);
      watch();
      return lost;
    },
  };
}
