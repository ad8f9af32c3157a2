import type { SettledMatch } from "./series.js";

/** A match that is kept. */
export interface KeptMatch extends SettledMatch {
  /** Its plan's; of one that was played to find something rare, what it shows first. */
  readonly name: string;
}

/**
 * The matches to keep as recordings: together they show everything that any of them shows, every value of every option
 * included. Takes the one that shows most new things for its size, again and again.
 *
 * @param least how many are kept at least
 */
export function chooseMatches(matches: readonly SettledMatch[], least: number): KeptMatch[] {
  const left = new Set(matches);
  const shown = new Set<string>();
  const kept: KeptMatch[] = [];
  while (left.size > 0) {
    const gain = (match: SettledMatch): number =>
      showsOf(match).filter((name) => !shown.has(name)).length / match.recording.length;
    const best = [...left].reduce((most, match) => (gain(match) > gain(most) ? match : most));
    if (gain(best) === 0 && kept.length >= least) break;
    left.delete(best);
    const isHunt = best.plan.name.startsWith("hunt");
    const first = showsOf(best).find((name) => !shown.has(name));
    kept.push({ ...best, name: (isHunt && first) || best.plan.name });
    for (const name of showsOf(best)) shown.add(name);
  }
  return kept;
}

function showsOf({ verdict, plan }: SettledMatch): string[] {
  const options = Object.entries(plan.options).map(([name, value]) => `${name} ${value}`);
  return [...verdict.seen.keys(), ...verdict.quirks.keys(), ...options];
}
