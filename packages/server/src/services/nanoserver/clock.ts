/** Where desks get time from. */
export interface Clock {
  /** Unix ms. */
  now(): number;
  /**
   * Has something done once.
   *
   * @param ms from now
   * @returns takes it back
   */
  after(ms: number, task: () => void): () => void;
}

/** What a timer of Node takes, in ms: 24 days stand for longer. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/** The clock of the machine. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.min(ms, LONGEST_TIMEOUT));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
