/** Keeps one session alive, and notices when its client is gone. */
export interface Heartbeat {
  /** A packet came, whatever it was. */
  heard(): void;
  /** No timer is left afterwards. */
  stop(): void;
}

/** Intervals without a packet after which a client is gone: the reference clients let two pass. */
const MAX_SILENCE = 3;

/**
 * Beats once now and then every interval, and answers no heartbeat: an answer for each would echo for ever with
 * clients that do the same. After 3 to 4 intervals in which nothing was heard the client is gone.
 *
 * @param interval ms
 * @param beat sends a heartbeat
 * @param gone is told once that the client is gone
 */
export function startHeartbeat(interval: number, beat: () => void, gone: () => void): Heartbeat {
  // Counted in beats, not by the clock: a process that stood still could not hear its clients either.
  let silence = 0;
  const timer = setInterval(() => {
    if (++silence > MAX_SILENCE) {
      clearInterval(timer);
      gone();
    } else {
      beat();
    }
  }, interval);
  beat();
  return {
    heard() {
      silence = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/**
 * Nano's heartbeat: no beat at once, and a client is gone when the last packet came more than two intervals ago, both
 * times cut to whole seconds; in effect after 2 to 3 intervals and a second. [nano: cluster/agent.go]
 *
 * @param now gives Unix ms
 */
export function startNanoHeartbeat(interval: number, now: () => number, beat: () => void, gone: () => void): Heartbeat {
  let heardAt = now();
  const timer = setInterval(() => {
    if (Math.floor(heardAt / 1000) < Math.floor((now() - 2 * interval) / 1000)) {
      clearInterval(timer);
      gone();
    } else {
      beat();
    }
  }, interval);
  return {
    heard() {
      heardAt = now();
    },
    stop: () => clearInterval(timer),
  };
}
