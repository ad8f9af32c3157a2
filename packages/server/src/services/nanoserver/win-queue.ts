import { applyAction, type Round, type RoundEvent, type Step } from "@shaddock/mahjong";

/**
 * Several who may win one discard. They are asked together, but settled one after another in an order of chance, each
 * as soon as those before him have answered (Q23); the rules settle them when all have.
 */
export interface WinQueue {
  /** The seats that are asked, in the order in which they are settled. */
  readonly order: readonly number[];
  /** The wins that are certain though somebody has not answered; each is given once. */
  certain(round: Round): RoundEvent[];
  /** What is left to tell of the settlement. */
  rest(events: readonly RoundEvent[]): readonly RoundEvent[];
  /** The round as if those who have not answered had passed, if a win has been told; nobody has drawn since. */
  settle(round: Round): Round;
}

/** Begins a queue. */
export function createWinQueue(order: readonly number[]): WinQueue {
  let told = 0;

  const ifOthersPass = (round: Round): Step => {
    let step: Step = { round, events: [] };
    for (const seat of order) {
      if (step.round.claim?.stage !== "win" || step.round.claim.answers[seat]) continue;
      const applied = applyAction(step.round, { type: "pass", seat }, order);
      if (applied.ok) step = applied;
    }
    return step;
  };

  return {
    order,
    certain(round) {
      let count = 0;
      for (const seat of order) {
        const answer = round.claim?.answers[seat];
        if (!answer) break;
        if (answer.type === "win") count++;
      }
      if (count <= told) return [];
      const wins = ifOthersPass(round).events.filter(({ type }) => type === "win");
      const certain = wins.slice(told, count);
      told = count;
      return certain;
    },
    rest(events) {
      let left = told;
      return events.filter(({ type }) => type !== "win" || left-- <= 0);
    },
    settle(round) {
      if (told === 0) return round;
      const { round: settled, events } = ifOthersPass(round);
      const drawn = events.flatMap((event) => (event.type === "draw" ? [event.tile] : []));
      const seats = settled.seats.map((state) => ({
        ...state,
        hand: state.hand.filter((tile) => !drawn.includes(tile)),
      }));
      return { ...settled, seats };
    },
  };
}
