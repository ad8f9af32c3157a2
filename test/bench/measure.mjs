/** A batch is at least this long, in ms: the clock is exact, and the garbage it makes is collected in it. */
const BATCH = 4;
/** Ms for each function to get compiled in. */
const WARM_UP = 150;

/** What results go into, so that none is left uncomputed. */
let sink;

/**
 * Times functions side by side: in each round every one of them runs one short batch, so that what else the machine
 * does meets them all alike.
 *
 * @param {Record<string, (i: number) => unknown>} functions
 * @param {number} rounds
 * @returns {Record<string, number[]>} for each function its time per call, in ms, round by round
 */
export function timeSideBySide(functions, rounds = 60) {
  const runners = Object.entries(functions).map(([name, call]) => ({ name, call, calls: calibrated(call) }));
  const times = Object.fromEntries(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, call, calls } of runners) times[name].push(timed(call, calls) / calls);
    // Who goes first must not matter.
    runners.push(runners.shift());
  }
  if (sink === times) throw new Error("Cannot be: a result is kept so that it is computed");
  return times;
}

/**
 * The ratio of two series taken side by side.
 *
 * @param {number[]} numerators
 * @param {number[]} denominators
 * @returns {{ ratio: number, low: number, high: number }} the median of the pairwise ratios and their quartiles
 */
export function pairwise(numerators, denominators) {
  const ratios = numerators.map((value, i) => value / denominators[i]).sort((a, b) => a - b);
  const at = (share) => ratios[Math.round((ratios.length - 1) * share)];
  return { ratio: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How many calls fill a batch, after a warm-up. */
function calibrated(call) {
  let calls = 1;
  for (let spent = 0; spent < WARM_UP; ) {
    const time = timed(call, calls);
    spent += time;
    if (time < BATCH) calls *= 2;
  }
  return calls;
}

function timed(call, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) sink = call(i);
  return performance.now() - start;
}
