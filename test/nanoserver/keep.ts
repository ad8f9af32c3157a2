import type { SettledMatch } from "./series.js";

/**
 * The matches to keep as recordings: together they show everything that any of them shows, every value of every option
 * included. Takes the one that shows most new things for its size, again and again.
 *
 * @param least how many are kept at least
 */
export function chooseMatches(matches: readonly SettledMatch[], least: number): SettledMatch[] {
  const left = new Set(matches);
  const shown = new Set<string>();
  const kept: SettledMatch[] = [];
  while (left.size > 0) {
    const gain = (match: SettledMatch): number =>
      showsOf(match).filter((name) => !shown.has(name)).length / match.recording.length;
    const best = [...left].reduce((most, match) => (gain(match) > gain(most) ? match : most));
    if (gain(best) === 0 && kept.length >= least) break;
    left.delete(best);
    kept.push(best);
    for (const name of showsOf(best)) shown.add(name);
  }
  return kept;
}

function showsOf({ verdict, plan }: SettledMatch): string[] {
  const options = Object.entries(plan.options).map(([name, value]) => `${name} ${value}`);
  return [...verdict.seen.keys(), ...verdict.quirks.keys(), ...options];
}
