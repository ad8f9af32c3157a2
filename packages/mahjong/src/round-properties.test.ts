import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dealRound } from "./deal.js";
import { balanceOf } from "./ledger.js";
import type { Options } from "./options.js";
import { createRandom } from "./random.js";
import { legalActions, seatsToAct } from "./round.js";
import type { Action, Round, RoundEvent } from "./round-state.js";
import { liveSeats, wallLeft } from "./round-state.js";
import { resultsOf } from "./settlement.js";
import { type Chooser, fewestSteps, playOn, randomChooser } from "./testing/play.js";
import { shuffleWall } from "./wall.js";

const anyOptions: fc.Arbitrary<Partial<Options>> = fc.record({
  mode: fc.constantFrom(3 as const, 4 as const),
  maxFan: fc.constantFrom(0, 3, 4, 5),
  zimo: fc.constantFrom("fan", "di", "none"),
  menqing: fc.boolean(),
  jiangdui: fc.boolean(),
  jiaxin: fc.boolean(),
  pengpeng: fc.boolean(),
  pinghu: fc.boolean(),
  yaojiu: fc.boolean(),
});

/** Every tile of a round, wherever it is. */
function tilesOfRound(round: Round): number[] {
  const tiles = round.wall.slice(round.taken);
  const won = new Set<number>();
  for (const { hand, melds, discards, win } of round.seats) {
    tiles.push(...hand, ...melds.flatMap((meld) => meld.tiles), ...discards);
    if (win) won.add(win.tile);
  }
  // Until all robbers are asked, the konger still has the tile.
  if (round.claim) won.delete(round.claim.tile);
  return [...tiles, ...won].sort((a, b) => a - b);
}

/** Who may act, by the phase. */
function expectPriority(before: Round, action: Action, events: readonly RoundEvent[]): void {
  const { claim } = before;
  if (!claim) return;
  const answers = claim.answers.map((answer, seat) => (seat === action.seat ? action : answer));
  const winners = answers.flatMap((answer, seat) => (answer?.type === "win" ? [seat] : []));
  const won = events.flatMap((event) => (event.type === "win" ? [event.win.seat] : []));
  const melded = events.some((event) => event.type === "pong" || event.type === "kong");
  if (events.length === 0) return;
  // All who answered so have won, nobody else, and then there is no meld.
  if (claim.stage !== "rob") expect(won.sort()).toEqual(winners);
  if (winners.length > 0) expect(melded).toBe(false);
  else expect(melded).toBe(answers.some((answer) => answer?.type === "pong" || answer?.type === "kong"));
}

describe("any round", () => {
  test("keeps its tiles, sums to zero, is never stuck and respects every claim", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyOptions, fc.integer(), fc.nat({ max: 2 }), (options, seed, banker) => {
        const random = createRandom(seed);
        const mode = options.mode as 3 | 4;
        const any = randomChooser(random);
        const mixed: Chooser = (round, actions) => (random.below(8) === 0 ? any : fewestSteps)(round, actions);
        const choosers = Array.from(
          { length: mode },
          () => [any, fewestSteps, mixed, mixed][random.below(4)] as Chooser,
        );
        const wall = shuffleWall(mode, random);
        const sorted = [...wall].sort((a, b) => a - b);
        const start = dealRound(wall, banker, options);
        const end = playOn(start, choosers, (before, action, { round, events }) => {
          expect(tilesOfRound(round)).toEqual(sorted);
          expect(round.seats.reduce((sum, _, seat) => sum + balanceOf(round.payments, seat), 0)).toBe(0);
          expect(seatsToAct(round).length > 0).toBe(round.phase !== "over");
          for (const seat of seatsToAct(round)) {
            expect(round.seats[seat]?.win).toBeUndefined();
            for (const legal of legalActions(round, seat)) expect(legal.seat).toBe(seat);
          }
          expectPriority(before, action, events);
          for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1);
        });
        expect(wallLeft(end) === 0 || liveSeats(end).length === 1).toBe(true);
        for (const { hand, melds } of end.seats) expect(hand.length + 3 * melds.length).toBe(13);
        expect(resultsOf(end).reduce((sum, { total }) => sum + total, 0)).toBe(0);
        expect(resultsOf(end).reduce((sum, { tally }) => sum + tally.wins, 0)).toBeGreaterThanOrEqual(
          end.seats.length - liveSeats(end).length,
        );
        expect(end.nextBanker).toBeLessThan(mode);
      }),
      { numRuns: 120 },
    );
    expect([...seen.keys()].sort()).toEqual(
      ["discard", "draw", "kong", "kong-money", "missing-suits", "not-ready", "over", "pong", "win"].sort(),
    );
  }, 60_000);

  test("is the same for the same wall and actions", () => {
    const run = (): Round => {
      const random = createRandom(9);
      return playOn(dealRound(shuffleWall(4, random), 1), Array(4).fill(randomChooser(random)));
    };
    expect(run()).toEqual(run());
  });
});
