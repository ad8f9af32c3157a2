/** Whole seconds until a moment, counting the one that runs; 0 from then on. Both in Unix ms. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
