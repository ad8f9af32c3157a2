/** Seconds that whoever is waited for is expected to need at most. */
export const TURN_SECONDS = 20;

/** From so many seconds on a player is told that they run out. */
export const LAST_SECONDS = 5;

/**
 * Seconds left of a turn: {@link TURN_SECONDS} all through its first second, 0 only when they are over. It is a
 * courtesy: no server of the family tells of a limit, and the real one waits for ever, so that at 0 nothing happens,
 * and 0 it stays. [nanoserver: 7.14 Q9]
 *
 * @param since when the turn began, Unix ms
 * @param now Unix ms of the same clock; where that was set back meanwhile, the turn counts as just begun
 */
export function turnSecondsLeft(since: number, now: number): number {
  const left = Math.ceil(TURN_SECONDS - (now - since) / 1000);
  return Math.max(0, Math.min(left, TURN_SECONDS));
}

/** Ms until the next second of a turn begins, both in Unix ms as above: more than 0, at most 1000. */
export function msUntilNextSecond(since: number, now: number): number {
  return 1000 - (Math.max(0, now - since) % 1000);
}
