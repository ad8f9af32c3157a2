import { type GameServer, type MatchPlan, type PlayedMatch, playMatch } from "./match.js";
import { hunt, PLANS, RARE, WANTED } from "./plans.js";
import { settle, type Verdict } from "./referee.js";

/** A match that was played and settled. */
export interface SettledMatch extends PlayedMatch {
  readonly plan: MatchPlan;
  readonly verdict: Verdict;
}

/** What a series came to. */
export interface Series {
  readonly matches: readonly SettledMatch[];
  /** What there was in all matches, and how often. */
  readonly seen: ReadonlyMap<string, number>;
}

/** How a series is played. */
export interface SeriesOptions {
  /** Goes into the recordings. */
  readonly about?: object;
  /** How long to hunt for what the planned matches did not show, in ms. */
  readonly patience: number;
  /** Whether to hunt for the rarest, too. */
  readonly rare?: boolean;
}

/** Desks at the same time: those that deal in the same second get the same wall, so not many. */
const DESKS = 4;

/**
 * Plays all planned matches, and then more for what they did not show, until there is all or the time is over.
 *
 * @throws Error with the match's name when a match cannot be played, or the rules do not agree with the server
 */
export async function playSeries(server: GameServer, { about = {}, patience, rare }: SeriesOptions): Promise<Series> {
  const matches: SettledMatch[] = [];
  const seen = new Map<string, number>();
  const play = async (plan: MatchPlan): Promise<void> => {
    const played = await playMatch(server, plan, about);
    const verdict = settleNamed(plan, played);
    matches.push({ ...played, plan, verdict });
    for (const [name, count] of [...verdict.seen, ...verdict.quirks]) seen.set(name, (seen.get(name) ?? 0) + count);
  };
  await atTables(PLANS[Symbol.iterator](), play);
  const end = Date.now() + patience;
  await atTables(
    hunts(seen, () => Date.now() > end, rare ? { ...WANTED, ...RARE } : WANTED),
    play,
  );
  return { matches, seen };
}

function settleNamed(plan: MatchPlan, { log, recording }: PlayedMatch): Verdict {
  try {
    return settle(log);
  } catch (error) {
    throw new Error(`${plan.name}: ${(error as Error).message}`, { cause: recording });
  }
}

function* hunts(
  seen: ReadonlyMap<string, number>,
  isLate: () => boolean,
  wanted: typeof WANTED,
): Generator<MatchPlan, void> {
  for (let attempt = 0; ; attempt++) {
    const missing = Object.entries(wanted).filter(([name]) => !seen.has(name));
    const [name, choosers] = missing[attempt % missing.length] ?? [];
    if (!name || !choosers || isLate()) return;
    yield hunt(name, choosers, Math.floor(attempt / missing.length));
  }
}

/** Plays plans at several tables; each takes the next one when it is done. */
async function atTables(plans: Iterator<MatchPlan, void>, play: (plan: MatchPlan) => Promise<void>): Promise<void> {
  const table = async (): Promise<void> => {
    for (let next = plans.next(); !next.done; next = plans.next()) await play(next.value);
  };
  await Promise.all(Array.from({ length: DESKS }, table));
}
