/** A batch is about so long, in ms: then some of the garbage it makes is collected in it. */
const BATCH = 4;
/** Ms for each function to get compiled in. */
const WARM_UP = 100;

/** Keeps each result until the next one, so that none is left uncomputed. */
const sink = { result: undefined };

/** Ms that this process has worked: what other processes do meanwhile is not in it. */
export function cpuTime() {
  // Windows counts it in steps that are longer than a batch.
  if (process.platform === "win32") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Times functions side by side: in each round every one of them runs one short batch, so that what else the machine
 * does meets them all alike.
 *
 * @param {Record<string, (i: number) => unknown>} functions
 * @param {number} rounds
 * @returns {Record<string, number[]>} for each function its time per call, in ms, round by round
 */
export function timeSideBySide(functions, rounds) {
  const runners = Object.entries(functions).map(([name, call]) => ({ name, call, calls: calibrated(call) }));
  const times = Object.fromEntries(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, call, calls } of runners) times[name].push(timed(call, calls) / calls);
    // Who goes first must not matter.
    runners.push(runners.shift());
  }
  return times;
}

/**
 * The ratio of two series taken side by side.
 *
 * @param {number[]} numerators
 * @param {number[]} denominators
 * @returns {{ value: number, low: number, high: number }} the median of the pairwise ratios and their quartiles
 */
export function pairwise(numerators, denominators) {
  return quartiles(numerators.map((value, i) => value / denominators[i]));
}

/**
 * @param {number[]} values
 * @returns {{ value: number, low: number, high: number }} the median and the quartiles
 */
export function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { value: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How many calls fill a batch, after a warm-up. */
function calibrated(call) {
  let calls = 1;
  let time = 0;
  for (let spent = 0; spent < WARM_UP; spent += time) {
    time = timed(call, calls);
    if (time < BATCH) calls *= 2;
  }
  return Math.ceil((calls * BATCH) / Math.max(BATCH, timed(call, calls)));
}

function timed(call, calls) {
  const start = cpuTime();
  for (let i = 0; i < calls; i++) sink.result = call(i);
  return cpuTime() - start;
}
