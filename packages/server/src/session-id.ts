import type { SessionId } from "./session.js";

/** Gives 1, 2, …: ids that every client reads whole. */
export function createCounter(): () => SessionId {
  let last = 0;
  return () => ++last;
}

/** Unix ms of the moment from which Nano's ids count. [nano: service/default.go, by snowflake] */
const EPOCH = 1_288_834_974_657n;
const NODE = 1n;

/** Gives ids as Nano does: ms since 2010 (41 bits), node (10 bits), count within the ms (12 bits). */
export function createSnowflakes(now: () => number): () => SessionId {
  let lastTime = 0n;
  let count = 0n;
  return () => {
    let time = BigInt(Math.floor(now()));
    // Never back, as the clock may go; and into the next ms when this one is used up.
    if (time < lastTime) time = lastTime;
    count = time === lastTime ? count + 1n : 0n;
    if (count > 0xfffn) {
      time++;
      count = 0n;
    }
    lastTime = time;
    return ((time - EPOCH) << 22n) | (NODE << 12n) | count;
  };
}
