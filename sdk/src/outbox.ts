import { QueueFullError } from "./errors.js";

/** A request or notify on its way out. */
export interface Outgoing {
  readonly route: string;
  readonly body: unknown;
  /** From the `resume` hook: goes ahead of the others, and over this connection only. */
  readonly session: boolean;
  /** It goes no further. Called at most once, and not after `answer`. */
  readonly fail: (error: unknown) => void;
  /** Requests: its response. */
  readonly answer?: (body: unknown) => void;
  /** When it was sent, on the clock that does not jump; ms. */
  sentAt?: number;
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
  /** The request with this id, which it forgets. */
  take(id: number): Outgoing | undefined;
  /** Forgets a request, wherever it is. */
  forget(message: Outgoing): void;
  /** The connection is gone: takes out what waits for a response, and the line too unless it is kept. */
  drop(keepLine: boolean): Outgoing[];
  /** Sends what may be sent now. */
  pump(): void;
}

/**
 * Makes an outbox. A notify behind a request that must wait waits too: everything is sent in the order in which it
 * was given.
 *
 * @param transmit sends a message, under this id if it is a request; may throw
 * @param lastId the id before the first one
 */
export function createOutbox(
  limits: OutboxLimits,
  transmit: (message: Outgoing, id: number) => void,
  lastId = 0,
): Outbox {
  const inFlight = new Map<number, Outgoing>();
  /** The line of the `resume` hook, which goes first, and everyone's. */
  const sessionLine: Outgoing[] = [];
  const line: Outgoing[] = [];
  let state = GATE_CLOSED;

  const pump = (): void => {
    for (;;) {
      const next = sessionLine.length ? sessionLine : line;
      const [message] = next;
      if (!message || state < (message.session ? GATE_SESSION : GATE_OPEN)) return;
      let id = 0;
      if (message.answer) {
        if (inFlight.size >= limits.window) return;
        // 1 to 2^31 - 1 and round again: servers of the family cut more, or loop for ever.
        do lastId = (lastId % 0x7fffffff) + 1;
        while (inFlight.has(lastId));
        id = lastId;
        inFlight.set(id, message);
      }
      next.shift();
      try {
        transmit(message, id);
      } catch (error) {
        inFlight.delete(id);
        message.fail(error);
      }
    }
  };
  return {
    pump,
    add(message) {
      (message.session ? sessionLine : line).push(message);
      pump();
      // The `resume` hook is not turned away, and turns nobody away.
      if (line.length > limits.limit) {
        const out = (limits.overflow === "oldest" ? line.shift() : line.pop()) as Outgoing;
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
        if (other === message) inFlight.delete(id);
      });
      for (const waiting of [sessionLine, line]) {
        const index = waiting.indexOf(message);
        if (index >= 0) waiting.splice(index, 1);
      }
      pump();
    },
    drop(keepLine) {
      const lost = [...inFlight.values(), ...sessionLine.splice(0), ...(keepLine ? [] : line.splice(0))];
      state = GATE_CLOSED;
      inFlight.clear();
      return lost;
    },
  };
}
