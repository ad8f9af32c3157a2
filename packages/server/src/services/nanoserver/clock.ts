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

/** The clock of the machine. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
