/** The longest time-out in ms: setTimeout takes a signed 32-bit number. */
export const LONGEST_TIMEOUT: number = 2 ** 31 - 1;

/** A time that does not come. */
export const NEVER: number = Number.POSITIVE_INFINITY;

/** Ms. No server asks for less, and a hostile one shall not keep a device busy. */
const SHORTEST_INTERVAL = 50;

/** Milliseconds on a clock that does not jump, where the platform has one. */
export function now(): number {
  return (globalThis as { performance?: { now(): number } }).performance?.now() ?? Date.now();
}

/** Keeps one connection alive. */
export interface Heartbeat {
  /** Something arrived, at this time. */
  received(time: number): void;
  /** Looks at the clocks at once: timers may have stood still. */
  check(): void;
  /** No timer is left afterwards. */
  stop(): void;
}

/**
 * Keeps one connection alive and notices when it is dead. Works with all servers of the family: it sends a
 * heartbeat every interval whatever else is sent (Pomelo counts nothing else), and never answers one.
 *
 * @param seconds the interval that the server asked for; 0.05 at the least is kept to
 * @param send sends a heartbeat
 * @param dead is told once that the connection is dead
 */
export function startHeartbeat(seconds: number, send: () => void, dead: () => void): Heartbeat {
  const interval = Math.min(Math.max(seconds * 1000, SHORTEST_INTERVAL), LONGEST_TIMEOUT / 4);
  const limit = 2 * interval + Math.max(1000, interval / 2);
  let receivedAt = now();
  let sentAt = receivedAt;
  // The same moment on the wall clock: it goes on while a device sleeps, the other one may not.
  let sentAtWall = Date.now();
  let dueAt = sentAt + interval;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    clearTimeout(timer);
    const time = now();
    const silence = Math.max(time - sentAt, Date.now() - sentAtWall);
    // Servers drop a client after three intervals without a sign of life.
    if (time - receivedAt >= limit || silence > 3 * interval + 1000) {
      dead();
      return;
    }
    const due = time >= dueAt || silence >= interval;
    if (due) {
      sentAt = time;
      sentAtWall = Date.now();
      // From when it was due, so that delays do not add up; after a gap from now on.
      dueAt = (time >= dueAt && time < dueAt + interval ? dueAt : time) + interval;
    }
    timer = setTimeout(check, Math.min(dueAt, receivedAt + limit) - time);
    // Last, because it may find out that the connection is gone, and stop this.
    if (due) send();
  };
  check();
  return {
    received(time) {
      receivedAt = time;
    },
    check,
    stop() {
      clearTimeout(timer);
    },
  };
}
